// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QScrollArea>

namespace assay {

class PlainLabel;

// One page with scroll bars. PageUp and PageDown turn the page at its ends, Ctrl and the wheel zoom, and the report
// can be dragged out of it.
class PdfPageView : public QScrollArea
{
    Q_OBJECT
public:
    explicit PdfPageView(QWidget *parent = nullptr);

    void showPage(const QImage &image, const QString &description);
    int widthToFit() const; //!< device pixels
    int heightToFit() const; //!< device pixels

Q_SIGNALS:
    void turned(int by); //!< pages
    void zoomed(int by); //!< steps
    void resized();
    void dragged();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    PlainLabel *m_canvas;
    QPoint m_pressedAt;
};

} // namespace assay

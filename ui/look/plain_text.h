// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFont>
#include <QLabel>

namespace assay {

// A label for text from outside: plain text, sanitised, on one line, selectable on request. All labels of the program
// are of this class, because a QLabel treats text as HTML if it looks like HTML, and loads the resources that it refers
// to.
class PlainLabel : public QLabel
{
    Q_OBJECT
public:
    explicit PlainLabel(QWidget *parent = nullptr);
    explicit PlainLabel(const QString &text, QWidget *parent = nullptr);

    void setHostileText(const QString &text); //!< through forDisplay()
    void setSelectable(bool selectable);
};

// A label on one line that shrinks with its window: cut with an ellipsis in the middle if there is no room; the tool
// tip shows the whole text.
class ElidedLabel : public PlainLabel
{
    Q_OBJECT
public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setHostileText(const QString &text); //!< through forDisplay()
    void setElideMode(Qt::TextElideMode mode);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
    Qt::TextElideMode m_mode = Qt::ElideMiddle;
};

// Text for setToolTip() and ToolTipRole: sanitised, cut, and escaped so that it contains no markup.
QString toolTipText(QStringView hostile);

// Returns text from outside as one line for the clipboard: unchanged, except that control characters and line breaks
// are escaped as \u000A. A terminal would execute the text before a pasted line break.
QString clipboardLine(const QString &exact);

// The fixed-width font for digests, paths and JSON, in the size of the program's font.
QFont fixedFont();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QToolButton>

namespace assay {

// A button for a written file: dragging it copies the file to another program, clicking it copies the file to the
// clipboard.
class FileHandle : public QToolButton
{
    Q_OBJECT
public:
    explicit FileHandle(QWidget *parent = nullptr);

    void setPath(const QString &path);

Q_SIGNALS:
    void copied();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QString m_path;
    QPoint m_pressedAt;
};

} // namespace assay

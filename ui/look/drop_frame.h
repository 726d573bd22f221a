// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace assay {

// Lies over a widget while something is dragged over the window, and shows where a drop goes. Takes no events.
class DropFrame : public QWidget
{
    Q_OBJECT
public:
    // Covers `target`, of which it is a child. Hidden at first.
    explicit DropFrame(QWidget *target);

    void setDropped(bool isPossible); //!< shows or hides it

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
};

} // namespace assay

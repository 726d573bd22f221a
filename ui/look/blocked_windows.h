// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace assay {

// Disables the shortcuts of windows that a modal dialog blocks. Qt blocks clicks and keys for such a window, but a
// click can still give it the focus, which activates its shortcuts: Ctrl+A and Del would empty the list behind the
// dialog. Works on all windows of this program, by filtering the events of the application.
class BlockedWindows : public QObject
{
    Q_OBJECT
public:
    static void install(); //!< for the whole application; further calls have no effect
    // True while a modal dialog blocks the window. Only for windows that are shown after install().
    static bool isBlocked(const QWidget *window);
    // Restores `window` if it is minimised, and gives it the focus, or gives the focus to the dialog that blocks it.
    static void bringToFront(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace assay

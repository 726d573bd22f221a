// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace assay {

//! A window that waits for a dialog takes no shortcuts. Qt keeps clicks and keys from such a window, but a click on it
//! can give it the focus, and its shortcuts work then: Ctrl+A and Del would empty the list behind the dialog. Works on
//! all windows of this program, by filtering the application's events.
class BlockedWindows : public QObject
{
    Q_OBJECT
public:
    static void install(); //!< for the whole application; more than one call does no harm
    //! True while a modal dialog keeps the window from input. Only for windows shown after install().
    static bool isBlocked(const QWidget *window);
    //! Un-minimises `window` and gives it the focus, or gives the focus to the dialog that it waits for.
    static void bringToFront(QWidget *window);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    using QObject::QObject;
};

} // namespace assay

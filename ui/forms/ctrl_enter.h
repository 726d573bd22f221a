// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QShortcut>

namespace assay {

// Ctrl+Enter presses the button from anywhere in the dialog, where Enter alone would begin a new line or choose a
// value.
inline void pressWithCtrlEnter(QAbstractButton *button, QWidget *dialog)
{
    for (const Qt::Key key : {Qt::Key_Return, Qt::Key_Enter}) {
        auto *shortcut = new QShortcut(QKeySequence(Qt::CTRL | key), dialog);
        QObject::connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    }
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/key_name.h"

#include <QAction>
#include <QKeySequence>
#include <QWidget>
#include <QtGlobal>

namespace assay {

// Qt looks these words up itself. Its own translations are a package that need not be installed.
[[maybe_unused]] constexpr const char *keyWords[] = {QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"), QT_TRANSLATE_NOOP("QShortcut", "Alt"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"), QT_TRANSLATE_NOOP("QShortcut", "Home"),
    QT_TRANSLATE_NOOP("QShortcut", "End"), QT_TRANSLATE_NOOP("QShortcut", "Up"), QT_TRANSLATE_NOOP("QShortcut", "Down"),
    QT_TRANSLATE_NOOP("QShortcut", "Return"), QT_TRANSLATE_NOOP("QShortcut", "Esc"),
    QT_TRANSLATE_NOOP("QShortcut", "Tab")};

QString keyName(const QString &portable)
{
    return QKeySequence(portable, QKeySequence::PortableText).toString(QKeySequence::NativeText);
}

QString keyOf(const QWidget &widget, const QString &command, const QString &usual)
{
    const auto *action = widget.window()->findChild<QAction *>(command);
    if (!action)
        return keyName(usual);
    return action->shortcut().isEmpty() ? action->iconText() : action->shortcut().toString(QKeySequence::NativeText);
}

} // namespace assay

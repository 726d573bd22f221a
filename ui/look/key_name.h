// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QWidget;

namespace assay {

// A key sequence such as "Ctrl+Shift+C" as the keyboard of the user's language names it: "Strg+Umschalt+C".
QString keyName(const QString &portable);

// The key that a command of the widget's window has now, for a sentence: keys can be changed. A command without a key
// is named by its title. `command`: its object name. `usual`: the key if the window has no such command.
QString keyOf(const QWidget &widget, const QString &command, const QString &usual);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

#include <optional>

namespace assay {

enum class Theme { System, Light, Dark };

// "system", "light" or "dark", as stored in the preferences; other words are System.
Theme themeFromWord(QStringView word);

// Sets the style, the palette and the icons of the program. Call it at the start, when the preference changes and when
// the theme of the system changes. `systemIsDark`: what the desktop reports, see SystemTheme; if empty, the brightness
// of the system palette decides.
void applyTheme(Theme theme, std::optional<bool> systemIsDark = {});

bool isDark(const QPalette &palette);
bool isDark(); //!< for the palette of the program

QPalette lightPalette();
QPalette darkPalette();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

#include <optional>

namespace assay {

enum class Theme { System, Light, Dark };

//! "system", "light", "dark", as settings hold it; anything else is System.
Theme themeFromWord(QStringView word);

//! Gives the program its style, palette and icons. Call it at start, when the setting changes and when the system's
//! theme does. `systemIsDark`: what the desktop itself told, see SystemTheme; else its palette is looked at.
void applyTheme(Theme theme, std::optional<bool> systemIsDark = {});

bool isDark(const QPalette &palette);
bool isDark(); //!< of the program's palette

QPalette lightPalette();
QPalette darkPalette();

} // namespace assay

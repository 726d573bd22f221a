// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/system_theme.h"

#include <QObject>

namespace assay {

class Commands;
class Preferences;

// Applies the theme, the verdict colours and the density of tables when the analyst chooses others in the View menu or
// in the settings, and stores those of the menu.
class ThemeController : public QObject
{
    Q_OBJECT
public:
    // Both must outlive the controller.
    ThemeController(Preferences &preferences, const Commands &commands, QObject *parent);

    void restore(); //!< applies the stored choices
    void followSystemTheme(); //!< applies the desktop's theme if the analyst has chosen to follow it

private:
    void setTheme(const QString &word);
    void setVerdictColours(const QString &word);

    Preferences &m_preferences;
    const Commands &m_commands;
    SystemTheme m_systemTheme;
};

} // namespace assay

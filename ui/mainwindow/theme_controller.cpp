// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/theme_controller.h"

#include "look/appearance.h"
#include "look/density.h"
#include "look/verdict_look.h"
#include "mainwindow/commands.h"
#include "settings/preferences.h"

namespace assay {
using namespace Qt::StringLiterals;

ThemeController::ThemeController(Preferences &preferences, const Commands &commands, QObject *parent)
    : QObject(parent)
    , m_preferences(preferences)
    , m_commands(commands)
{
    const auto on = [this, &commands](
                        Command command, auto slot) { connect(&commands[command], &QAction::triggered, this, slot); };
    on(Command::ThemeSystem, [this] { m_preferences.setValue(Pref::ColorScheme, u"system"_s); });
    on(Command::ThemeLight, [this] { m_preferences.setValue(Pref::ColorScheme, u"light"_s); });
    on(Command::ThemeDark, [this] { m_preferences.setValue(Pref::ColorScheme, u"dark"_s); });
    on(Command::VendorColours, [this](bool vendor) {
        m_preferences.setValue(Pref::VerdictColours, vendor ? u"reversinglabs"_s : u"assay"_s);
    });
    connect(&preferences, &Preferences::changed, this, [this](Pref pref) {
        if (pref == Pref::ColorScheme)
            setTheme(m_preferences.value(pref).toString());
        else if (pref == Pref::VerdictColours)
            setVerdictColours(m_preferences.value(pref).toString());
        else if (pref == Pref::Density)
            useDensity(densityFromWord(m_preferences.value(pref).toString()));
    });
    connect(&m_systemTheme, &SystemTheme::changed, this, &ThemeController::followSystemTheme);
}

void ThemeController::restore()
{
    useDensity(densityFromWord(m_preferences.value(Pref::Density).toString()));
    setVerdictColours(m_preferences.value(Pref::VerdictColours).toString());
    setTheme(m_preferences.value(Pref::ColorScheme).toString());
}

void ThemeController::setTheme(const QString &word)
{
    const Theme theme = themeFromWord(word);
    const Command chosen = theme == Theme::Light ? Command::ThemeLight
        : theme == Theme::Dark                   ? Command::ThemeDark
                                                 : Command::ThemeSystem;
    m_commands[chosen].setChecked(true);
    applyTheme(theme, m_systemTheme.isDark());
}

void ThemeController::followSystemTheme()
{
    if (m_commands[Command::ThemeSystem].isChecked())
        applyTheme(Theme::System, m_systemTheme.isDark());
}

void ThemeController::setVerdictColours(const QString &word)
{
    const VerdictColours colours = verdictColoursFromWord(word);
    m_commands[Command::VendorColours].setChecked(colours == VerdictColours::ReversingLabs);
    useVerdictColours(colours);
}

} // namespace assay

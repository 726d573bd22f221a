// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/system_theme.h"

#include <QObject>

namespace assay {

class Commands;
class Preferences;

//! Applies and stores the theme and the verdict colours that the analyst chooses in the View menu.
class ThemeController : public QObject
{
    Q_OBJECT
public:
    //! Both must outlive the controller.
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

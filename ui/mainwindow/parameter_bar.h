// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "session/row.h"
#include "settings/preferences.h"

#include <QToolBar>

namespace assay {

//! The run parameters of all actions, made from the registry: a list for those with choices, a line for the others.
class ParameterBar : public QToolBar
{
    Q_OBJECT
public:
    ParameterBar(Preferences &preferences, QWidget *parent = nullptr);

    Parameters parameters() const; //!< by the registry's words

private:
    void addParameter(const Parameter &parameter);

    Preferences &m_preferences;
    QHash<QString, QWidget *> m_editors; //!< by word; QComboBox or QLineEdit
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "session/row.h"
#include "settings/preferences.h"

#include <QToolButton>

class QFormLayout;

namespace assay {

// A button with the run parameters of all actions behind it, made from the registry: a list for a parameter with
// choices, a line for the others. The button counts the parameters that are not at their default, and names them in its
// tool tip.
class RunOptions : public QToolButton
{
    Q_OBJECT
public:
    // `preferences` must outlive this object.
    RunOptions(Preferences &preferences, QWidget *parent = nullptr);

    Parameters parameters() const; //!< by the registry's words

private:
    void addParameter(const Parameter &parameter, QFormLayout &form);
    void open();
    void resetAll();
    void showChanged();

    Preferences &m_preferences;
    QWidget *m_panel; //!< a popup below the button
    QHash<QString, QWidget *> m_editors; //!< by word; QComboBox or QLineEdit
    std::vector<const Parameter *> m_parameters; //!< in the panel's order
};

} // namespace assay

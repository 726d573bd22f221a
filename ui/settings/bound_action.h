// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"

#include <QAction>

namespace assay {

// Makes `action` a tick for a preference of type Bool: each follows the other. Both must outlive the connection, which
// ends with the action.
inline void bindToPreference(QAction &action, Preferences &preferences, Pref pref)
{
    action.setCheckable(true);
    action.setChecked(preferences.value(pref).toBool());
    QObject::connect(
        &action, &QAction::toggled, &action, [&preferences, pref](bool on) { preferences.setValue(pref, on); });
    QObject::connect(&preferences, &Preferences::changed, &action, [&action, &preferences, pref](Pref changed) {
        if (changed == pref)
            action.setChecked(preferences.value(pref).toBool());
    });
}

} // namespace assay

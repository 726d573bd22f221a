// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "settings/preferences.h"

#include <optional>
#include <vector>

namespace assay {

struct SavedFilter
{
    QString name; //!< one line, without tabs
    QString line;

    friend bool operator==(const SavedFilter &, const SavedFilter &) = default;
};

// The named filters, sorted by name, and the latest filter lines; stored in the preferences. Or those of the search.
class SavedFilters
{
public:
    explicit SavedFilters(Preferences &preferences, Pref saved = Pref::SavedFilters, Pref history = Pref::FilterHistory)
        : m_preferences(preferences)
        , m_savedPref(saved)
        , m_historyPref(history)
    { }

    std::vector<SavedFilter> all() const;
    std::optional<SavedFilter> find(const QString &name) const; //!< the filter that save() would replace
    void save(const QString &name, const QString &line); //!< replaces the filter of that name
    void remove(const QString &name);

    QStringList history() const; //!< latest first
    void remember(const QString &line);

private:
    void store(const std::vector<SavedFilter> &filters);

    Preferences &m_preferences;
    Pref m_savedPref;
    Pref m_historyPref;
};

} // namespace assay

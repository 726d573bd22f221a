// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/saved_filters.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxRemembered = 20;
constexpr qsizetype maxNameLength = 60;
} // namespace

std::vector<SavedFilter> SavedFilters::all() const
{
    std::vector<SavedFilter> filters;
    const QStringList lines = m_preferences.value(m_savedPref).toString().split(u'\n', Qt::SkipEmptyParts);
    for (const QString &line : lines) {
        const qsizetype tab = line.indexOf(u'\t');
        if (tab > 0 && tab + 1 < line.size())
            filters.push_back({line.left(tab), line.mid(tab + 1)});
    }
    return filters;
}

std::optional<SavedFilter> SavedFilters::find(const QString &name) const
{
    const std::vector<SavedFilter> filters = all();
    const auto found = std::ranges::find(filters, name.simplified().left(maxNameLength), &SavedFilter::name);
    return found == filters.end() ? std::nullopt : std::optional(*found);
}

void SavedFilters::save(const QString &name, const QString &line)
{
    const QString plain = name.simplified().left(maxNameLength);
    if (plain.isEmpty() || line.simplified().isEmpty())
        return;
    std::vector<SavedFilter> filters = all();
    std::erase_if(filters, [&plain](const SavedFilter &one) { return one.name == plain; });
    filters.push_back({plain, line.simplified()});
    std::ranges::sort(filters, [](const SavedFilter &left, const SavedFilter &right) {
        return left.name.compare(right.name, Qt::CaseInsensitive) < 0;
    });
    store(filters);
}

void SavedFilters::remove(const QString &name)
{
    std::vector<SavedFilter> filters = all();
    std::erase_if(filters, [&name](const SavedFilter &one) { return one.name == name; });
    store(filters);
}

void SavedFilters::store(const std::vector<SavedFilter> &filters)
{
    QStringList lines;
    for (const SavedFilter &one : filters)
        lines << one.name + u'\t' + one.line;
    m_preferences.setValue(m_savedPref, lines.join(u'\n'));
}

QStringList SavedFilters::history() const
{
    return m_preferences.value(m_historyPref).toString().split(u'\n', Qt::SkipEmptyParts);
}

void SavedFilters::remember(const QString &line)
{
    const QString plain = line.simplified();
    if (plain.isEmpty())
        return;
    QStringList lines = history();
    lines.removeAll(plain);
    lines.prepend(plain);
    m_preferences.setValue(m_historyPref, lines.mid(0, maxRemembered).join(u'\n'));
}

} // namespace assay

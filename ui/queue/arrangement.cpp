// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/arrangement.h"

#include "look/verdict_look.h"

#include <algorithm>

namespace assay {

namespace {
// What is worst stands first; rows without a value last; families by name, batches as they came.
bool groupBefore(int left, int right, const RowKeys &keys, Grouping grouping)
{
    if (left == right)
        return false;
    if (grouping == Grouping::Verdict)
        return verdictRank(Classification(left)) < verdictRank(Classification(right));
    const QString a = keys.groupText(left, grouping);
    const QString b = keys.groupText(right, grouping);
    if (a.isEmpty() != b.isEmpty())
        return b.isEmpty();
    if (const int order = grouping == Grouping::Family ? a.compare(b, Qt::CaseInsensitive) : 0; order != 0)
        return order < 0;
    return left < right;
}
} // namespace

Arrangement::Arrangement(std::vector<int> rows, const RowKeys &keys, Grouping grouping) : m_grouping(grouping)
{
    if (grouping == Grouping::None) {
        m_groups[0].rows = std::move(rows);
    } else {
        m_groups.clear();
        std::vector<int> at; // by the group's number
        for (const int row : rows) {
            const auto number = size_t(keys.group(row, grouping));
            if (at.size() <= number)
                at.resize(number + 1, -1);
            if (at[number] < 0) {
                at[number] = int(m_groups.size());
                m_groups.push_back({int(number), {}});
            }
            m_groups[size_t(at[number])].rows.push_back(row);
        }
        std::ranges::sort(m_groups, [&keys, grouping](const Group &left, const Group &right) {
            return groupBefore(left.number, right.number, keys, grouping);
        });
    }
    findPlaces();
}

Arrangement::Place Arrangement::placeOf(int row) const
{
    if (m_isPlain)
        return size_t(row) < m_groups[0].rows.size() ? Place{0, row} : Place();
    return size_t(row) < m_places.size() ? m_places[size_t(row)] : Place();
}

int Arrangement::shownCount() const
{
    int count = 0;
    for (const Group &group : m_groups)
        count += int(group.rows.size());
    return count;
}

void Arrangement::extend(int count)
{
    std::vector<int> &rows = m_groups[0].rows;
    for (int row = int(rows.size()); row < count; ++row)
        rows.push_back(row);
}

void Arrangement::renumber(const Renumbering &moved)
{
    for (Group &group : m_groups) {
        for (int &row : group.rows)
            row = moved[size_t(row)];
        std::erase(group.rows, -1);
    }
    if (m_grouping != Grouping::None)
        std::erase_if(m_groups, [](const Group &group) { return group.rows.empty(); });
    findPlaces();
}

void Arrangement::findPlaces()
{
    int last = -1;
    for (const Group &group : m_groups) {
        for (const int row : group.rows)
            last = std::max(last, row);
    }
    m_isPlain = m_grouping == Grouping::None && size_t(last + 1) == m_groups[0].rows.size()
        && std::ranges::is_sorted(m_groups[0].rows);
    if (m_isPlain) {
        m_places = {};
        return;
    }
    m_places.assign(size_t(last + 1), Place());
    for (size_t group = 0; group < m_groups.size(); ++group) {
        const std::vector<int> &rows = m_groups[group].rows;
        for (size_t at = 0; at < rows.size(); ++at)
            m_places[size_t(rows[at])] = {int(group), int(at)};
    }
}

std::optional<OneStep> oneStep(const std::vector<int> &from, const std::vector<int> &to)
{
    const auto [differsFrom, differsTo] = std::ranges::mismatch(from, to);
    const auto at = differsFrom - from.begin();
    auto endFrom = from.end();
    auto endTo = to.end();
    while (endFrom != differsFrom && endTo != differsTo && *(endFrom - 1) == *(endTo - 1)) {
        --endFrom;
        --endTo;
    }
    const OneStep step{int(at), int(endFrom - differsFrom), int(endTo - differsTo)};
    if (step.removed > 0 && step.inserted > 0)
        return {};
    return step;
}

} // namespace assay

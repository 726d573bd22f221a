// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/facets.h"

#include <algorithm>

namespace assay {

namespace {
int &countOf(std::vector<FacetCounts::Value> &values, int number)
{
    if (values.size() <= size_t(number))
        values.resize(size_t(number) + 1);
    return values[size_t(number)].count;
}
} // namespace

bool hasSeveral(Facet facet)
{
    return facet == Facet::Tag || facet == Facet::Technique;
}

StatusGroup statusGroup(State state)
{
    switch (state) {
    case State::Queued:
        return StatusGroup::Queued;
    case State::Hashing:
    case State::Checking:
    case State::Uploading:
    case State::Waiting:
        return StatusGroup::Running;
    case State::Done:
        return StatusGroup::Done;
    case State::NotFound:
        return StatusGroup::NotFound;
    case State::Failed:
        return StatusGroup::Failed;
    case State::Cancelled:
        return StatusGroup::Cancelled;
    }
    return StatusGroup::Running;
}

bool isEmpty(const FacetChoice &choice)
{
    return std::ranges::all_of(choice, [](const QSet<int> &group) { return group.isEmpty(); });
}

bool accepts(const FacetChoice &choice, const RowFacets &row)
{
    for (size_t facet = 0; facet < facetCount; ++facet) {
        const QSet<int> &group = choice[facet];
        if (group.isEmpty())
            continue;
        const bool fits = hasSeveral(Facet(facet)) ? std::ranges::any_of(row.several,
                              [&](const RowFacets::Value &value) {
                                  return value.facet == Facet(facet) && group.contains(value.number);
                              })
                                                   : group.contains(row.one[facet]);
        if (!fits)
            return false;
    }
    return true;
}

RowFacets FacetCounts::number(const FilterRow &row)
{
    RowFacets facets;
    facets.one[size_t(Facet::Status)] = int(statusGroup(row.state));
    facets.one[size_t(Facet::Verdict)] = int(row.classification);
    facets.one[size_t(Facet::Type)] = int(row.type);
    facets.one[size_t(Facet::Child)] = int(row.child);
    facets.one[size_t(Facet::Batch)] = number(Facet::Batch, row.batch);
    facets.one[size_t(Facet::Source)] = number(Facet::Source, row.source);
    facets.one[size_t(Facet::Decision)] = number(Facet::Decision, row.decision);
    facets.one[size_t(Facet::Family)] = number(Facet::Family, threatFamily(row.threat));
    facets.one[size_t(Facet::FileType)] = number(Facet::FileType, row.fileType);
    const auto addAll = [&](Facet facet, const QStringList &texts) {
        for (const QString &text : texts)
            facets.several.push_back({facet, number(facet, text)});
        if (texts.isEmpty())
            facets.several.push_back({facet, number(facet, {})});
    };
    addAll(Facet::Tag, row.tags);
    addAll(Facet::Technique, row.techniques);
    return facets;
}

RowFacets FacetCounts::add(const FilterRow &row)
{
    RowFacets facets = number(row);
    count(facets, 1);
    return facets;
}

int FacetCounts::number(Facet facet, const QString &text)
{
    QHash<QString, int> &numbers = m_numbers[size_t(facet)];
    if (const auto known = numbers.constFind(text); known != numbers.cend())
        return *known;
    std::vector<Value> &values = m_values[size_t(facet)];
    numbers.insert(text, int(values.size()));
    values.push_back({text, 0});
    return int(values.size()) - 1;
}

void FacetCounts::count(const RowFacets &row, int by)
{
    for (size_t facet = 0; facet < facetCount; ++facet) {
        if (!hasSeveral(Facet(facet)))
            countOf(m_values[facet], row.one[facet]) += by;
    }
    for (const RowFacets::Value &value : row.several)
        countOf(m_values[size_t(value.facet)], value.number) += by;
}

} // namespace assay

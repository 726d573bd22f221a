// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter.h"

#include <algorithm>

namespace assay {

namespace {

bool matchesWord(const Filter::Word &word, const QString &value)
{
    if (word.folded.isEmpty())
        return value.isEmpty() != word.onwards; // "none", or "*": any
    const QString folded = value.toCaseFolded();
    if (word.from && word.onwards)
        return folded.contains(word.folded);
    if (word.from)
        return folded.endsWith(word.folded);
    return word.onwards ? folded.startsWith(word.folded) : folded == word.folded;
}

template <class E>
bool has(quint32 allowed, E value)
{
    return (allowed >> unsigned(value)) & 1U;
}

bool matchesAny(const std::vector<Filter::Word> &words, const QString &value)
{
    return std::ranges::any_of(words, [&](const Filter::Word &word) { return matchesWord(word, value); });
}

bool holds(const Filter::Term &term, const FilterRow &row)
{
    switch (term.key) {
    case FilterKey::Text:
        return std::ranges::any_of(
            term.words, [&row](const Filter::Word &word) { return row.text.contains(word.folded); });
    case FilterKey::Class:
        return has(term.allowed, row.classification);
    case FilterKey::Status:
        return has(term.allowed, row.state);
    case FilterKey::Type:
        return has(term.allowed, row.type);
    case FilterKey::Risk:
        return std::ranges::any_of(
            term.ranges, [&row](const Filter::Range &range) { return row.risk >= range.from && row.risk <= range.to; });
    case FilterKey::Tag:
        if (row.tags.isEmpty())
            return matchesAny(term.words, {});
        return std::ranges::any_of(row.tags, [&term](const QString &tag) { return matchesAny(term.words, tag); });
    case FilterKey::Batch:
        return matchesAny(term.words, row.batch);
    case FilterKey::Source:
        return matchesAny(term.words, row.source);
    case FilterKey::Name:
        return matchesAny(term.words, row.name);
    case FilterKey::Threat:
        return matchesAny(term.words, row.threat);
    case FilterKey::Action:
        return matchesAny(term.words, row.action);
    }
    return false;
}

} // namespace

bool Filter::needsText() const
{
    return std::ranges::any_of(m_terms, [](const Term &term) { return term.key == FilterKey::Text; });
}

bool Filter::matches(const FilterRow &row) const
{
    return std::ranges::all_of(m_terms, [&row](const Term &term) { return holds(term, row) != term.negated; });
}

bool Filter::matches(const Item &item) const
{
    FilterRow row = filterRow(item);
    if (needsText())
        row.text = searchText(item);
    return matches(row);
}

} // namespace assay

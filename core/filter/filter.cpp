// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter.h"

#include "filter/own_text.h"
#include "filter/row_statistics.h"
#include "session/cell_values.h"

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

// Returns an empty result if `row` does not decide the term: then it must be evaluated on the row itself.
std::optional<bool> holds(const Filter::Term &term, const FilterRow &row, QStringView text)
{
    switch (term.key) {
    case FilterKey::Text:
        if (std::ranges::any_of(term.words, [text](const Filter::Word &word) { return text.contains(word.folded); }))
            return true;
        return {};
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
        return {};
    case FilterKey::Threat:
        return matchesAny(term.words, row.threat);
    case FilterKey::Action:
        return matchesAny(term.words, row.action);
    case FilterKey::FileType:
        return matchesAny(term.words, row.fileType);
    case FilterKey::Technique:
        return {};
    case FilterKey::Child:
        return has(term.allowed, row.child);
    case FilterKey::From:
        return matchesAny(term.words, row.cameFrom);
    case FilterKey::Decision:
        return matchesAny(term.words, row.decision);
    case FilterKey::Note:
        return {};
    case FilterKey::Case:
        return matchesAny(term.words, row.caseNumber);
    case FilterKey::Warning:
        return {};
    case FilterKey::Error:
        return matchesAny(term.words, row.error ? QString(word(row.error->kind)) : QString());
    }
    return false;
}

bool holdsForRow(const Filter::Term &term, const Row &row)
{
    if (term.key == FilterKey::Name)
        return matchesAny(term.words, cell::fileName(row));
    if (term.key == FilterKey::Note)
        return matchesAny(term.words, row.decision->note);
    if (term.key == FilterKey::Technique || term.key == FilterKey::Warning) {
        const QStringList values
            = term.key == FilterKey::Technique ? row.summary.named(attackTechniqueName) : cell::warnings(row);
        if (values.isEmpty())
            return matchesAny(term.words, {});
        return std::ranges::any_of(values, [&term](const QString &one) { return matchesAny(term.words, one); });
    }
    return std::ranges::any_of(
        term.words, [&row](const Filter::Word &word) { return ownTextContains(row, word.folded); });
}

} // namespace

Filter::Judgement Filter::judge(const FilterRow &row) const
{
    const bool asksText = std::ranges::any_of(m_terms, [](const Term &term) { return term.key == FilterKey::Text; });
    const QString text = asksText ? sharedText(row) : QString();
    Judgement judgement;
    for (size_t i = 0; i < m_terms.size() && judgement.mayMatch; ++i) {
        const std::optional<bool> known = holds(m_terms[i], row, text);
        if (!known)
            judgement.open.push_back(i);
        else
            judgement.mayMatch = *known != m_terms[i].negated;
    }
    return judgement;
}

bool Filter::matchesOpen(const Row &row, const std::vector<size_t> &open) const
{
    return std::ranges::all_of(open, [&](size_t i) { return holdsForRow(m_terms[i], row) != m_terms[i].negated; });
}

bool Filter::matches(const Row &row) const
{
    const Judgement judgement = judge(filterRow(row));
    return judgement.mayMatch && matchesOpen(row, judgement.open);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_row.h"

#include <optional>
#include <span>

namespace assay {

// What a term of a filter asks about.
enum class FilterKey {
    Text,
    Class,
    Status,
    Type,
    Risk,
    Tag,
    Batch,
    Source,
    Name,
    Threat,
    Action,
    FileType,
    Technique,
    Child,
    From,
    Decision,
    Note,
    Case,
    Warning,
    Error
};

// A parsed filter. A row matches if all terms hold; a term holds if any of its alternatives does.
class Filter
{
public:
    struct Range
    {
        int from = 0; //!< both ends are inclusive; -1 = no score
        int to = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    struct Word
    {
        QString folded; //!< case-folded, without wildcards; empty: matches a missing value, or with `onwards` any value
        bool from = false; //!< the value may have text before it
        bool onwards = false; //!< the value may have text after it
        friend bool operator==(const Word &, const Word &) = default;
    };
    struct Term
    {
        FilterKey key = FilterKey::Text;
        bool negated = false;
        quint32 allowed = 0; //!< Class, Status, Type: a bit for each value of the enum
        std::vector<Range> ranges; //!< Risk
        std::vector<Word> words; //!< of all other keys
        friend bool operator==(const Term &, const Term &) = default;
    };

    Filter() = default;
    explicit Filter(std::vector<Term> terms) : m_terms(std::move(terms)) { }

    bool isEmpty() const { return m_terms.empty(); }
    std::span<const Term> terms() const { return m_terms; }
    bool matches(const Row &item) const;

    // The result of the filter for all rows that share one FilterRow.
    struct Judgement
    {
        bool mayMatch = true; //!< false: none of the rows matches
        std::vector<size_t> open; //!< indexes of the terms that must be evaluated for each row, see matchesOpen()
    };
    Judgement judge(const FilterRow &row) const;
    bool matchesOpen(const Row &item, const std::vector<size_t> &open) const;

    friend bool operator==(const Filter &, const Filter &) = default;

private:
    std::vector<Term> m_terms;
};

// The place of an error in a filter line, and its reason.
struct FilterError
{
    qsizetype at = 0; //!< UTF-16 units from the start
    qsizetype length = 0;
    QString sentence; //!< translated; contains what would be valid

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

// The place of a term in a filter line, its "-" or NOT included.
struct FilterPlace
{
    qsizetype at = 0; //!< UTF-16 units from the start
    qsizetype length = 0;
    bool negated = false;

    friend bool operator==(const FilterPlace &, const FilterPlace &) = default;
};

struct ParsedFilter
{
    Filter filter; //!< empty if there is an error
    std::optional<FilterError> error;
    std::vector<FilterPlace> places{}; //!< of the terms; of those before the error if there is one
};

// Parses a filter line:
//   class:malicious type:sha256,md5 risk:>=6 -status:failed tag:x batch:"Pasted 14:02" NOT source:lab "free text" word
// Terms are joined by "and"; a comma means "or"; "-" or NOT negates one term. A word that looks like a URL or an
// address is free text. The wildcard * is allowed at both ends of a value.
ParsedFilter parseFilter(QStringView line);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_row.h"

#include <optional>
#include <span>

namespace assay {

// What a term of a filter asks about.
enum class FilterKey { Text, Class, Status, Type, Risk, Tag, Batch, Source, Name, Threat, Action };

// Rows that a filter lets through: all terms hold, of the alternatives of a term any.
class Filter
{
public:
    struct Range
    {
        int from = 0; //!< both inclusive; -1 stands for "no score"
        int to = 0;
        friend bool operator==(const Range &, const Range &) = default;
    };
    struct Word
    {
        QString folded; //!< without wildcards; empty together with "within" matches a missing value only
        bool from = false; //!< more may stand before it
        bool onwards = false; //!< more may follow
        friend bool operator==(const Word &, const Word &) = default;
    };
    struct Term
    {
        FilterKey key = FilterKey::Text;
        bool negated = false;
        quint32 allowed = 0; //!< Class, Status, Type: a bit for each value of the enum
        std::vector<Range> ranges; //!< Risk
        std::vector<Word> words; //!< all others
        friend bool operator==(const Term &, const Term &) = default;
    };

    Filter() = default;
    explicit Filter(std::vector<Term> terms) : m_terms(std::move(terms)) { }

    bool isEmpty() const { return m_terms.empty(); }
    std::span<const Term> terms() const { return m_terms; }
    bool matches(const Row &item) const;

    // What it says of all rows with something in common.
    struct Judgement
    {
        bool mayMatch = true; //!< false: none of them does
        std::vector<size_t> open; //!< terms that each of them must be asked about, see matchesOpen()
    };
    Judgement judge(const FilterRow &row) const;
    bool matchesOpen(const Row &item, const std::vector<size_t> &open) const;

    friend bool operator==(const Filter &, const Filter &) = default;

private:
    std::vector<Term> m_terms;
};

// Where a filter cannot be understood, and why.
struct FilterError
{
    qsizetype at = 0; //!< UTF-16 units from the start
    qsizetype length = 0;
    QString sentence; //!< translated; names what would be right

    friend bool operator==(const FilterError &, const FilterError &) = default;
};

struct ParsedFilter
{
    Filter filter; //!< empty with an error
    std::optional<FilterError> error;
};

// Understands a filter line:
//   class:malicious type:sha256,md5 risk:>=6 -status:failed tag:x batch:"Pasted 14:02" NOT source:lab "free text" word
// Terms are joined by "and", a comma means "or", "-" or NOT turns one term round. What looks like a URL or an address
// is free text. A wildcard * is allowed at both ends of a value.
ParsedFilter parseFilter(QStringView line);

} // namespace assay

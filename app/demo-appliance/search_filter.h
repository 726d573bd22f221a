// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <functional>

namespace assay::demo {

class Store;

// A query of the search: key:value, value lists and ranges in brackets, the wildcards * and ?, AND, OR, NOT,
// parentheses. Terms without an operator between them are joined by AND.
class SearchFilter
{
public:
    // `store` is asked for the sample of similar-to: and must outlive the filter.
    SearchFilter(const QString &query, const Store &store);

    QString error() const { return m_error; } //!< what the appliance says about a bad query; empty if it is good
    bool matches(const Sample &sample) const { return m_matches && m_matches(sample); }

private:
    using Matches = std::function<bool(const Sample &)>;

    Matches readAlternatives();
    Matches readAll();
    Matches readOne();
    Matches readTerm(const QString &word);
    QString nextWord();
    void fail(const QString &why);

    const Store &m_store;
    QStringList m_words;
    qsizetype m_at = 0;
    int m_depth = 0;
    QString m_error;
    Matches m_matches;
};

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <vector>

namespace assay {

// One piece of a search query and its place, in UTF-16 units from the start.
struct SearchToken
{
    enum class Kind { And, Or, Not, Open, Close, Term };
    Kind kind = Kind::Term;
    qsizetype at = 0;
    qsizetype length = 0;
    QString key{}; //!< of a term; empty: a word without a key
    QStringList values{}; //!< of a term: one, or those in brackets; without quotes
    bool isCut = false; //!< a quote or bracket is not closed
};

// Splits a query: key:value, key:"quoted value", key:[a, b], key:[1 TO 5], AND, OR, NOT, parentheses, words.
std::vector<SearchToken> searchTokens(QStringView query);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_line.h"

#include "hunting/search_query.h"
#include "hunting/search_tokens.h"

#include <QFocusEvent>

namespace assay {
using namespace Qt::StringLiterals;

SearchLine::SearchLine(std::function<SearchVocabulary()> vocabulary, QWidget *parent)
    : QueryLine(u"search"_s, tr("Clear the query"), parent)
    , m_vocabulary(std::move(vocabulary))
{
    setAccessibleName(tr("Query"));
    setPlaceholderText(tr("threatname:Win32.Trojan.* AND sampletype:PE"));
    setMaxLength(SearchQuery::maxLength * 2); // one that is too long is marked, not cut
}

std::optional<FilterError> SearchLine::check(const QString &line)
{
    return searchFault(line);
}

std::vector<FilterPlace> SearchLine::places() const
{
    std::vector<FilterPlace> places;
    bool isNegated = false;
    for (const SearchToken &token : searchTokens(text())) {
        if (token.kind == SearchToken::Kind::Term)
            places.push_back({token.at, token.length, isNegated});
        isNegated = token.kind == SearchToken::Kind::Not;
    }
    return places;
}

FilterCompletion SearchLine::completionsAt(const QString &line, qsizetype cursor)
{
    if (!std::exchange(m_isKnown, true))
        m_known = m_vocabulary();
    return completeSearch(line, cursor, m_known);
}

void SearchLine::focusInEvent(QFocusEvent *event)
{
    if (event->reason() != Qt::PopupFocusReason)
        m_isKnown = false;
    QueryLine::focusInEvent(event);
}

} // namespace assay

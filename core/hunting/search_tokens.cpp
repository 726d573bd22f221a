// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_tokens.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array searchOperators{std::pair{"AND"_L1, SearchToken::Kind::And},
    std::pair{"OR"_L1, SearchToken::Kind::Or}, std::pair{"NOT"_L1, SearchToken::Kind::Not}};

// The end of a word: a blank, or a parenthesis that closes. Quotes and brackets belong to their word.
qsizetype endOfWord(QStringView query, qsizetype at, bool &isCut)
{
    bool quoted = false;
    bool bracketed = false;
    for (; at < query.size(); ++at) {
        const QChar c = query[at];
        if (c == u'"')
            quoted = !quoted;
        else if (!quoted && (c == u'[' || c == u']'))
            bracketed = c == u'[';
        else if (!quoted && !bracketed && (c.isSpace() || c == u')'))
            break;
    }
    isCut = quoted || bracketed;
    return at;
}

QString unquotedSearchValue(QStringView value)
{
    value = value.trimmed();
    if (value.startsWith(u'"'))
        value = value.sliced(1);
    if (value.endsWith(u'"'))
        value.chop(1);
    return value.toString();
}

// The values in brackets; the ends of a range are two values.
QStringList bracketedValues(QStringView list)
{
    QStringList values;
    qsizetype from = 0;
    bool quoted = false;
    for (qsizetype at = 0; at <= list.size(); ++at) {
        const bool isRange = !quoted && list.sliced(at).startsWith(" TO "_L1);
        if (at < list.size() && list[at] == u'"')
            quoted = !quoted;
        if (at < list.size() && (quoted || (list[at] != u',' && !isRange)))
            continue;
        if (const QString value = unquotedSearchValue(list.sliced(from, at - from)); !value.isEmpty())
            values.append(value);
        from = at + (isRange ? 4 : 1);
    }
    return values;
}

void readTerm(QStringView word, SearchToken &token)
{
    const qsizetype quote = word.indexOf(u'"');
    const qsizetype colon = word.indexOf(u':');
    const bool hasKey = colon > 0 && (quote < 0 || colon < quote);
    QStringView value = word;
    if (hasKey) {
        token.key = word.first(colon).toString();
        value = word.sliced(colon + 1);
    }
    if (hasKey && value.startsWith(u'['))
        token.values = bracketedValues(value.sliced(1).chopped(value.endsWith(u']') && value.size() > 1 ? 1 : 0));
    else if (const QString one = unquotedSearchValue(value); !one.isEmpty())
        token.values = {one};
}

} // namespace

std::vector<SearchToken> searchTokens(QStringView query)
{
    std::vector<SearchToken> tokens;
    for (qsizetype at = 0; at < query.size();) {
        if (query[at].isSpace()) {
            ++at;
            continue;
        }
        SearchToken token;
        token.at = at;
        if (query[at] == u'(' || query[at] == u')') {
            token.kind = query[at] == u'(' ? SearchToken::Kind::Open : SearchToken::Kind::Close;
            token.length = 1;
        } else {
            token.length = endOfWord(query, at, token.isCut) - at;
            const QStringView word = query.sliced(at, token.length);
            for (const auto &[name, kind] : searchOperators) {
                if (word == name)
                    token.kind = kind;
            }
            if (token.kind == SearchToken::Kind::Term)
                readTerm(word, token);
        }
        at += token.length;
        tokens.push_back(std::move(token));
    }
    return tokens;
}

} // namespace assay

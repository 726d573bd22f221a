// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_query.h"

#include "hunting/search_keys.h"
#include "hunting/search_tokens.h"
#include "indicator/recognise.h"
#include "text/user_text.h"
#include "warninglists/warning_lists.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct SearchQueryText
{
    Q_DECLARE_TR_FUNCTIONS(assay::SearchQuery)
};

using Kind = SearchToken::Kind;

FilterError at(const SearchToken &token, const QString &sentence)
{
    return {token.at, token.length, sentence};
}

bool endsOperand(const SearchToken &token)
{
    return token.kind == Kind::Term || token.kind == Kind::Close;
}

// What is wrong with one piece behind the one before it; `before` is null at the start.
std::optional<FilterError> faultOf(const SearchToken &token, const SearchToken *before)
{
    if (token.isCut)
        return at(token, SearchQueryText::tr("A quote or bracket is not closed."));
    if (token.kind == Kind::Term && !token.key.isEmpty() && token.values.isEmpty())
        return at(token, SearchQueryText::tr("A value is missing after %1:").arg(forDisplay(token.key, 40)));
    const bool needsOperand = token.kind == Kind::And || token.kind == Kind::Or || token.kind == Kind::Close;
    if (needsOperand && (!before || !endsOperand(*before)))
        return at(token, SearchQueryText::tr("Something is missing before this."));
    return {};
}

QString joinedWords(std::span<const QLatin1StringView> words)
{
    QStringList list;
    for (const QLatin1StringView word : words)
        list.append(word);
    return list.join(u", "_s);
}

} // namespace

std::optional<FilterError> searchFault(QStringView text)
{
    if (text.size() > SearchQuery::maxLength)
        return FilterError{SearchQuery::maxLength, text.size() - SearchQuery::maxLength,
            SearchQueryText::tr("A query has at most %L1 characters.").arg(SearchQuery::maxLength)};
    const std::vector<SearchToken> tokens = searchTokens(text);
    std::vector<const SearchToken *> open;
    const SearchToken *before = nullptr;
    for (const SearchToken &token : tokens) {
        if (const auto fault = faultOf(token, before))
            return fault;
        if (token.kind == Kind::Open)
            open.push_back(&token);
        if (token.kind == Kind::Close && open.empty())
            return at(token, SearchQueryText::tr("No parenthesis is open here."));
        if (token.kind == Kind::Close)
            open.pop_back();
        before = &token;
    }
    if (!open.empty())
        return at(*open.back(), SearchQueryText::tr("This parenthesis is not closed."));
    if (before && !endsOperand(*before))
        return at(*before, SearchQueryText::tr("Something is missing after this."));
    return {};
}

QString searchRemark(QStringView text)
{
    for (const SearchToken &token : searchTokens(text)) {
        if (token.key.isEmpty())
            continue;
        const SearchKey *key = searchKeyFromWord(token.key);
        if (!key)
            return SearchQueryText::tr("“%1” is not a key that Assay knows; the appliance decides.")
                .arg(forDisplay(token.key, 40));
        for (const QString &value : token.values) {
            const bool isPattern = value.contains(u'*') || value.contains(u'?');
            if (!key->values.empty() && !isPattern && std::ranges::find(key->values, value) == key->values.end())
                return SearchQueryText::tr("Usual values of %1: %2").arg(QString(key->word), joinedWords(key->values));
        }
    }
    return {};
}

QStringList searchValues(QStringView text)
{
    QStringList values;
    for (const SearchToken &token : searchTokens(text))
        values += token.values;
    return values;
}

QString ownThingIn(QStringView text)
{
    const auto lists = WarningLists::current();
    if (!lists->hasOwnEntries())
        return {};
    for (const QString &value : searchValues(text)) {
        QStringView plain = value; // *.example.org asks about all of example.org
        while (!plain.isEmpty() && u"*?."_s.contains(plain.front()))
            plain = plain.sliced(1);
        while (!plain.isEmpty() && u"*?"_s.contains(plain.back()))
            plain.chop(1);
        std::optional<Indicator> indicator = recognise(plain).indicator;
        if (const QString host = indicator ? QString() : hostBySyntax(plain); !host.isEmpty())
            indicator = Indicator{IndicatorType::Fqdn, host, host}; // own domains have top-level domains of their own
        if (indicator && lists->isOwn(*indicator))
            return value;
    }
    return {};
}

QString quotedSearchValue(const QString &value)
{
    QString plain;
    for (const QChar c : value)
        plain += c == u'"' || c == u'\\' || c.category() == QChar::Other_Control ? u'?' : c;
    const bool isPlain = !plain.isEmpty()
        && std::ranges::all_of(plain, [](QChar c) { return !c.isSpace() && !u":[](),"_s.contains(c); });
    return isPlain ? plain : u'"' + plain + u'"';
}

QString searchTerm(QLatin1StringView key, const QString &value)
{
    return key + u':' + quotedSearchValue(value);
}

Result<std::pair<QString, bool>> searchSortFromWord(const QString &word)
{
    const QString key = word.section(u':', 0, 0).toLower();
    const QString direction = word.section(u':', 1).toLower();
    const bool isKnown = std::ranges::find(searchSortKeys(), key) != searchSortKeys().end();
    if (!isKnown || (!direction.isEmpty() && direction != "asc"_L1 && direction != "desc"_L1))
        return ApiError::of(ApiError::Kind::Input,
            SearchQueryText::tr("Hits are sorted by %1, with :asc or :desc.").arg(joinedWords(searchSortKeys())));
    return std::pair(key, direction == "desc"_L1);
}

} // namespace assay

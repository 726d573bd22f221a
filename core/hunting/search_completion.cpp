// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/search_completion.h"

#include "hunting/search_keys.h"
#include "hunting/search_query.h"
#include "hunting/search_tokens.h"
#include "session/cell_values.h"
#include "session/row_list.h"

#include <QCoreApplication>
#include <QSet>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr size_t maxCandidates = 50;
constexpr qsizetype maxValues = 500; // of one key
constexpr qsizetype maxRowsRead = 20'000;

void addSearchKeys(QStringView begun, FilterCompletion &completion)
{
    for (const SearchKey &key : searchKeys()) {
        if (QStringView(QString(key.word)).startsWith(begun, Qt::CaseInsensitive))
            completion.candidates.push_back(
                {key.word + u':', key.word + u':', QCoreApplication::translate("assay::SearchKey", key.help)});
    }
}

void addSearchValues(const QString &key, QStringView begun, const SearchVocabulary &known, FilterCompletion &completion)
{
    QStringList values;
    if (const SearchKey *info = searchKeyFromWord(key)) {
        for (const QLatin1StringView value : info->values)
            values.append(value);
    }
    values += known.value(key);
    for (const QString &value : std::as_const(values)) {
        const bool fits = value.contains(begun, Qt::CaseInsensitive) && begun != QStringView(value);
        if (fits && completion.candidates.size() < maxCandidates)
            completion.candidates.push_back({quotedSearchValue(value), value, {}});
    }
}

} // namespace

FilterCompletion completeSearch(QStringView line, qsizetype cursor, const SearchVocabulary &known)
{
    cursor = qBound(qsizetype(0), cursor, line.size());
    const std::vector<SearchToken> tokens = searchTokens(line.first(cursor));
    const bool isInWord = !tokens.empty() && tokens.back().kind != SearchToken::Kind::Open
        && tokens.back().kind != SearchToken::Kind::Close && tokens.back().at + tokens.back().length == cursor;
    if (!isInWord) {
        FilterCompletion completion{cursor, 0, {}};
        addSearchKeys({}, completion);
        return completion;
    }
    const SearchToken &token = tokens.back();
    const QStringView word = line.sliced(token.at, token.length);
    if (token.key.isEmpty()) {
        FilterCompletion completion{token.at, token.length, {}};
        addSearchKeys(word, completion);
        return completion;
    }
    qsizetype start = token.at + token.key.size() + 1;
    if (word.sliced(token.key.size() + 1).startsWith(u'['))
        start = token.at + std::max(word.lastIndexOf(u'['), word.lastIndexOf(u',')) + 1;
    FilterCompletion completion{start, cursor - start, {}};
    QStringView begun = line.sliced(start, cursor - start);
    if (begun.startsWith(u'"'))
        begun = begun.sliced(1);
    addSearchValues(token.key.toLower(), begun, known, completion);
    return completion;
}

SearchVocabulary vocabularyOf(const RowList &rows)
{
    QHash<QString, QSet<QString>> found;
    const auto add = [&found](const QString &key, const QString &value) {
        QSet<QString> &values = found[key];
        if (!value.isEmpty() && values.size() < maxValues)
            values.insert(value);
    };
    qsizetype number = 0;
    for (const Row &row : rows) {
        if (++number > maxRowsRead)
            break;
        if (row.verdict)
            add(u"threatname"_s, row.verdict->threatName);
        add(u"sampletype"_s, cell::named(row, u"File Type"));
        add(u"imphash"_s, cell::named(row, u"Imphash"));
        add(u"filename"_s, cell::fileName(row));
        for (const QString &tag : cell::tags(row))
            add(u"tag"_s, tag);
    }
    SearchVocabulary known;
    for (auto entry = found.begin(); entry != found.end(); ++entry) {
        QStringList values(entry->begin(), entry->end());
        values.sort(Qt::CaseInsensitive);
        known.insert(entry.key(), values);
    }
    return known;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/completion.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t atMost = 50;

// Returns the start of the word at the cursor; a quoted part belongs to its word.
qsizetype wordStart(QStringView line, qsizetype cursor)
{
    qsizetype start = 0;
    bool quoted = false;
    for (qsizetype i = 0; i < cursor; ++i) {
        if (line[i] == u'\\' && quoted)
            ++i;
        else if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i].isSpace() && !quoted)
            start = i + 1;
    }
    return start;
}

// Returns the start of the value at the cursor: after the last comma outside quotes.
qsizetype valueStart(QStringView line, qsizetype from, qsizetype cursor)
{
    qsizetype start = from;
    bool quoted = false;
    for (qsizetype i = from; i < cursor; ++i) {
        if (line[i] == u'"')
            quoted = !quoted;
        else if (line[i] == u',' && !quoted)
            start = i + 1;
    }
    return start;
}

void addKeys(QStringView begun, FilterCompletion &completion)
{
    for (const FilterKeyInfo &info : filterKeys()) {
        const bool fits = info.word.startsWith(begun, Qt::CaseInsensitive)
            || (!info.alias.isEmpty() && info.alias.startsWith(begun, Qt::CaseInsensitive));
        if (fits)
            completion.candidates.push_back(
                {info.word + u':', info.word + u':', QCoreApplication::translate("assay::Filter", info.help)});
    }
}

void addValues(
    const FilterKeyInfo &info, QStringView begun, const FilterVocabulary &known, FilterCompletion &completion)
{
    for (const FilterValueWord &row : info.values) {
        if (row.word.startsWith(begun, Qt::CaseInsensitive) && row.word.size() > begun.size())
            completion.candidates.push_back({row.word, row.word, {}});
    }
    const QStringList values = known.value(info.key);
    for (const QString &value : values) {
        if (completion.candidates.size() < atMost && value.contains(begun, Qt::CaseInsensitive)
            && begun != QStringView(value))
            completion.candidates.push_back({quotedFilterValue(value), value, {}});
    }
}
} // namespace

FilterCompletion completeFilter(QStringView line, qsizetype cursor, const FilterVocabulary &known)
{
    cursor = qBound(qsizetype(0), cursor, line.size());
    qsizetype start = wordStart(line, cursor);
    if (start < cursor && line[start] == u'-')
        ++start;
    FilterCompletion completion{start, cursor - start, {}};
    const QStringView word = line.sliced(start, cursor - start);
    const qsizetype colon = word.indexOf(u':');
    if (colon < 0) {
        if (!word.startsWith(u'"'))
            addKeys(word, completion);
        return completion;
    }
    if (const FilterKeyInfo *info = filterKeyFromWord(word.left(colon))) {
        completion.at = valueStart(line, start + colon + 1, cursor);
        completion.length = cursor - completion.at;
        QStringView begun = line.sliced(completion.at, completion.length);
        if (begun.startsWith(u'"'))
            begun = begun.sliced(1);
        addValues(*info, begun, known, completion);
    }
    return completion;
}

QString quotedFilterValue(const QString &value)
{
    const bool plain = !value.isEmpty() && value.compare("none"_L1, Qt::CaseInsensitive) != 0
        && std::none_of(
            value.begin(), value.end(), [](QChar c) { return c.isSpace() || QStringView(u",\"*\\").contains(c); });
    if (plain)
        return value;
    return u'"' + QString(value).replace(u'\\', "\\\\"_L1).replace(u'"', "\\\""_L1) + u'"';
}

} // namespace assay

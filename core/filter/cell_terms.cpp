// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/cell_terms.h"

#include "filter/completion.h"
#include "filter/filter_row.h"
#include "filter/filter_words.h"

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
const FilterKeyInfo *keyOf(const Column &column)
{
    const auto keys = filterKeys();
    const auto key = std::ranges::find_if(
        keys, [name = QLatin1StringView(column.name)](const FilterKeyInfo &one) { return one.column == name; });
    return key == keys.end() ? nullptr : &*key;
}

bool knowsNone(FilterKey key)
{
    switch (key) {
    case FilterKey::Class:
    case FilterKey::Risk:
    case FilterKey::Tag:
    case FilterKey::FileType:
    case FilterKey::Child:
    case FilterKey::From:
    case FilterKey::Decision:
    case FilterKey::Note:
    case FilterKey::Case:
    case FilterKey::Warning:
        return true;
    default:
        return false;
    }
}

QString valueOf(const FilterKeyInfo &key, const QString &text)
{
    if (key.values.empty())
        return key.key == FilterKey::Risk ? text : quotedFilterValue(text);
    const bool isWord = std::ranges::any_of(key.values, [&](const FilterValueWord &one) { return one.word == text; });
    return isWord ? text : u"other"_s; // a verdict that this version does not know
}
} // namespace

QStringList filterTermsOf(const Column &column, const Row &row)
{
    const FilterKeyInfo *key = keyOf(column);
    if (!key && column.kind != ColumnKind::Text && column.kind != ColumnKind::Number)
        return {};
    if (key && key->key == FilterKey::Child) { // the cell says how many, too
        const QLatin1StringView worst = word(filterRow(row).child);
        return {key->word + u':' + (worst.isEmpty() ? u"none"_s : QString(worst))};
    }
    if (key && key->key == FilterKey::Error) // the cell says it in a sentence
        return {key->word + u':' + (row.error ? QString(word(row.error->kind)) : u"none"_s)};
    const QStringList values = column.values ? column.values(row) : QStringList{column.value(row).toString()};
    QStringList terms;
    for (const QString &text : values) {
        if (text.isEmpty())
            continue;
        if (key)
            terms << key->word + u':' + valueOf(*key, text);
        else if (column.kind == ColumnKind::Text)
            terms << u'"' + QString(text).remove(u'"') + u'"';
    }
    if (terms.isEmpty() && key && knowsNone(key->key))
        terms << key->word + u":none"_s;
    return terms;
}

QStringList negated(const QStringList &terms)
{
    QStringList all;
    for (const QString &term : terms)
        all << u'-' + term;
    return all;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_words.h"

#include <QHash>
#include <QStringList>

namespace assay {

// What may be typed at a place of the filter line: `candidates` take the place of `length` characters from `at`.
struct FilterCompletion
{
    struct Candidate
    {
        QString insert; //!< "class:" or "malicious", quoted where it must be
        QString shown; //!< plain, may be hostile: a tag is the appliance's
        QString help; //!< translated, or empty
    };
    qsizetype at = 0;
    qsizetype length = 0;
    std::vector<Candidate> candidates;
};

// Values that are in use, for keys that take any text: {FilterKey::Tag, {"a", "b c"}}.
using FilterVocabulary = QHash<FilterKey, QStringList>;

// Keys that begin as the word at the cursor does, or the values of the key before it. Nothing inside quotes of free
// text. At most 50.
FilterCompletion completeFilter(QStringView line, qsizetype cursor, const FilterVocabulary &known);

// A value as it must be written after a key: in quotes when it holds blanks, commas, quotes, or means something else.
QString quotedFilterValue(const QString &value);

} // namespace assay

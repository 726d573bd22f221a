// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/filter_words.h"

#include <QHash>
#include <QStringList>

namespace assay {

// Completions at one position of the filter line: the text of a candidate replaces `length` characters from `at`.
struct FilterCompletion
{
    struct Candidate
    {
        QString insert; //!< "class:" or "malicious"; quoted if necessary
        QString shown; //!< plain text, may be hostile: tags come from the appliance
        QString help; //!< translated; may be empty
    };
    qsizetype at = 0;
    qsizetype length = 0;
    std::vector<Candidate> candidates;
};

// Values that occur in the list, for keys that accept any text: {FilterKey::Tag, {"a", "b c"}}.
using FilterVocabulary = QHash<FilterKey, QStringList>;

// Returns the keys that start with the word at `cursor`, or the values of the key before it. Returns nothing inside a
// quoted free text. At most 50.
FilterCompletion completeFilter(QStringView line, qsizetype cursor, const FilterVocabulary &known);

// Returns a value as it must be written after a key: in quotes if it contains blanks, commas or quotes, or has another
// meaning.
QString quotedFilterValue(const QString &value);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/completion.h"

#include <QHash>

namespace assay {

class RowList;

// Values that occur in the session, by the key that searches for them: {"threatname", {...}}.
using SearchVocabulary = QHash<QString, QStringList>;

// Returns the keys that start with the word at `cursor`, or the values of the key before it. At most 50.
FilterCompletion completeSearch(QStringView line, qsizetype cursor, const SearchVocabulary &known);

// Threat names, file types, tags, imphashes and file names of the session's rows: at most 500 of each, from the first
// 20,000 rows.
SearchVocabulary vocabularyOf(const RowList &rows);

} // namespace assay

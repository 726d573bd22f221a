// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <unordered_set>

namespace assay {

// Makes rows share the memory of equal values: texts, parameters and verdicts.
class ValueInterner
{
public:
    void share(Row &row);

private:
    struct HashOf
    {
        size_t operator()(const SharedOptional<Verdict> &verdict) const;
    };
    void share(QString &text);
    void share(SharedOptional<Verdict> &verdict);

    QSet<QString> m_words;
    QSet<Parameters> m_parameters;
    std::unordered_set<SharedOptional<Verdict>, HashOf> m_verdicts;
};

} // namespace assay

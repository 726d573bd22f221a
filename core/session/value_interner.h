// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <unordered_set>

namespace assay {

// Makes rows share the memory of equal values: texts, parameters, verdicts, consent, sources, the common part of
// summaries.
class ValueInterner
{
public:
    void share(Row &row);

private:
    struct HashOf
    {
        size_t operator()(const Shared<QString> &text) const { return qHash(*text); }
        size_t operator()(const Shared<QByteArray> &bytes) const { return qHash(*bytes); }
        size_t operator()(const Shared<Verdict> &verdict) const;
        size_t operator()(const Shared<ApiError> &error) const;
        size_t operator()(const Shared<std::vector<Agreement>> &agreed) const;
        size_t operator()(const Shared<CameFrom> &source) const;
    };
    template <class T>
    using Pool = std::unordered_set<Shared<T>, HashOf>;
    template <class T>
    static void share(Shared<T> &value, Pool<T> &pool)
    {
        if (value)
            value = *pool.insert(value).first;
    }

    Pool<QString> m_words;
    Pool<QByteArray> m_summaries;
    Pool<Verdict> m_verdicts;
    Pool<ApiError> m_errors;
    Pool<std::vector<Agreement>> m_agreed;
    Pool<CameFrom> m_sources;
    QSet<Parameters> m_parameters;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/value_interner.h"

namespace assay {

size_t ValueInterner::HashOf::operator()(const Shared<Verdict> &verdict) const
{
    return qHashMulti(0, int(verdict->classification), verdict->word, verdict->riskScore.value_or(-1),
        verdict->threatName, verdict->reason, verdict->source, verdict->firstSeen, verdict->lastSeen);
}

size_t ValueInterner::HashOf::operator()(const Shared<ApiError> &error) const
{
    return qHashMulti(0, int(error->kind), error->httpStatus, error->detail);
}

size_t ValueInterner::HashOf::operator()(const Shared<std::vector<Agreement>> &agreed) const
{
    size_t hash = 0;
    for (const Agreement &one : agreed)
        hash = qHashMulti(hash, one.appliance, one.kinds.toInt());
    return hash;
}

size_t ValueInterner::HashOf::operator()(const Shared<CameFrom> &source) const
{
    return qHashMulti(0, source->row, source->name);
}

void ValueInterner::share(Row &row)
{
    for (Shared<QString> *word : {&row.action, &row.batch, &row.appliance, &row.profileId})
        share(*word, m_words);
    if (!row.parameters.isEmpty()) // a hash of three takes more than everything else of a row
        row.parameters = *m_parameters.insert(row.parameters);
    if (row.indicator.asPasted == row.indicator.value)
        row.indicator.asPasted = row.indicator.value;
    if (row.previous)
        share(row.previous.edit().verdict, m_verdicts);
    if (row.start)
        share(row.start.edit().appliance, m_words);
    share(row.cameFrom, m_sources);
    share(row.verdict, m_verdicts);
    share(row.error, m_errors);
    share(row.agreed, m_agreed);
    Shared<QByteArray> common = row.summary.common();
    share(common, m_summaries);
    row.summary.shareCommon(common);
}

} // namespace assay

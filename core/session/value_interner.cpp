// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/value_interner.h"

namespace assay {

size_t ValueInterner::HashOf::operator()(const SharedOptional<Verdict> &verdict) const
{
    return qHashMulti(0, int(verdict->classification), verdict->word, verdict->riskScore.value_or(-1),
        verdict->threatName, verdict->reason, verdict->source, verdict->firstSeen, verdict->lastSeen);
}

void ValueInterner::share(QString &text)
{
    if (!text.isEmpty())
        text = *m_words.insert(text);
}

void ValueInterner::share(SharedOptional<Verdict> &verdict)
{
    if (verdict)
        verdict = *m_verdicts.insert(verdict).first;
}

void ValueInterner::share(Row &row)
{
    share(row.action);
    share(row.batch);
    share(row.appliance);
    share(row.profileId);
    share(row.startedFor);
    if (!row.parameters.isEmpty()) // a hash of three takes more than everything else of a row
        row.parameters = *m_parameters.insert(row.parameters);
    if (row.indicator.asPasted == row.indicator.value)
        row.indicator.asPasted = row.indicator.value;
    share(row.previousVerdict);
    share(row.verdict);
}

} // namespace assay

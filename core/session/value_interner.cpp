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

void ValueInterner::share(Item &item)
{
    share(item.action);
    share(item.batch);
    share(item.appliance);
    share(item.profileId);
    share(item.startedFor);
    if (!item.parameters.isEmpty()) // a hash of three takes more than everything else of a row
        item.parameters = *m_parameters.insert(item.parameters);
    if (item.indicator.asPasted == item.indicator.value)
        item.indicator.asPasted = item.indicator.value;
    share(item.previousVerdict);
    share(item.verdict);
}

} // namespace assay

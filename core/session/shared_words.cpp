// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/shared_words.h"

namespace assay {

size_t SharedWords::HashOf::operator()(const SharedOptional<Verdict> &verdict) const
{
    return qHashMulti(0, int(verdict->classification), verdict->word, verdict->riskScore.value_or(-1),
        verdict->threatName, verdict->reason, verdict->source, verdict->firstSeen, verdict->lastSeen);
}

void SharedWords::share(QString &text)
{
    if (!text.isEmpty())
        text = *m_words.insert(text);
}

void SharedWords::share(SharedOptional<Verdict> &verdict)
{
    if (verdict)
        verdict = *m_verdicts.insert(verdict).first;
}

void SharedWords::share(Item &item)
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
    if (!isAtRest(item) || !item.findings.verdict)
        return;
    item.findings.verdict->firstSeen.clear(); // the brief has them
    item.findings.verdict->lastSeen.clear();
    share(item.findings.verdict);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/verdict_run.h"

#include "actions/actions_list.h"

namespace assay {

void VerdictRun::ask(const QString &digest)
{
    stage(State::Checking);
    await(
        context().summaries.ask(digest),
        [this, digest](const Findings &summary) {
            findings().merge(summary);
            askClassification(digest, true);
        },
        [this, digest](const ApiError &error) {
            if (!isAbsent(error))
                return false;
            askClassification(digest, false);
            return true;
        });
}

void VerdictRun::askClassification(const QString &digest, bool hasSummary)
{
    Target sample = target();
    sample.indicator.type = *digestTypeByLength(digest.size());
    sample.indicator.value = digest;
    step(classificationAction.make(context(), sample), [this, hasSummary](const Outcome &classification) {
        if (classification.state == State::NotFound && hasSummary)
            return done();
        endLike(classification);
    });
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/verdict_run.h"

#include "actions/actions_list.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

bool wantsChildren(const Target &target)
{
    const QString which = valueOf(childrenParameter, target.parameters);
    return which == "malicious"_L1 || which == "all"_L1;
}

} // namespace

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
    step(classificationAction.make(context(), sample), [this, hasSummary, sample](const Outcome &classification) {
        const bool isKnown
            = classification.state == State::Done || (classification.state == State::NotFound && hasSummary);
        if (!isKnown)
            return endLike(classification);
        if (hasSummary && wantsChildren(target()))
            return askContents(sample);
        done();
    });
}

void VerdictRun::askContents(const Target &sample)
{
    step(extractedFilesAction.make(context(), sample), [this](const Outcome &contents) {
        if (contents.state == State::Cancelled)
            return endLike(contents);
        if (contents.state != State::Done) // the verdict is valid without them
            findings().facts.push_back({u"Extracted Files Not Read"_s, QString(word(contents.state)), false});
        done();
    });
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/own_verdict.h"
#include "actions/verdict_run.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// Removes the verdict of the users, then asks for the verdict again.
class RemoveVerdictRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        stage(State::Checking);
        Request request = ownVerdictRequest(target(), digest);
        request.verb = Verb::Delete;
        await(context().dispatcher.send<bool>(std::move(request), &isRemoved),
            [this, digest](bool) { askAgain(digest); });
    }

    // The content of the answer is not documented; a page is that of another server.
    static Result<bool> isRemoved(const RawAnswer &answer)
    {
        if (answer.contentType == "text/html" && !answer.body.trimmed().isEmpty())
            return ApiError::of(ApiError::Kind::BadAnswer, u"answered with a web page"_s, answer.status);
        return true;
    }

    void askAgain(const QString &digest)
    {
        findings().facts.push_back(
            {u"Own Verdict Removed"_s, valueOf(verdictPlaceParameter, target().parameters), false});
        Target sample = target();
        sample.indicator.type = *digestTypeByLength(digest.size());
        sample.indicator.value = digest;
        step(std::make_unique<VerdictRun>(context(), sample), [this](const Outcome &outcome) {
            if (outcome.state != State::Done)
                findings().facts.push_back({u"Verdict Not Asked Again"_s, QString(word(outcome.state)), false});
            done();
        });
    }
};

constexpr std::array<const Parameter *, 1> removeVerdictParameters{&verdictPlaceParameter};

} // namespace

const Action removeVerdictAction{
    .word = "remove-verdict",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Remove Own Verdict"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "Remove the verdict that users have recorded on the appliance, for all of its users"),
    .icon = "unknown",
    .shortcut = "",
    .request = "DELETE /api/samples/<hash>/setclassification/<local/ticloud>/",
    .parameters = removeVerdictParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<RemoveVerdictRun>(context, std::move(target));
    },
    .discloses = &verdictDisclosures,
    .examples = {"assay-cli remove-verdict --yes 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli remove-verdict --yes - < hashes.txt"},
};

} // namespace assay

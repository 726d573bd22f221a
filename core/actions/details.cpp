// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/analysis_findings.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "actions/scanners.h"
#include "analysis/static_report.h"
#include "json/json_elements.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/samples/v2/list/details/ (vendor documentation: detailed report of local samples, v2), one sample a
// request. Takes out of it what the static report and the scanners say; everything else is shown as JSON.
Result<Findings> detailsFindings(const QString &digest, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const auto byDigest = resultsByDigest(answer, *object, {detailsAction.word, &scannerFindings, {}});
    if (!byDigest)
        return byDigest.error();
    const auto found = byDigest->constFind(digest);
    if (found == byDigest->cend())
        return ApiError::of(ApiError::Kind::NotFound, {}, answer.status);
    Result<Findings> findings = *found;
    if (!findings || findings->raw.empty())
        return findings;
    const QByteArray element = findings->raw.back().json;
    const Result<StaticAnalysisPtr> analysis = decodeDetails(element);
    if (!analysis)
        return analysis.error();
    const bool hasReport = !(*analysis)->digests.empty() || !(*analysis)->hashes.empty();
    if (hasReport) {
        const Result<Findings> report = analysisFindings(digest, **analysis);
        if (!report)
            return report.error();
        findings->merge(*report);
    }
    for (const QString &part : dynamicPartsOf(element))
        findings->facts.push_back({u"Dynamic Analysis"_s, part, false});
    return findings;
}

class DetailsRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        stage(State::Checking);
        Request request;
        request.verb = Verb::Post;
        request.path = pathOf({u"samples", u"v2", u"list", u"details"}) + '/';
        const QJsonObject body{{"hash_values"_L1, QJsonArray{digest}}};
        request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
        request.maxBytes = maxAnalysisBytes;
        await(context().dispatcher.send<Findings>(
                  std::move(request), [digest](const RawAnswer &answer) { return detailsFindings(digest, answer); }),
            [this](const Findings &report) {
                findings().merge(report);
                done();
            });
    }
};

} // namespace

const Action detailsAction{
    .word = "details",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Detailed Report"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Everything that the appliance has about a sample, dynamic analyses included; slow, for single samples"),
    .icon = "details",
    .shortcut = "",
    .request = "POST /api/samples/v2/list/details/",
    .parameters = {},
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<DetailsRun>(context, std::move(target));
    },
};

} // namespace assay

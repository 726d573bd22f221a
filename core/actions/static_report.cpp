// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/static_report.h"

#include "actions/actions_list.h"
#include "actions/analysis_findings.h"
#include "actions/digest_run.h"
#include "actions/json_answer.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// What the analysis page shows, and the digests, by which the answer is held against the question.
constexpr auto shownFields = "sha1,sha256,sha512,md5,imphash,info,application,protection,security,behaviour,"
                             "certificate,document,mobile,media,web,email,interesting_strings,classification,"
                             "indicators,tags,attack,story"_L1;
constexpr auto stringsField = ",strings"_L1; // may be most of the bytes

Result<Findings> reportFindings(const QString &digest, const RawAnswer &answer)
{
    const Result<StaticAnalysisPtr> analysis = decodeStaticReport(answer.body);
    if (!analysis)
        return analysis.error();
    if (const std::optional<ApiError> fault = jsonFault(answer.body))
        return *fault;
    Result<Findings> findings = analysisFindings(digest, **analysis);
    if (findings)
        findings->raw.push_back({QString::fromLatin1(staticReportAction.word), answer.body});
    return findings;
}

class StaticReportRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        stage(State::Checking);
        Request request;
        request.path = pathOf({u"v2", u"samples", digest, u"ticore"}) + '/';
        QString fields = shownFields;
        if (valueOf(stringsParameter, target().parameters) == "yes"_L1)
            fields += stringsField;
        request.query.addQueryItem(u"fields"_s, fields);
        request.maxBytes = maxAnalysisBytes;
        await(context().dispatcher.send<Findings>(
                  std::move(request), [digest](const RawAnswer &answer) { return reportFindings(digest, answer); }),
            [this](const Findings &report) {
                findings().merge(report);
                done();
            });
    }
};

constexpr std::array switchChoices{
    Choice{"no", QT_TRANSLATE_NOOP("assay::Action", "No")}, Choice{"yes", QT_TRANSLATE_NOOP("assay::Action", "Yes")}};

} // namespace

const Parameter stringsParameter{
    .word = "strings",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Strings"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Also fetch all strings of the file; they may be many megabytes"),
    .choices = switchChoices,
    .fallback = "no",
    .forOneRun = true,
    .isSwitch = true,
};

namespace {
constexpr std::array<const Parameter *, 1> staticReportParameters{&stringsParameter};
} // namespace

const Action staticReportAction{
    .word = "static-report",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Get Static Report"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "Why a sample is malicious: story, indicators, ATT&CK techniques and structure of the file"),
    .icon = "static-report",
    .shortcut = "",
    .request = "GET /api/v2/samples/<hash>/ticore/",
    .parameters = staticReportParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<StaticReportRun>(context, std::move(target));
    },
};

} // namespace assay

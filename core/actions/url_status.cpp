// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_run.h"
#include "actions/actions_list.h"
#include "actions/asked.h"
#include "actions/context.h"
#include "actions/json_answer.h"
#include "actions/reputation.h"
#include "actions/sample_answer.h"
#include "actions/sample_mapping.h"
#include "actions/wait.h"
#include "findings/mapping.h"
#include "findings/wire_word.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// `report` of GET /api/uploads/v2/url-samples/<id> (vendor documentation: "Submissions API", status of submitted URLs).
constexpr std::array urlStatusMapping{
    MappingRow{"sha1", MapTo::Related, "SHA-1", Change::None, When::Automatic},
    MappingRow{"sha256", MapTo::Related, "SHA-256", Change::None, When::Automatic},
    MappingRow{"networkthreatintelligence.analysis.last_analysis.serving_ip_address", MapTo::Related, "IP Address"},
    MappingRow{"networkthreatintelligence.analysis.last_analysis.domain", MapTo::RelatedHost, ""},
    MappingRow{"networkthreatintelligence.analysis.first_analysis", MapTo::Attribute, "First Analysis"},
    MappingRow{"networkthreatintelligence.analysis.last_analysis.analysis_time", MapTo::Attribute, "Last Analysis"},
    MappingRow{"networkthreatintelligence.analysis.last_analysis.availability_status", MapTo::Attribute,
        "Last Analysis Availability Status"},
    MappingRow{"networkthreatintelligence.classification", MapTo::Attribute, "Classification", Change::Verdict},
    MappingRow{"networkthreatintelligence.reason", MapTo::Attribute, "Classification Reason"},
    MappingRow{"networkthreatintelligence.third_party_reputations.statistics.total", MapTo::Fact, "Third Party Total"},
};

constexpr auto statusKey = "processing_status"_L1;
constexpr auto urlStatusMessageKey = "message"_L1;
constexpr auto reportKey = "report"_L1;
constexpr auto networkKey = "networkthreatintelligence"_L1;
constexpr auto urlStatusClassificationKey = "classification"_L1;
constexpr auto reasonKey = "reason"_L1;
constexpr auto completeWord = "complete"_L1;
constexpr auto errorWord = "error"_L1;

struct Status
{
    QString word; //!< only "complete" and "error" are final; any other word means in progress
    QString message;
    Findings findings; //!< if complete
};

// The verdict of a part of the report. null means no verdict here (a page that is not a sample); other wrong types are
// errors.
Result<std::optional<Verdict>> verdictIn(QJsonObject part)
{
    if (part.value(urlStatusClassificationKey).isNull())
        part.remove(urlStatusClassificationKey);
    return verdictOf(part);
}

// The verdict of the URL from the network report, with the risk score and threat name of the fetched sample if both
// agree. Without one, the verdict of the sample.
Result<std::optional<Verdict>> verdictFor(const QJsonObject &report)
{
    const auto sample = verdictIn(modernised(report));
    if (!sample)
        return sample.error();
    const QJsonObject network = report.value(networkKey).toObject();
    const auto url = verdictIn(network);
    if (!url)
        return url.error();
    if (!*url)
        return *sample;
    Verdict verdict = **url;
    verdict.reason = network.value(reasonKey).toString();
    if (*sample && (*sample)->classification == verdict.classification) {
        verdict.riskScore = (*sample)->riskScore;
        verdict.threatName = (*sample)->threatName;
    }
    return std::optional(verdict);
}

Result<Findings> reportFindings(const QJsonObject &report)
{
    Result<Findings> findings = map(report, urlStatusMapping);
    if (!findings)
        return findings;
    const Result<Findings> facts = sampleFacts(report);
    if (!facts)
        return facts;
    findings->merge(*facts);
    const QJsonObject network = report.value(networkKey).toObject();
    const QJsonValue again = network.value(networkKey); // the guide shows them one level deeper
    const bool isDoubled = again.isObject() && !network.contains("third_party_reputations"_L1);
    auto detections = detectionsIn(isDoubled ? again.toObject() : network);
    if (!detections)
        return detections.error();
    findings->detections = *detections;
    const auto verdict = verdictFor(report);
    if (!verdict)
        return verdict.error();
    findings->verdict = *verdict;
    return findings;
}

// The submission whose status is requested.
struct Submitted
{
    QString id;
    QString url; //!< empty if only the id is known
};

// Returns an error if the report is about another URL. The network part of a report names the URL. Reports of older
// appliances lack that part, and then nothing names the URL: the `id` of a report belongs to the fetched sample.
std::optional<ApiError> otherReport(const Submitted &submitted, const QJsonObject &report)
{
    if (submitted.url.isEmpty())
        return {};
    const Asked asked = Asked::url(submitted.url);
    const QJsonObject network = report.value(networkKey).toObject();
    if (network.isEmpty())
        return {};
    if (const auto other = asked.objection(network, Asked::Echo::Required))
        return other;
    return asked.objection(network.value(networkKey).toObject(), Asked::Echo::Optional);
}

Result<Status> decode(const Submitted &submitted, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    if (const auto other = Asked::submission(submitted.id).objection(*object, Asked::Echo::Optional))
        return *other;
    Status status;
    if (!object->value(statusKey).isString())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the processing status is missing"_s);
    status.word = object->value(statusKey).toString();
    for (const QLatin1StringView known : {completeWord, errorWord}) {
        if (isWireWord(status.word, known))
            status.word = known;
    }
    const Result<QString> message = textOf(object->value(urlStatusMessageKey), urlStatusMessageKey);
    if (!message)
        return message.error();
    status.message = *message;
    if (status.word != completeWord)
        return status;
    if (!object->value(reportKey).isObject())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the report is missing although the submission is complete"_s);
    const QJsonObject report = object->value(reportKey).toObject();
    if (const auto other = otherReport(submitted, report))
        return *other;
    if (const Result<QStringList> digests = digestsIn(report); !digests)
        return digests.error();
    Result<Findings> findings = reportFindings(report);
    if (!findings)
        return findings.error();
    findings->raw.push_back({QString::fromLatin1(urlStatusAction.word), answer.body});
    status.findings = *findings;
    return status;
}

class UrlStatusRun final : public ActionRun
{
public:
    UrlStatusRun(ActionContext &context, Target target)
        : m_context(context)
        , m_submitted{target.indicator.type == IndicatorType::Submission ? target.indicator.value.toString()
                                                                         : target.known.submissionId,
              target.indicator.type == IndicatorType::Url || target.indicator.type == IndicatorType::Fqdn
                  ? target.indicator.value.toString()
                  : QString()}
    { }

private:
    void begin() override
    {
        findings().submissionId = m_submitted.id;
        stage(State::Waiting);
        poll();
    }

    void poll()
    {
        Request request;
        request.path = pathOf({u"uploads", u"v2", u"url-samples", m_submitted.id});
        const auto answered = [submitted = m_submitted](const RawAnswer &answer) { return decode(submitted, answer); };
        await(m_context.dispatcher.send<Status>(std::move(request), answered), [this](const Status &status) {
            if (status.word == completeWord) {
                findings().merge(status.findings);
                return done();
            }
            if (status.word == errorWord) {
                return fail(ApiError::of(ApiError::Kind::Server,
                    ActionRun::tr("the appliance could not analyse the URL: %1").arg(status.message)));
            }
            if (m_wait.isOver())
                return fail(ApiError::of(
                    ApiError::Kind::TimedOut, ActionRun::tr("the submission is still \"%1\"").arg(status.word)));
            stage(State::Waiting, status.word);
            after(m_wait.next(), [this] { poll(); });
        });
    }

    ActionContext &m_context;
    Submitted m_submitted;
    Wait m_wait{std::chrono::minutes(60)}; // the appliance stops a crawl after 45
};

} // namespace

const Action urlStatusAction{
    .word = "url-status",
    .title = QT_TRANSLATE_NOOP("assay::Action", "URL Submission Status"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Follow a URL submission to its report"),
    .icon = "url-status",
    .shortcut = "Ctrl+Shift+T",
    .request = "GET /api/uploads/v2/url-samples/<submission id>",
    .parameters = {},
    .applies =
        [](const Target &target) {
            return target.indicator.type == IndicatorType::Submission || !target.known.submissionId.isEmpty();
        },
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<UrlStatusRun>(context, std::move(target));
    },
    .examples = {"assay-cli url-status 1234", "assay-cli --format json url-status - < submissions.txt"},
};

} // namespace assay

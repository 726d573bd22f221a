// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_url.h"

#include "actions/action_run.h"
#include "actions/actions_list.h"
#include "actions/analysis_choice.h"
#include "actions/asked.h"
#include "actions/context.h"
#include "actions/json_answer.h"
#include "findings/mapping.h"
#include "submissions/submission_guard.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/submit/url/, on older appliances POST /api/uploads/ (vendor documentation: "Submissions API").
constexpr std::array submitUrlMapping{
    MappingRow{"detail.id", MapTo::Attribute, "ReversingLabs Submission ID", Change::None, When::Automatic},
};
constexpr auto idPath = "detail.id"_L1;
constexpr auto submitUrlDetailKey = "detail"_L1;
constexpr auto urlKey = "url"_L1;
constexpr auto crawlerKey = "crawler"_L1;
constexpr auto urlAnalysisKey = "analysis"_L1;
constexpr auto olderPlatformKey = "rl_cloud_sandbox_platform"_L1;

// The answer contains the URL as a file name. An id without one is accepted: older routes may omit the URL, and
// dropping the id of a completed submission would cause a second one. The report is compared with the URL later.
Result<Findings> submissionFindings(const QString &url, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    if (const auto other
        = Asked::urlAsName(url).objection(object->value(submitUrlDetailKey).toObject(), Asked::Echo::Optional))
        return *other;
    const Result<QJsonValue> id = valueAt(*object, QString(idPath));
    if (!id)
        return id.error();
    const Result<QString> digits = textOf(*id, idPath);
    if (!digits)
        return digits.error();
    if (digits->isEmpty())
        return ApiError::of(ApiError::Kind::BadAnswer, u"the answer names no submission id"_s);
    Result<Findings> findings = map(*object, submitUrlMapping);
    if (!findings)
        return findings;
    findings->submissionId = *digits;
    findings->raw.push_back({QString::fromLatin1(submitUrlAction.word), answer.body});
    return findings;
}

Disclosures crawlerDisclosures(const QString &crawler)
{
    return crawler == "local"_L1 ? Disclosures() : Disclosure::CloudSubmission;
}

Disclosures urlDisclosures(const Target &target)
{
    return crawlerDisclosures(valueOf(crawlerParameter, target.parameters)) | analysisDisclosures(target.parameters);
}

class SubmitUrlRun final : public ActionRun
{
public:
    SubmitUrlRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        if (m_context.dispatcher.profile().hashOnly)
            return fail(ApiError::of(
                ApiError::Kind::NotAllowed, ActionRun::tr("this profile only looks hashes up; nothing is submitted")));
        const Result<QStringList> urls = urlsToSubmit(m_target);
        if (!urls)
            return fail(urls.error());
        if (const auto choice = submittedAnalysis(m_target.parameters); !choice)
            return fail(choice.error());
        m_urls = *urls;
        stage(State::Uploading);
        sendNext();
    }

    void sendNext()
    {
        if (m_urls.isEmpty())
            return done();
        const QString url = m_urls.takeFirst();
        m_guard.emplace(*m_context.ledger, m_context.limiter,
            SubmissionGuard::Subject{m_context.dispatcher.profile().host, m_target.owner, submissionKey(m_target, url)},
            m_target.submissions);
        if (m_guard->isSent()) {
            findings().merge(findingsOf(m_guard->earlier()->id));
            return sendNext();
        }
        if (isFinishing())
            return cancel();
        // Every submission is a new task of the appliance, which cannot be asked about a task without its id.
        if (m_guard->isUnclear())
            return fail(unclear({}));
        m_isAnnounced = true;
        const auto recorded = [this, url](const std::optional<ApiError> &error) {
            if (isOver())
                return;
            if (error)
                return fail(*error);
            send(url, m_context.usesLegacyUploadRoute);
        };
        if (!m_guard->begin(this, isUrgent(), recorded))
            stage(State::Waiting, ActionRun::tr("to submit"));
    }

    bool isAboutToSubmit() const override { return m_isAnnounced && !wasSent(); }

    void abandon() override
    {
        if (isAboutToSubmit())
            m_guard->withdraw();
    }

    static Findings findingsOf(const QString &id)
    {
        Findings findings;
        findings.submissionId = id;
        if (!id.isEmpty())
            findings.attributes.push_back({QString::fromLatin1(submitUrlMapping.front().name), id, true});
        return findings;
    }

    static ApiError unclear(const ApiError &why)
    {
        return ApiError::of(ApiError::Kind::Unclear,
            why.detail.isEmpty() ? ActionRun::tr("the program ended before the appliance answered") : why.detail,
            why.httpStatus);
    }

    // Handles an error of the submission; returns true if the run has ended. 429, 503 and 405 in the appliance's own
    // form are refusals by its documentation; the request was repeated until the limits of the transport. The same
    // statuses (and 502, 504) from a proxy are unclear: a proxy does not know what has passed through, and the
    // appliance cannot be asked.
    bool handleError(const ApiError &error)
    {
        m_isAnnounced = false;
        if (wasDefinitelyNotReceived(error)) {
            m_guard->withdraw();
            return false;
        }
        m_guard->unknown();
        const bool wasAnswered = error.kind == ApiError::Kind::BadAnswer && error.httpStatus == 0;
        if (wasAnswered || error.kind == ApiError::Kind::Cancelled)
            return false;
        fail(unclear(error));
        return true;
    }

    void send(const QString &url, bool olderRoute)
    {
        Request request;
        request.verb = Verb::Post;
        request.idempotent = false;
        request.path = (olderRoute ? pathOf({u"uploads"}) : pathOf({u"submit", u"url"})) + '/';
        const QString crawler = valueOf(crawlerParameter, m_target.parameters);
        request.disclose(urlDisclosures(m_target), m_target.owner);
        QJsonObject body{{urlKey, url}, {crawlerKey, crawler}};
        const AnalysisChoice choice = *submittedAnalysis(m_target.parameters);
        if (olderRoute && (!choice.engines.isEmpty() || !choice.isForOlderRoute())) {
            m_guard->withdraw();
            return fail(ApiError::of(ApiError::Kind::NotAllowed,
                ActionRun::tr("this appliance is too old for the chosen engines or sandbox location; nothing was "
                              "submitted")));
        }
        if (!choice.isEmpty())
            body.insert(olderRoute ? olderPlatformKey : urlAnalysisKey,
                olderRoute ? QJsonValue(choice.platform) : QJsonValue(choice.json()));
        request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
        await(
            m_context.dispatcher.send<Findings>(
                std::move(request), [url](const RawAnswer &answer) { return submissionFindings(url, answer); }),
            [this](const Findings &answer) {
                m_isAnnounced = false;
                m_guard->sent(answer.submissionId);
                findings().merge(answer);
                sendNext();
            },
            [this, url, olderRoute](const ApiError &error) {
                if (error.kind != ApiError::Kind::NotFound && error.cause != ApiError::Cause::NoSuchRoute)
                    return handleError(error);
                if (olderRoute) {
                    m_guard->withdraw();
                    fail(ApiError::of(ApiError::Kind::BadAnswer,
                        ActionRun::tr("the appliance has none of the known routes for URL submissions")));
                    return true;
                }
                m_context.usesLegacyUploadRoute = true;
                send(url, true);
                return true;
            });
    }

    ActionContext &m_context;
    Target m_target;
    QStringList m_urls;
    std::optional<SubmissionGuard> m_guard; //!< of the current URL
    bool m_isAnnounced = false; //!< recorded as Sending and not answered
};

constexpr std::array crawlers{
    Choice{"local", QT_TRANSLATE_NOOP("assay::Action", "Local: the appliance fetches the URL itself")},
    Choice{"cloud", QT_TRANSLATE_NOOP("assay::Action", "Cloud: the URL leaves your network")},
};
constexpr std::array schemes{
    Choice{"https", QT_TRANSLATE_NOOP("assay::Action", "https://")},
    Choice{"http", QT_TRANSLATE_NOOP("assay::Action", "http://")},
    Choice{"both", QT_TRANSLATE_NOOP("assay::Action", "Both: two submissions")},
    Choice{"refuse", QT_TRANSLATE_NOOP("assay::Action", "Refuse what has no scheme")},
};
constexpr std::array<const Parameter *, 6> submitUrlParameters{&crawlerParameter, &schemeParameter, &analysisParameter,
    &sandboxParameter, &sandboxGeoParameter, &sandboxLocaleParameter};

} // namespace

const Parameter crawlerParameter{
    .word = "crawler",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Crawler"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Who fetches a submitted URL"),
    .choices = crawlers,
    .fallback = "local",
};
const Parameter schemeParameter{
    .word = "scheme",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Missing scheme"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "URL Scheme Behaviour: the scheme for a host or URL without one; a given scheme is never changed"),
    .choices = schemes,
    .fallback = "https",
};

QString submissionKey(const Target &target, const QString &url)
{
    return u"url:%1%2:"_s.arg(valueOf(crawlerParameter, target.parameters), keyOfAnalysis(target.parameters)) + url;
}

Result<QStringList> urlsToSubmit(const Target &target)
{
    const QString &value = target.indicator.value;
    if (value.contains("://"_L1))
        return QStringList{value};
    const QString behaviour = valueOf(schemeParameter, target.parameters);
    if (behaviour == "refuse"_L1) {
        return ApiError::of(ApiError::Kind::Input,
            QCoreApplication::translate("assay::SubmitUrl",
                "It has no scheme, and the URL scheme behaviour is set to refuse those. Write http:// or https:// in "
                "front, or choose "
                "another behaviour."));
    }
    const QString https = "https://"_L1 + value;
    const QString http = "http://"_L1 + value;
    if (behaviour == "both"_L1)
        return QStringList{https, http};
    return QStringList{behaviour == "http"_L1 ? http : https};
}

const Action submitUrlAction{
    .word = "submit-url",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Submit URL"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Have the appliance fetch and analyse a URL"),
    .icon = "submit-url",
    .shortcut = "Ctrl+Shift+U",
    .request = "POST /api/submit/url/",
    .parameters = submitUrlParameters,
    .applies =
        [](const Target &target) {
            return target.indicator.type == IndicatorType::Url || target.indicator.type == IndicatorType::Fqdn;
        },
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<SubmitUrlRun>(context, std::move(target));
    },
    .discloses = &urlDisclosures,
    .examples = {"assay-cli submit-url --crawler cloud https://suspicious.example/login",
        "assay-cli submit-url --scheme both suspicious.example"},
};

} // namespace assay

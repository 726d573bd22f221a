// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_url.h"

#include "actions/asked.h"
#include "actions/handover.h"
#include "actions/json_answer.h"
#include "actions/run.h"
#include "findings/mapping.h"

#include <QCoreApplication>
#include <QJsonDocument>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array submitUrlMapping{
    MappingRow{"detail.id", MapTo::Attribute, "ReversingLabs Submission ID", Change::None, When::Automatic},
};
constexpr auto idPath = "detail.id"_L1;
constexpr auto submitUrlDetailKey = "detail"_L1;
constexpr auto urlKey = "url"_L1;
constexpr auto crawlerKey = "crawler"_L1;

//! The answer names the URL as a file name. An id without one is taken: older routes are not known to name it always,
//! and to drop the id of a submission that was made would have it made again. Its report is held against the URL as
//! well.
Result<Findings> findingsFor(const QString &url, const RawAnswer &answer)
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

Disclosures disclosuresOf(const QString &crawler)
{
    return crawler == "local"_L1 ? Disclosures() : Disclosure::CloudSubmission;
}

class SubmitUrlRun final : public Run
{
public:
    SubmitUrlRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        if (m_context.dispatcher.profile().hashOnly)
            return fail(ApiError::of(
                ApiError::Kind::NotAllowed, Run::tr("this profile only looks hashes up; nothing is submitted")));
        const Result<QStringList> urls = urlsToSubmit(m_target);
        if (!urls)
            return fail(urls.error());
        m_urls = *urls;
        stage(State::Uploading);
        sendNext();
    }

    void sendNext()
    {
        if (m_urls.isEmpty())
            return done();
        const QString url = m_urls.takeFirst();
        m_handover.emplace(m_context, m_target, submissionKey(m_target, url));
        if (m_handover->isSent()) {
            findings().merge(findingsOf(m_handover->earlier()->id));
            return sendNext();
        }
        if (isFinishing())
            return cancel();
        // The appliance makes a new task of every submission and cannot be asked about one without its number.
        if (m_handover->isUnclear())
            return fail(unclear({}));
        m_isAnnounced = true;
        m_handover->begin(this, [this, url](const std::optional<ApiError> &refusal) {
            if (isOver())
                return;
            if (refusal)
                return fail(*refusal);
            send(url, m_context.usesLegacyUploadRoute);
        });
    }

    bool isAboutToHandOver() const override { return m_isAnnounced && !wasSent(); }

    void abandon() override
    {
        if (isAboutToHandOver())
            m_handover->withdraw();
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
            why.detail.isEmpty() ? Run::tr("the program ended before the appliance answered") : why.detail,
            why.httpStatus);
    }

    //! True when that took the error. 429, 503 and 405 in the appliance's own form are refusals by its documentation:
    //! the transport has sent it again until its patience was spent. The same of a proxy in front (502, 504 also) is
    //! unclear: it does not know what went through it, and there is no way to ask.
    bool lost(const ApiError &error)
    {
        m_isAnnounced = false;
        if (certainlyNotTaken(error)) {
            m_handover->withdraw();
            return false;
        }
        m_handover->unknown();
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
        request.disclose(disclosuresOf(crawler), m_target.owner);
        const QJsonObject body{{urlKey, url}, {crawlerKey, crawler}};
        request.body = JsonBody{QJsonDocument(body).toJson(QJsonDocument::Compact)};
        await(
            m_context.dispatcher.send<Findings>(
                std::move(request), [url](const RawAnswer &answer) { return findingsFor(url, answer); }),
            [this](const Findings &answer) {
                m_isAnnounced = false;
                m_handover->sent(answer.submissionId);
                findings().merge(answer);
                sendNext();
            },
            [this, url, olderRoute](const ApiError &error) {
                if (error.kind != ApiError::Kind::NotFound && error.cause != ApiError::Cause::NoSuchRoute)
                    return lost(error);
                if (olderRoute) {
                    m_handover->withdraw();
                    fail(ApiError::of(ApiError::Kind::BadAnswer,
                        Run::tr("the appliance has none of the known routes for URL submissions")));
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
    std::optional<Handover> m_handover; //!< of the URL that is on its way
    bool m_isAnnounced = false; //!< remembered as on its way, and not answered
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
constexpr std::array<const Parameter *, 2> submitUrlParameters{&crawlerParameter, &schemeParameter};

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
    .title = QT_TRANSLATE_NOOP("assay::Action", "URL Scheme Behaviour"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "What goes in front of a host or URL that has no scheme; a given one is never changed"),
    .choices = schemes,
    .fallback = "https",
};

QString submissionKey(const Target &target, const QString &url)
{
    return u"url:%1:"_s.arg(valueOf(crawlerParameter, target.parameters)) + url;
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
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<Run> {
        return std::make_unique<SubmitUrlRun>(context, std::move(target));
    },
    .discloses = [](const Target &target) { return disclosuresOf(valueOf(crawlerParameter, target.parameters)); },
};

} // namespace assay

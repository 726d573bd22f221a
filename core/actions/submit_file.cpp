// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_file.h"

#include "actions/action_run.h"
#include "actions/actions_list.h"
#include "actions/analysis_choice.h"
#include "actions/asked.h"
#include "actions/context.h"
#include "actions/json_answer.h"
#include "actions/sample_answer.h"
#include "actions/wait.h"
#include "findings/mapping.h"
#include "submissions/submission_guard.h"

#include <QJsonDocument>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// POST /api/submit/file/, on older appliances POST /api/uploads/ (vendor documentation: "Submissions API").
constexpr std::array submitFileMapping{
    MappingRow{"detail.sha1", MapTo::Related, "SHA-1", Change::None, When::Automatic},
};
constexpr auto submitFileDetailKey = "detail"_L1;
constexpr auto tagsField = "tags";
constexpr auto commentField = "comment";
constexpr auto passwordField = "archive_password";
constexpr auto fileNameField = "filename";
constexpr auto metadataField = "metadata";
constexpr auto analysisField = "analysis";
constexpr auto olderPlatformField = "rl_cloud_sandbox_platform";
constexpr qsizetype maxFileName = 255; // characters
constexpr qsizetype maxMetadata = 64 * 1024;
constexpr auto anyway = "anyway"_L1;
constexpr auto fileKey = "file:"_L1;
constexpr int maxUploads = 3; // of one file in one run, each after the appliance reported that it does not hold it
constexpr std::chrono::seconds reconcileFor{60};
constexpr std::chrono::seconds uploadSettling{2}; // a sample that was just uploaded may not be listed yet

// `sha1s`: of the file, and of the file inside an archive, which becomes the sample on the appliance.
Result<Findings> findingsFor(const QStringList &sha1s, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const QJsonObject detail = object->value(submitFileDetailKey).toObject();
    // The appliance must name the digest that was computed here; otherwise the file was changed on the way.
    if (const auto other = Asked::sample(sha1s).objection(detail, Asked::Echo::Required))
        return *other;
    Result<Findings> findings = map(*object, submitFileMapping);
    if (findings)
        findings->raw.push_back({QString::fromLatin1(submitFileAction.word), answer.body});
    return findings;
}

// What the upload itself discloses. The engine "cloud" is left out where the analyst chose "without the cloud".
Disclosures uploadDisclosures(const ActionContext &context, const Target &target)
{
    Disclosures kinds = analysisDisclosures(target.parameters);
    if (!context.hasConsent(target.owner, Disclosure::CloudLookUp))
        kinds.setFlag(Disclosure::CloudLookUp, false);
    return kinds | Disclosure::Upload;
}

// The appliance rejected the upload because it is busy. By its documentation it then has not received the file, but an
// appliance was seen to keep it, so it is asked before the file is sent again.
bool isRejectedAsBusy(const ApiError &error)
{
    const bool isBusy = error.kind == ApiError::Kind::RateLimited || error.kind == ApiError::Kind::Maintenance
        || (error.kind == ApiError::Kind::Server && error.httpStatus == 503);
    return isBusy && error.cause != ApiError::Cause::NotAnAppliance;
}

// What is wrong with the parameters of an upload, if anything is.
std::optional<ApiError> parameterFault(const QHash<QString, QString> &parameters)
{
    if (const auto choice = submittedAnalysis(parameters); !choice)
        return choice.error();
    const QString name = valueOf(fileNameParameter, parameters);
    const bool isName = name.size() <= maxFileName && name == name.trimmed() && !name.contains(u'/')
        && std::ranges::none_of(name, [](QChar c) { return c.category() == QChar::Other_Control; });
    if (!isName)
        return ApiError::of(ApiError::Kind::Input,
            ActionRun::tr("the file name is longer than %L1 characters, or has signs that no file name has")
                .arg(maxFileName));
    const QByteArray metadata = valueOf(metadataParameter, parameters).toUtf8();
    if (!metadata.isEmpty() && (metadata.size() > maxMetadata || !QJsonDocument::fromJson(metadata).isObject()))
        return ApiError::of(ApiError::Kind::Input,
            ActionRun::tr("the metadata is not a JSON object of at most %L1 KiB").arg(maxMetadata / 1024));
    return {};
}

class UploadRun final : public ActionRun
{
public:
    UploadRun(ActionContext &context, HashedFile file, Target target)
        : m_context(context)
        , m_file(std::move(file))
        , m_target(std::move(target))
        , m_guard(*context.ledger, context.limiter,
              {context.dispatcher.profile().host, m_target.owner,
                  fileKey + m_file.digests.sha1 + keyOfAnalysis(m_target.parameters)},
              m_target.submissions)
    { }

private:
    void begin() override
    {
        if (m_context.dispatcher.profile().hashOnly)
            return fail(ApiError::of(
                ApiError::Kind::NotAllowed, ActionRun::tr("this profile only looks hashes up; nothing is uploaded")));
        if (const auto changed = m_file.file->changed())
            return fail(*changed);
        if (auto fault = parameterFault(m_target.parameters))
            return fail(*std::move(fault));
        if (m_guard.isSent())
            return confirm(m_guard.earlier()->id);
        if (m_guard.isUnclear())
            return reconcile(ApiError::of(
                ApiError::Kind::Unclear, ActionRun::tr("the program ended before the appliance answered")));
        announce();
    }

    bool isAboutToSubmit() const override { return m_isAnnounced && !wasSent(); }

    void abandon() override
    {
        if (!isAboutToSubmit())
            return;
        if (m_patience->wasTurnedAway)
            m_guard.unknown(); // the appliance is asked before the file is sent again
        else
            m_guard.withdraw();
    }

    // Records the upload before the first byte is sent.
    void announce()
    {
        if (isFinishing())
            return cancel();
        m_isAnnounced = true;
        stage(State::Uploading);
        const auto recorded = [this](const std::optional<ApiError> &error) {
            if (isOver())
                return;
            if (error)
                return fail(*error);
            send(m_context.usesLegacyUploadRoute);
        };
        if (!m_guard.begin(this, isUrgent(), recorded))
            stage(State::Waiting, ActionRun::tr("to submit"));
    }

    // Ends the run as submitted. `said`: SHA-1 according to the appliance or the row.
    void confirm(const QString &said)
    {
        const QString sha1 = m_target.isElsewhere && !said.isEmpty() ? m_file.sample().sha1 : said;
        if (!sha1.isEmpty())
            findings().related.push_back({QString::fromLatin1(submitFileMapping.front().name), sha1, true});
        done();
    }

    // Asks the appliance whether it holds the sample, after an upload without an answer or a rejection. If it does not
    // report the sample within a minute, it may be analysing it: then the submission is unclear.
    void reconcile(const ApiError &why)
    {
        m_saidAbsent = false;
        m_reconciling = Wait(reconcileFor);
        askFor(why);
    }

    void askFor(const ApiError &why)
    {
        stage(State::Checking, ActionRun::tr("whether the upload arrived"));
        await(
            m_context.statuses.ask(m_file.sample().sha1),
            [this, why](SampleStatus status) {
                if (status == SampleStatus::Processed) {
                    m_guard.sent(m_file.sample().sha1);
                    confirm(m_file.sample().sha1);
                } else if (status == SampleStatus::Absent) {
                    handleAbsent(why);
                } else if (m_reconciling.isOver()) {
                    fail(ApiError::of(ApiError::Kind::Unclear, why.detail, why.httpStatus));
                } else {
                    m_saidAbsent = false;
                    after(m_reconciling.next(), [this, why] { askFor(why); });
                }
            },
            [this, why](const ApiError &error) {
                if (!isAbsent(error))
                    return false;
                handleAbsent(why);
                return true;
            });
    }

    // The appliance reports that it does not hold the sample; this counts if reported twice.
    void handleAbsent(const ApiError &why)
    {
        if (!std::exchange(m_saidAbsent, true))
            return after(uploadSettling, [this, why] { askFor(why); });
        const bool goesAgain
            = isRejectedAsBusy(why) ? std::exchange(m_patience->mayGoAgain, false) : ++m_repeats < maxUploads;
        if (goesAgain && !isFinishing())
            return announce();
        m_guard.withdraw();
        if (goesAgain)
            cancel();
        else
            fail(why);
    }

    // Handles an error of the upload; returns true if the run goes on or has ended.
    bool handleError(const ApiError &error)
    {
        m_isAnnounced = false;
        // Consent was withdrawn while the upload waited to be repeated: the rejected file may be on the appliance
        // anyway.
        const bool wasTurnedAway = error.kind == ApiError::Kind::Withheld && m_patience->wasTurnedAway;
        // A file that ended early was not sent completely, so the appliance cannot have received it.
        if (!isRejectedAsBusy(error) && !wasTurnedAway
            && (wasDefinitelyNotReceived(error) || error.kind == ApiError::Kind::File)) {
            m_guard.withdraw();
            return false;
        }
        m_guard.unknown();
        const bool wasAnswered = error.kind == ApiError::Kind::BadAnswer && error.httpStatus == 0;
        if (wasAnswered || wasTurnedAway || error.kind == ApiError::Kind::Cancelled)
            return false;
        reconcile(error);
        return true;
    }

    // Adds what the analyst chose beyond tags and comment. Returns false if the older route cannot take it: then the
    // sample would be analysed in another way than was asked for.
    bool addChoices(MultipartBody &body, bool olderRoute) const
    {
        AnalysisChoice choice = *submittedAnalysis(m_target.parameters);
        if (!m_context.hasConsent(m_target.owner, Disclosure::CloudLookUp)) // the analyst chose "without the cloud"
            choice.engines.removeIf([](const QString &engine) { return engine == "cloud"_L1; });
        const QString name = valueOf(fileNameParameter, m_target.parameters);
        const QString metadata = valueOf(metadataParameter, m_target.parameters);
        if (!name.isEmpty())
            body.fields.emplace_back(fileNameField, name);
        if (olderRoute) {
            if (!choice.isForOlderRoute() || !metadata.isEmpty())
                return false;
            if (choice.usesCloud())
                body.fields.emplace_back(analysisField, u"cloud"_s);
            if (!choice.platform.isEmpty())
                body.fields.emplace_back(olderPlatformField, choice.platform);
            return true;
        }
        if (!metadata.isEmpty())
            body.fields.emplace_back(metadataField, metadata);
        if (!choice.isEmpty())
            body.fields.emplace_back(
                analysisField, QString::fromUtf8(QJsonDocument(choice.json()).toJson(QJsonDocument::Compact)));
        return true;
    }

    void send(bool olderRoute)
    {
        MultipartBody body;
        if (const QString tags = valueOf(tagsParameter, m_target.parameters); !tags.isEmpty())
            body.fields.emplace_back(tagsField, tags);
        if (const QString comment = valueOf(commentParameter, m_target.parameters); !comment.isEmpty())
            body.fields.emplace_back(commentField, comment);
        if (m_file.inner)
            body.fields.emplace_back(passwordField, m_file.inner->password);
        body.file = m_file.file;
        body.fileName = m_file.file->name();
        if (!addChoices(body, olderRoute)) {
            m_guard.withdraw();
            return fail(ApiError::of(ApiError::Kind::NotAllowed,
                ActionRun::tr("this appliance is too old for the chosen engines, sandbox location or metadata; nothing "
                              "was uploaded")));
        }

        Request request;
        request.verb = Verb::Post;
        request.role = Role::Upload;
        request.disclose(uploadDisclosures(m_context, m_target), m_target.owner);
        request.idempotent = false;
        request.patience = m_patience;
        request.path = (olderRoute ? pathOf({u"uploads"}) : pathOf({u"submit", u"file"})) + '/';
        request.body = std::move(body);
        auto *call = m_context.dispatcher.send<Findings>(std::move(request),
            [sha1s = QStringList{m_file.digests.sha1, m_file.sample().sha1}](
                const RawAnswer &answer) { return findingsFor(sha1s, answer); });
        connect(call, &ApiCall::progressed, this,
            [this](qint64 sent, qint64 total) { progress(State::Uploading, sent, total); });
        await(
            call,
            [this](const Findings &answer) {
                m_isAnnounced = false;
                m_guard.sent(answer.digest(u"SHA-1"));
                findings().merge(answer);
                if (const auto changed = m_file.file->changed())
                    return fail(*changed);
                done();
            },
            [this, olderRoute](const ApiError &error) {
                if (error.kind != ApiError::Kind::NotFound && error.cause != ApiError::Cause::NoSuchRoute)
                    return handleError(error);
                if (olderRoute) {
                    m_guard.withdraw();
                    fail(ApiError::of(ApiError::Kind::BadAnswer,
                        ActionRun::tr("the appliance has none of the known routes for file submissions")));
                    return true;
                }
                m_context.usesLegacyUploadRoute = true;
                send(true);
                return true;
            });
    }

    ActionContext &m_context;
    HashedFile m_file;
    Target m_target;
    SubmissionGuard m_guard;
    std::shared_ptr<Patience> m_patience = std::make_shared<Patience>();
    int m_repeats = 0; //!< uploads after one without an answer
    bool m_isAnnounced = false; //!< recorded as Sending and not answered
    bool m_saidAbsent = false;
    Wait m_reconciling{reconcileFor};
};

class SubmitFileRun final : public ActionRun
{
public:
    SubmitFileRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        hash(m_context, m_target, DigestKind::Sha1, [this](const HashedFile &file) {
            if (file.closed && !isUploadAnyway(m_target))
                return fail(*file.closed);
            if (file.inner)
                findings().facts = findingsOf(file).facts;
            step(makeUpload(m_context, file, m_target), [this](const Outcome &outcome) { endLike(outcome); });
        });
    }

    ActionContext &m_context;
    Target m_target;
};

constexpr std::array uploads{
    Choice{"careful", QT_TRANSLATE_NOOP("assay::Action", "Careful: only what makes sense")},
    Choice{"anyway", QT_TRANSLATE_NOOP("assay::Action", "Anyway: known files too, and closed archives as they are")},
};
constexpr std::array<const Parameter *, 10> submitFileParameters{&tagsParameter, &commentParameter,
    &archivePasswordParameter, &uploadParameter, &analysisParameter, &sandboxParameter, &sandboxGeoParameter,
    &sandboxLocaleParameter, &fileNameParameter, &metadataParameter};

} // namespace

std::unique_ptr<ActionRun> makeUpload(ActionContext &context, const HashedFile &file, const Target &target)
{
    return std::make_unique<UploadRun>(context, file, target);
}

QString uploadedSha1(const ActionContext &context, const Target &target)
{
    if (target.isElsewhere) // the file is hashed again and its record is found by digest
        return {};
    for (const Submission &one : target.submissions) {
        if (one.key.startsWith(fileKey) && one.state == Submission::State::Sent
            && one.appliance == context.dispatcher.profile().host)
            return one.id;
    }
    return {};
}

ArchiveRules archiveRules(const ActionContext &context, const Target &target)
{
    ArchiveRules rules{.passwords = context.archivePasswords};
    if (const QString given = valueOf(archivePasswordParameter, target.parameters); !given.isEmpty())
        rules.passwords.prepend(rules.secret = given);
    rules.passwords.removeDuplicates();
    return rules;
}

bool isUploadAnyway(const Target &target)
{
    return valueOf(uploadParameter, target.parameters) == anyway;
}

const Parameter tagsParameter{
    .word = "tags",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Tags"),
    .help = QT_TRANSLATE_NOOP(
        "assay::Action", "Comma-separated; upper and lower case differ, and so do blank and underscore"),
    .choices = {},
    .fallback = "",
};
const Parameter commentParameter{
    .word = "comment",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Comment"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Stored with the sample on the appliance"),
    .choices = {},
    .fallback = "Submitted by Assay",
};

const Parameter archivePasswordParameter{
    .word = "archive-password",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Archive password"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Tried on encrypted archives before the passwords that are remembered"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
    .secret = true,
};
const Parameter uploadParameter{
    .word = "upload",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Upload"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "anyway: triage uploads what the appliance holds already, and an archive that cannot be opened goes as it is"),
    .choices = uploads,
    .fallback = "careful",
    .forOneRun = true,
};

const Parameter fileNameParameter{
    .word = "filename",
    .title = QT_TRANSLATE_NOOP("assay::Action", "File name"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Name of the sample on the appliance; default: the file's own"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
};
const Parameter metadataParameter{
    .word = "metadata",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Metadata"),
    .help
    = QT_TRANSLATE_NOOP("assay::Action", "Where the sample comes from, as a JSON object; stored on the appliance"),
    .choices = {},
    .fallback = "",
    .forOneRun = true,
};

const Action submitFileAction{
    .word = "submit-file",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Submit File"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Upload a file for analysis, even if the appliance holds it already"),
    .icon = "submit-file",
    .shortcut = "Ctrl+Shift+F",
    .request = "POST /api/submit/file/",
    .parameters = submitFileParameters,
    .applies = [](const Target &target) { return target.indicator.type == IndicatorType::File; },
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<SubmitFileRun>(context, std::move(target));
    },
    .discloses = [](const Target &target) { return Disclosure::Upload | analysisDisclosures(target.parameters); },
    .examples = {"assay-cli submit-file --tags phishing,case-17 --sandbox windows10 attachment.doc",
        "assay-cli submit-file --archive-password infected --recursive samples"},
};

} // namespace assay

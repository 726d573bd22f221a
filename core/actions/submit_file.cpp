// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/submit_file.h"

#include "actions/asked.h"
#include "actions/handover.h"
#include "actions/json_answer.h"
#include "actions/run.h"
#include "actions/sample_answer.h"
#include "actions/wait.h"
#include "findings/mapping.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::array submitFileMapping{
    MappingRow{"detail.sha1", MapTo::Related, "SHA-1", Change::None, When::Automatic},
};
constexpr auto submitFileDetailKey = "detail"_L1;
constexpr auto tagsField = "tags";
constexpr auto commentField = "comment";
constexpr auto passwordField = "archive_password";
constexpr auto anyway = "anyway"_L1;
constexpr auto fileKey = "file:"_L1;
constexpr int mostUploads = 3; // of one file in one run, each after the appliance said that it does not hold it
constexpr std::chrono::seconds asking{60};
constexpr std::chrono::seconds uploadSettling{2}; // what was taken a moment ago may not be listed yet

//! `sha1s`: of the file, and of the one inside when it is an archive, of which the appliance makes the sample.
Result<Findings> findingsFor(const QStringList &sha1s, const RawAnswer &answer)
{
    const Result<QJsonObject> object = objectOf(answer);
    if (!object)
        return object.error();
    const QJsonObject detail = object->value(submitFileDetailKey).toObject();
    // What was hashed here must be what arrived there: else the file or the way was tampered with.
    if (const auto other = Asked::sample(sha1s).objection(detail, Asked::Echo::Required))
        return *other;
    Result<Findings> findings = map(*object, submitFileMapping);
    if (findings)
        findings->raw.push_back({QString::fromLatin1(submitFileAction.word), answer.body});
    return findings;
}

//! The appliance turned it away. By its documentation nothing was taken then; an appliance was seen to take it all the
//! same, so that it is asked before the file goes again.
bool isTurnedAway(const ApiError &error)
{
    const bool isBusy = error.kind == ApiError::Kind::RateLimited || error.kind == ApiError::Kind::Maintenance
        || (error.kind == ApiError::Kind::Server && error.httpStatus == 503);
    return isBusy && error.cause != ApiError::Cause::NotAnAppliance;
}

class UploadRun final : public Run
{
public:
    UploadRun(ActionContext &context, HashedFile file, Target target)
        : m_context(context)
        , m_file(std::move(file))
        , m_target(std::move(target))
        , m_handover(context, m_target, fileKey + m_file.digests.sha1)
    { }

private:
    void begin() override
    {
        if (m_context.dispatcher.profile().hashOnly)
            return fail(
                {ApiError::Kind::NotAllowed, 0, Run::tr("this profile only looks hashes up; nothing is uploaded"), {}});
        if (const auto changed = m_file.file->changed())
            return fail(*changed);
        if (m_handover.isSent())
            return taken(m_handover.earlier()->id);
        if (m_handover.isUnclear())
            return reconcile(
                {ApiError::Kind::Unclear, 0, Run::tr("the program ended before the appliance answered"), {}});
        announce();
    }

    bool isAboutToHandOver() const override { return m_isAnnounced && !wasSent(); }

    void abandon() override
    {
        if (!isAboutToHandOver())
            return;
        if (m_patience->wasTurnedAway)
            m_handover.unknown(); // to be asked about, before it goes another time
        else
            m_handover.withdraw();
    }

    //! Nothing is sent before it is remembered that it may have been.
    void announce()
    {
        if (isFinishing())
            return cancel();
        m_isAnnounced = true;
        stage(State::Uploading);
        m_handover.begin(this, [this](const std::optional<ApiError> &refusal) {
            if (isOver())
                return;
            if (refusal)
                return fail(*refusal);
            send(m_context.noNewSubmitRoutes);
        });
    }

    //! \a sha1 is what the appliance, or the row, says it was called there.
    void taken(const QString &said)
    {
        const QString sha1 = m_target.isElsewhere && !said.isEmpty() ? m_file.sample().sha1 : said;
        if (!sha1.isEmpty())
            findings().related.push_back({QString::fromLatin1(submitFileMapping.front().name), sha1, true});
        done();
    }

    //! Nobody answered, or the appliance turned it away: it is asked whether it holds the sample. One that says nothing
    //! of it for a minute may be at work on it: that is unclear.
    void reconcile(const ApiError &why)
    {
        m_saidAbsent = false;
        m_reconciling = Wait(asking);
        askFor(why);
    }

    void askFor(const ApiError &why)
    {
        stage(State::Checking, Run::tr("checking the upload"));
        await(
            m_context.statuses.ask(m_file.sample().sha1),
            [this, why](SampleStatus status) {
                if (status == SampleStatus::Processed) {
                    m_handover.sent(m_file.sample().sha1);
                    taken(m_file.sample().sha1);
                } else if (status == SampleStatus::Absent) {
                    absent(why);
                } else if (m_reconciling.isOver()) {
                    fail({ApiError::Kind::Unclear, why.httpStatus, why.detail, {}});
                } else {
                    m_saidAbsent = false;
                    after(m_reconciling.next(), [this, why] { askFor(why); });
                }
            },
            [this, why](const ApiError &error) {
                if (!isAbsent(error))
                    return false;
                absent(why);
                return true;
            });
    }

    //! That has to be said twice before it is believed.
    void absent(const ApiError &why)
    {
        if (!std::exchange(m_saidAbsent, true))
            return after(uploadSettling, [this, why] { askFor(why); });
        const bool goesAgain
            = isTurnedAway(why) ? std::exchange(m_patience->mayGoAgain, false) : ++m_repeats < mostUploads;
        if (goesAgain && !isFinishing())
            return announce();
        m_handover.withdraw();
        if (goesAgain)
            cancel();
        else
            fail(why);
    }

    //! True when that took the error.
    bool lost(const ApiError &error)
    {
        m_isAnnounced = false;
        // Not agreed to any more while it waited to go again: what was turned away may be there all the same.
        const bool wasTurnedAway = error.kind == ApiError::Kind::Withheld && m_patience->wasTurnedAway;
        // A file that ended early was not sent whole, so the appliance cannot have taken it.
        if (!isTurnedAway(error) && !wasTurnedAway
            && (certainlyNotTaken(error) || error.kind == ApiError::Kind::File)) {
            m_handover.withdraw();
            return false;
        }
        m_handover.unknown();
        const bool wasAnswered = error.kind == ApiError::Kind::BadAnswer && error.httpStatus == 0;
        if (wasAnswered || wasTurnedAway || error.kind == ApiError::Kind::Cancelled)
            return false;
        reconcile(error);
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

        Request request;
        request.verb = Verb::Post;
        request.role = Role::Upload;
        request.disclose(Disclosure::Upload, m_target.owner);
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
                m_handover.sent(answer.digest(u"SHA-1"));
                findings().merge(answer);
                if (const auto changed = m_file.file->changed())
                    return fail(*changed);
                done();
            },
            [this, olderRoute](const ApiError &error) {
                if (error.kind != ApiError::Kind::NotFound && error.cause != ApiError::Cause::NoSuchRoute)
                    return lost(error);
                if (olderRoute) {
                    m_handover.withdraw();
                    fail(badAnswer(Run::tr("the appliance has none of the known routes for file submissions")));
                    return true;
                }
                m_context.noNewSubmitRoutes = true;
                send(true);
                return true;
            });
    }

    ActionContext &m_context;
    HashedFile m_file;
    Target m_target;
    Handover m_handover;
    std::shared_ptr<Patience> m_patience = std::make_shared<Patience>();
    int m_repeats = 0; //!< after an end without an answer
    bool m_isAnnounced = false; //!< remembered as on its way, and not answered
    bool m_saidAbsent = false;
    Wait m_reconciling{asking};
};

class SubmitFileRun final : public Run
{
public:
    SubmitFileRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        stage(State::Hashing);
        auto *job = hashFile(m_target.indicator.value, m_context.dispatcher.profile().fileLimit, DigestKind::Sha1,
            archiveRules(m_context, m_target), m_target.pathLinks);
        connect(job, &ApiCall::progressed, this,
            [this](qint64 read, qint64 total) { progress(State::Hashing, read, total); });
        await(job, [this](const HashedFile &file) {
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
constexpr std::array<const Parameter *, 4> submitFileParameters{
    &tagsParameter, &commentParameter, &archivePasswordParameter, &uploadParameter};

} // namespace

std::unique_ptr<Run> makeUpload(ActionContext &context, const HashedFile &file, const Target &target)
{
    return std::make_unique<UploadRun>(context, file, target);
}

QString sentFile(const ActionContext &context, const Target &target)
{
    if (target.isElsewhere) // the file is hashed again, and what was sent of it is found by its digest
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

const Action submitFileAction{
    .word = "submit-file",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Submit File"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Upload a file for analysis, even if the appliance holds it already"),
    .icon = "submit-file",
    .shortcut = "Ctrl+Shift+F",
    .request = "POST /api/submit/file/",
    .parameters = submitFileParameters,
    .applies = [](const Target &target) { return target.indicator.type == IndicatorType::File; },
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<Run> {
        return std::make_unique<SubmitFileRun>(context, std::move(target));
    },
    .discloses = [](const Target &) -> Disclosures { return Disclosure::Upload; },
};

} // namespace assay

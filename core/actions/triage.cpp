// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/digest_run.h"
#include "actions/submit_file.h"
#include "actions/submit_url.h"
#include "actions/verdict_run.h"
#include "actions/wait.h"
#include "submissions/upload_lock.h"

#include <QRandomGenerator>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds triageSettling{2}; // a sample that was just uploaded may not be listed yet

// Hashes the file; uploads it unless the appliance holds it; waits until it is processed; fetches the verdict.
class FileTriageRun final : public ActionRun
{
public:
    FileTriageRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        if (const QString sha1 = uploadedSha1(m_context, m_target); !sha1.isEmpty()) {
            m_digest = sha1; // uploaded before the program ended: the file is no longer needed
            m_uploaded = true;
            return waitForProcessing();
        }
        constexpr auto kinds = DigestKinds(DigestKind::Sha1) | DigestKind::Sha256;
        hash(
            m_context, m_target, kinds,
            [this](const HashedFile &file) {
                m_file = file;
                m_digest = file.sample().sha256;
                if (file.closed && !isUploadAnyway(m_target) && !m_context.dispatcher.profile().hashOnly)
                    return fail(*file.closed);
                findings().merge(findingsOf(file));
                if (isUploadAnyway(m_target))
                    return upload();
                stage(State::Checking);
                askStatus([this](Holds holds) { holds == Holds::Nothing ? upload() : follow(holds); });
            },
            [this](const ApiError &error) { return askWithoutFile(error); });
    }

    // The file cannot be read any more, but an earlier run hashed it: the appliance may still give its verdict.
    bool askWithoutFile(const ApiError &unreadable)
    {
        m_digest = m_target.known.digest(u"SHA-256");
        // In another user's session file, the digest of a file may belong to another sample.
        if (unreadable.kind != ApiError::Kind::File || m_target.isElsewhere || isUploadAnyway(m_target)
            || m_digest.isEmpty())
            return false;
        Target sample = m_target;
        sample.indicator.type = IndicatorType::Sha256;
        sample.indicator.value = m_digest;
        step(std::make_unique<VerdictRun>(m_context, sample), [this, unreadable](const Outcome &outcome) {
            outcome.state == State::NotFound ? fail(unreadable) : endLike(outcome);
        });
        return true;
    }

    enum class Holds { Nothing, AtWork, Verdict };

    void askStatus(std::function<void(Holds)> next)
    {
        await(
            m_context.statuses.ask(m_digest),
            [this, next](SampleStatus status) {
                if (status == SampleStatus::Absent)
                    m_context.reportsMissingSamples = true;
                if (status == SampleStatus::AtWork)
                    return next(Holds::AtWork);
                if (status != SampleStatus::Omitted)
                    return next(status == SampleStatus::Processed ? Holds::Verdict : Holds::Nothing);
                if (m_context.reportsMissingSamples)
                    return next(*m_context.reportsMissingSamples ? Holds::AtWork : Holds::Nothing);
                learnHowSamplesAreReported(next);
            },
            [next](const ApiError &error) {
                if (!isAbsent(error))
                    return false;
                next(Holds::Nothing);
                return true;
            });
    }

    // An omitted sample is being analysed if the appliance reports samples that it does not hold; an older appliance
    // omits those too. Asks about a random digest to find out which it is.
    void learnHowSamplesAreReported(std::function<void(Holds)> next)
    {
        QByteArray random(m_digest.size() / 2, Qt::Uninitialized);
        QRandomGenerator::system()->generate(random.begin(), random.end());
        const auto learned = [this, next](bool reports) {
            m_context.reportsMissingSamples = reports;
            next(reports ? Holds::AtWork : Holds::Nothing);
        };
        await(
            m_context.statuses.ask(QString::fromLatin1(random.toHex())),
            [learned](SampleStatus status) { learned(status == SampleStatus::Absent); },
            [learned](const ApiError &error) {
                if (!isAbsent(error))
                    return false;
                learned(false);
                return true;
            });
    }

    // The appliance holds the sample, possibly from an interrupted run.
    void follow(Holds holds)
    {
        if (holds == Holds::Verdict)
            return verdict();
        waitForProcessing();
    }

    void upload()
    {
        if (m_context.dispatcher.profile().hashOnly && !isUploadAnyway(m_target))
            return notFound();
        const bool isOnItsWay = m_context.uploads.contains(m_file.sample().sha256);
        if (isOnItsWay && !isUploadAnyway(m_target))
            return waitForProcessing(); // another row uploads the same content
        if (m_lock || isUploadAnyway(m_target))
            return send();
        const bool hasWaited = m_otherSends;
        m_lock
            = UploadLock::tryAcquire(uploadLockFolder(), m_context.dispatcher.profile().host, m_file.sample().sha256);
        m_otherSends = !m_lock;
        if (m_otherSends)
            return waitForProcessing();
        // The previous holder of the lock may have uploaded the file after the last status request, just before it
        // ended.
        const auto ask
            = [this] { askStatus([this](Holds holds) { holds == Holds::Nothing ? send() : follow(holds); }); };
        if (!hasWaited)
            return ask();
        stage(State::Checking);
        after(triageSettling, ask);
    }

    void send()
    {
        const bool isOnItsWay = m_context.uploads.contains(m_file.sample().sha256);
        m_context.uploads.insert(m_file.sample().sha256);
        m_isSender = !isOnItsWay;
        step(makeUpload(m_context, m_file, m_target), [this](const Outcome &outcome) {
            if (outcome.state != State::Done) {
                withdraw();
                return endLike(outcome);
            }
            m_uploaded = true;
            // The appliance itself names the sample that it made of an archive.
            if (const QString sha1 = outcome.findings.digest(u"SHA-1"); !sha1.isEmpty() && sha1 != m_file.sample().sha1)
                m_digest = sha1;
            m_file.file.reset(); // closes the descriptor while waiting
            waitForProcessing();
        });
    }

    void waitForProcessing()
    {
        stage(State::Waiting);
        after(m_wait.next(), [this] {
            askStatus([this](Holds holds) {
                if (holds == Holds::Verdict)
                    return verdict();
                if (m_wait.isOver())
                    return fail(ApiError::of(
                        ApiError::Kind::TimedOut, ActionRun::tr("the appliance is still analysing the file")));
                if (holds == Holds::Nothing && !m_uploaded && !m_context.uploads.contains(m_file.sample().sha256))
                    return upload(); // the other row or program gave up
                waitForProcessing();
            });
        });
    }

    void abandon() override { withdraw(); }

    void withdraw()
    {
        if (m_isSender && !m_uploaded)
            m_context.uploads.remove(m_file.sample().sha256);
    }

    void verdict()
    {
        m_file.file.reset();
        Target sample = m_target;
        sample.indicator.type = *digestTypeByLength(m_digest.size());
        sample.indicator.value = m_digest;
        step(std::make_unique<VerdictRun>(m_context, sample), [this](const Outcome &outcome) { endLike(outcome); });
    }

    ActionContext &m_context;
    Target m_target;
    HashedFile m_file;
    QString m_digest; //!< used in requests
    std::optional<UploadLock> m_lock; //!< held until the appliance has processed the file
    bool m_otherSends = false; //!< another program holds the lock
    bool m_isSender = false;
    bool m_uploaded = false;
    Wait m_wait{std::chrono::minutes(60)};
};

// True if the appliance gave up or deleted the submission.
bool isGoneFromAppliance(const Outcome &status)
{
    return status.state == State::NotFound
        || (status.error && status.error->kind == ApiError::Kind::Server && status.error->httpStatus == 0);
}

// Submits the URL and waits for its report; twice if the scheme parameter is "both", and then the worse verdict counts.
class UrlTriageRun final : public ActionRun
{
public:
    UrlTriageRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        const Result<QStringList> urls = urlsToSubmit(m_target);
        if (!urls)
            return fail(urls.error());
        m_urls = *urls;
        next();
    }

    void next()
    {
        if (m_urls.isEmpty())
            return done();
        Target one = m_target;
        one.indicator.type = IndicatorType::Url;
        one.indicator.value = m_urls.takeFirst();
        step(submitUrlAction.make(m_context, one), [this, one](const Outcome &submission) {
            if (submission.state != State::Done)
                return endLike(submission);
            if (submission.findings.submissionId.isEmpty())
                return next(); // marked as submitted by the analyst: its id is unknown
            Target submitted = one;
            submitted.known = submission.findings;
            step(urlStatusAction.make(m_context, submitted), [this, one](const Outcome &status) {
                if (isGoneFromAppliance(status)) // polling its id again would give the same answer
                    m_context.ledger->withdraw(one.owner, submissionKey(one, one.indicator.value));
                if (status.state != State::Done)
                    return endLike(status);
                if (const auto given = status.findings.verdict;
                    m_worst && given && severity(*m_worst) > severity(*given))
                    findings().verdict = m_worst;
                m_worst = findings().verdict;
                next();
            });
        });
    }

    ActionContext &m_context;
    Target m_target;
    QStringList m_urls;
    std::optional<Verdict> m_worst; //!< of the reports so far
};

constexpr std::array childrenChoices{Choice{"none", QT_TRANSLATE_NOOP("assay::Action", "None")},
    Choice{"malicious", QT_TRANSLATE_NOOP("assay::Action", "Malicious ones")},
    Choice{"all", QT_TRANSLATE_NOOP("assay::Action", "All")}};

} // namespace

const Parameter childrenParameter{
    .word = "children",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Files inside"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Which files inside of a container are triaged after it"),
    .choices = childrenChoices,
    .fallback = "none",
    .forOneRun = true,
};

const Parameter depthParameter{
    .word = "depth",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Levels"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "How many levels of containers --children goes down, at most 16"),
    .choices = {},
    .fallback = "1",
    .forOneRun = true,
};

namespace {

constexpr std::array<const Parameter *, 15> triageParameters{&crawlerParameter, &schemeParameter, &tagsParameter,
    &commentParameter, &archivePasswordParameter, &uploadParameter, &analysisParameter, &sandboxParameter,
    &sandboxGeoParameter, &sandboxLocaleParameter, &fileNameParameter, &metadataParameter, &childrenParameter,
    &depthParameter, &maxFilesParameter};

std::unique_ptr<ActionRun> makeTriage(ActionContext &context, Target target)
{
    switch (target.indicator.type) {
    case IndicatorType::File:
        return std::make_unique<FileTriageRun>(context, std::move(target));
    case IndicatorType::Url:
    case IndicatorType::Fqdn:
        return std::make_unique<UrlTriageRun>(context, std::move(target));
    case IndicatorType::Submission:
        return urlStatusAction.make(context, std::move(target));
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        return networkAction.make(context, std::move(target));
    default:
        return std::make_unique<VerdictRun>(context, std::move(target));
    }
}

// The disclosures of all steps.
Disclosures triageDisclosures(const Target &target)
{
    switch (target.indicator.type) {
    case IndicatorType::File:
        return disclosuresOf(submitFileAction, target) | Disclosure::CloudLookUp;
    case IndicatorType::Url:
    case IndicatorType::Fqdn:
        return disclosuresOf(submitUrlAction, target);
    case IndicatorType::Ipv4:
    case IndicatorType::Ipv6:
        return disclosuresOf(networkAction, target);
    default:
        return isDigest(target.indicator.type) ? Disclosure::CloudLookUp : Disclosures();
    }
}

} // namespace

const Action triageAction{
    .word = "triage",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Triage"),
    .help
    = QT_TRANSLATE_NOOP("assay::Action", "Look up, submit what is not known, follow it, and fetch verdict and summary"),
    .icon = "triage",
    .shortcut = "Ctrl+Return",
    .request = "",
    .parameters = triageParameters,
    .applies = [](const Target &) { return true; },
    .make = &makeTriage,
    .discloses = &triageDisclosures,
    .optional = Disclosure::CloudLookUp,
    .examples = {"assay-cli triage suspicious.exe",
        "find samples -type f -print0 | assay-cli --files0-from - --fail-on malicious triage"},
};

} // namespace assay

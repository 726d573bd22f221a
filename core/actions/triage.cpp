// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/triage.h"

#include "actions/classification.h"
#include "actions/digest_run.h"
#include "actions/file_job.h"
#include "actions/submit_file.h"
#include "actions/submit_url.h"
#include "actions/summary.h"
#include "actions/upload_claim.h"
#include "actions/url_status.h"
#include "actions/wait.h"

#include <QRandomGenerator>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds triageSettling{2}; // what was taken a moment ago may not be listed yet

bool isBroken(const Outcome &outcome)
{
    return outcome.state == State::Failed || outcome.state == State::Cancelled;
}

//! Summary, then classification, whose verdict is the newer and counts where they differ. Either may know nothing: a
//! sample that only the cloud knows, a sample without a verdict yet.
class VerdictRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override
    {
        Target sample = target();
        sample.indicator.type = *digestTypeByLength(digest.size());
        sample.indicator.value = digest;
        step(summaryAction.make(context(), sample), [this, sample](const Outcome &summary) {
            if (isBroken(summary))
                return endLike(summary);
            step(classificationAction.make(context(), sample), [this, summary](const Outcome &classification) {
                if (isBroken(classification))
                    return endLike(classification);
                if (classification.state == State::NotFound && summary.state == State::NotFound)
                    return notFound();
                done();
            });
        });
    }
};

//! SHA-256, known?, else upload, wait until processed, verdict.
class FileTriageRun final : public Run
{
public:
    FileTriageRun(ActionContext &context, Target target) : m_context(context), m_target(std::move(target)) { }

private:
    void begin() override
    {
        if (const QString sha1 = sentFile(m_context, m_target); !sha1.isEmpty()) {
            m_digest = sha1; // uploaded before the program ended: the file itself is not needed any more
            m_uploaded = true;
            return waitForProcessing();
        }
        stage(State::Hashing);
        auto *job = hashFile(m_target.indicator.value, m_context.dispatcher.profile().fileLimit,
            DigestKinds(DigestKind::Sha1) | DigestKind::Sha256, archiveRules(m_context, m_target), m_target.pathLinks);
        connect(job, &ApiCall::progressed, this,
            [this](qint64 read, qint64 total) { progress(State::Hashing, read, total); });
        await(job, [this](const HashedFile &file) {
            m_file = file;
            m_digest = file.sample().sha256;
            if (file.closed && !isUploadAnyway(m_target) && !m_context.dispatcher.profile().hashOnly)
                return fail(*file.closed);
            findings().merge(findingsOf(file));
            if (isUploadAnyway(m_target))
                return upload();
            stage(State::Checking);
            askStatus([this](Holds holds) { holds == Holds::Nothing ? upload() : follow(holds); });
        });
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
                if (status != SampleStatus::Untold)
                    return next(status == SampleStatus::Processed ? Holds::Verdict : Holds::Nothing);
                if (m_context.reportsMissingSamples)
                    return next(*m_context.reportsMissingSamples ? Holds::AtWork : Holds::Nothing);
                learnHowItTells(next);
            },
            [next](const ApiError &error) {
                if (!isAbsent(error))
                    return false;
                next(Holds::Nothing);
                return true;
            });
    }

    //! "Untold" is "at work on it" to an appliance that names what it does not hold, and nothing to an older one: asked
    //! about a digest that no sample has, it shows which it is.
    void learnHowItTells(std::function<void(Holds)> next)
    {
        QByteArray random(m_digest.size() / 2, Qt::Uninitialized);
        QRandomGenerator::system()->generate(random.begin(), random.end());
        const auto learned = [this, next](bool tells) {
            m_context.reportsMissingSamples = tells;
            next(tells ? Holds::AtWork : Holds::Nothing);
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

    //! The appliance holds it, be it from a run that has died since.
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
            return waitForProcessing(); // another item sends the same bytes
        if (m_claim || isUploadAnyway(m_target))
            return send();
        const bool hasWaited = m_otherSends;
        m_claim = UploadClaim::take(usualClaimsFolder(), m_context.dispatcher.profile().host, m_file.sample().sha256);
        m_otherSends = !m_claim;
        if (m_otherSends)
            return waitForProcessing();
        // Whoever had the claim before may have sent it since it was asked about, a moment before it died.
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
            // Of an archive the appliance says itself which sample it made of it.
            if (const QString sha1 = outcome.findings.digest(u"SHA-1"); !sha1.isEmpty() && sha1 != m_file.sample().sha1)
                m_digest = sha1;
            m_file.file.reset(); // uploaded: hold no descriptor while waiting
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
                    return fail(
                        ApiError::of(ApiError::Kind::TimedOut, Run::tr("the appliance is still analysing the file")));
                if (holds == Holds::Nothing && !m_uploaded && !m_context.uploads.contains(m_file.sample().sha256))
                    return upload(); // the other item, or program, gave up
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
    QString m_digest; //!< what the appliance is asked by
    std::optional<UploadClaim> m_claim; //!< kept until the appliance is done with the file
    bool m_otherSends = false; //!< another program has the claim
    bool m_isSender = false;
    bool m_uploaded = false;
    Wait m_wait{std::chrono::minutes(60)};
};

//! The appliance gave the submission up, or has forgotten it.
bool isOverAtTheAppliance(const Outcome &status)
{
    return status.state == State::NotFound
        || (status.error && status.error->kind == ApiError::Kind::Server && status.error->httpStatus == 0);
}

//! Submission, then its report; twice when the scheme behaviour says so, and then the worse verdict stands.
class UrlTriageRun final : public Run
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
                return next(); // the analyst said that it was submitted; nobody knows under which number
            Target submitted = one;
            submitted.known = submission.findings;
            step(urlStatusAction.make(m_context, submitted), [this, one](const Outcome &status) {
                if (isOverAtTheAppliance(status)) // to follow it once more would hear the same
                    m_context.sendings().withdraw(one.owner, submissionKey(one, one.indicator.value));
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

constexpr std::array<const Parameter *, 6> triageParameters{&crawlerParameter, &schemeParameter, &tagsParameter,
    &commentParameter, &archivePasswordParameter, &uploadParameter};

std::unique_ptr<Run> makeTriage(ActionContext &context, Target target)
{
    switch (target.indicator.type) {
    case IndicatorType::File:
        return std::make_unique<FileTriageRun>(context, std::move(target));
    case IndicatorType::Url:
    case IndicatorType::Fqdn:
        return std::make_unique<UrlTriageRun>(context, std::move(target));
    case IndicatorType::Submission:
        return urlStatusAction.make(context, std::move(target));
    default:
        return std::make_unique<VerdictRun>(context, std::move(target));
    }
}

//! Those of its steps.
Disclosures disclosuresOfTriage(const Target &target)
{
    switch (target.indicator.type) {
    case IndicatorType::File:
        return Disclosure::Upload | Disclosure::CloudLookUp;
    case IndicatorType::Url:
    case IndicatorType::Fqdn:
        return disclosuresOf(submitUrlAction, target);
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
    .applies =
        [](const Target &target) {
            return target.indicator.type != IndicatorType::Ipv4 && target.indicator.type != IndicatorType::Ipv6;
        },
    .make = &makeTriage,
    .discloses = &disclosuresOfTriage,
    .optional = Disclosure::CloudLookUp,
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "actions/actions_list.h"
#include "actions/download_run.h"
#include "appliance/host_text.h"
#include "platform/terminal.h"
#include "session/cell_values.h"
#include "session/record_analysis.h"
#include "settings/places.h"
#include "settings/preferences.h"
#include "terminal.h"
#include "text.h"
#include "text/user_text.h"
#include "warning_places.h"

#include <QDir>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// Rows in the queue at a time: enough to keep every slot busy, few enough to keep in memory. The number does not follow
// the limit of requests in flight, which is automatic, so that memory does not grow with it.
constexpr int maxQueued = 1536;
constexpr size_t maxPrintedToRemove = 256; // each removal is a pass over all rows in memory
constexpr std::chrono::milliseconds progressInterval{200};
constexpr int minReportedOutage = 2; // s; shorter ones are not reported

} // namespace

Program::Program(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_resolver(m_options)
    , m_quota(m_options.demo ? QString() : quotaFile())
    , m_queue(m_session)
    , m_feed(InputReader(*m_options.action, m_options.parameters, m_options.recursive, m_options.insistedType),
          m_options.sources, m_options.watched)
    , m_results(m_options)
{
    connect(&m_resolver, &ApplianceResolver::resolved, this, &Program::connectTo);
    connect(&m_resolver, &ApplianceResolver::failed, this, [this](const QString &sentence) {
        say(sentence);
        end(WrongUsage);
    });
    connect(&m_feed, &InputQueue::came, this, &Program::add);
    connect(&m_feed, &InputQueue::remarked, this, &remark);
    connect(&m_feed, &InputQueue::broke, this, [this] { m_hasInputError = true; });
    connect(&m_feed, &InputQueue::ended, this, &Program::topUp);
    connect(&m_queue, &Queue::settled, this, &Program::settled);
    connect(&m_queue, &Queue::countsChanged, this, &Program::topUp);
    connect(&m_queue, &Queue::countsChanged, this, &Program::endWhenDrained);
    connect(&m_queue, &Queue::tokenRefused, this, &Program::tokenRefused);
    connect(&m_interrupt, &Interrupt::raised, this, &Program::interrupted);
    if (!m_options.resume.isEmpty()) {
        m_resumeFile = std::make_unique<ResumeFile>(m_session, m_options.resume, m_results.needsAll());
        connect(m_resumeFile.get(), &ResumeFile::remarked, this, &remark);
        connect(m_resumeFile.get(), &ResumeFile::failed, this, [this](const QString &sentence, ExitCode code) {
            say(sentence);
            end(code);
        });
        connect(m_resumeFile.get(), &ResumeFile::ready, this, [this] {
            if (!m_hasEnded)
                begin();
        });
    }
    if (m_options.demoRun) {
        m_demoRun = std::make_unique<DemoRun>(m_session, m_queue);
        connect(m_demoRun.get(), &DemoRun::finished, this, &Program::finish);
        connect(&m_resolver, &ApplianceResolver::demoReady, this, [this](const DemoAppliance::Ready &ready) {
            add(DemoRun::inputsFrom(ready.samples, *m_options.action, m_options.parameters));
        });
    }
    m_progressTimer.setInterval(progressInterval);
    connect(&m_progressTimer, &QTimer::timeout, this, &Program::showProgress);
}

Program::~Program()
{
    leaveQueue();
}

// Cancels running actions; no signal of the queue arrives any more.
void Program::leaveQueue()
{
    m_queue.disconnect(this);
    if (m_demoRun)
        m_queue.disconnect(m_demoRun.get());
    m_queue.setAppliance(nullptr);
}

void Program::start()
{
    m_clock.start();
    if (valueOf(plainParameter, m_options.parameters) == "yes"_L1)
        say(Text::tr("Warning: --plain saves live malware as plain files. Do not open them on this computer."));
    if (loadWarningLists())
        m_resolver.start();
}

// Reads own things and warning lists. False, and ends the run, if a list of own things is missing: then nothing keeps
// them from being sent.
bool Program::loadWarningLists()
{
    if (loadListsFor(m_options))
        return true;
    QMetaObject::invokeMethod(
        this, [this] { end(WrongUsage); }, Qt::QueuedConnection);
    return false;
}

void Program::connectTo(const Profile &profile, const Credentials &credentials)
{
    LocalSettings settings;
    settings.reportFolder = QDir(m_options.into).absolutePath();
    settings.ifReportExists = m_options.ifExists;
    const std::unique_ptr<Preferences> preferences = windowPreferences();
    settings.archivePasswords = archivePasswordsOf(*preferences);
    settings.zipPassword = zipPasswordIn(*preferences);
    settings.quota = &m_quota;
    settings.giveUpAfter = m_options.connection.giveUpAfter();
    if (!settings.giveUpAfter && profile.timeouts.giveUp.count() == 0)
        settings.giveUpAfter = ConnectionOptions::usualGiveUp;
    m_connection = assay::connectionTo(profile, credentials, m_session, settings);
    connect(m_connection.dispatcher.get(), &Dispatcher::proxyFound, this, &Program::announceProxy);
    connect(m_connection.dispatcher.get(), &Dispatcher::gaveUp, this, &Program::gaveUp);
    announceConnection();
    m_results.setExportOptions(exportOptionsOf(m_options, profile));
    if (m_resumeFile)
        m_resumeFile->open(QString::fromLatin1(m_options.action->word), profile.name);
    else
        begin();
}

void Program::announceProxy() const
{
    if (const QString proxy = m_connection.dispatcher->proxyInUse(); !proxy.isEmpty())
        remark(Text::tr("Using the proxy %1.").arg(proxy));
    else if (m_connection.dispatcher->isProxyUnknown())
        say(Text::tr(
            "The proxy settings of the system do not answer. Connecting without a proxy. Use --no-proxy, or set "
            "https_proxy, to skip them."));
}

void Program::announceConnection() const
{
    const Profile &profile = m_connection.dispatcher->profile();
    if (!m_connection.dispatcher->isFindingProxy())
        announceProxy();
    if (hostText(profile.host) != profile.host)
        remark(Text::tr("The appliance is %1.").arg(addressText(profile)));
    if (!profile.verify)
        say(Text::tr("Warning: the appliance's certificate is not verified."));
}

void Program::begin()
{
    m_hasBegun = true;
    m_queue.setAppliance(m_connection.context.get());
    m_progressTimer.start();
    topUp();
}

bool Program::isInputOver() const
{
    const bool isListed = m_options.sources.empty() && m_resumeFile; // the file's rows are the inputs
    return m_feed.isOver() && (!isListed || m_resumeFile->isAtEnd());
}

// Takes the next rows of the file of --resume as inputs.
void Program::resumeMore()
{
    m_resumesMore = false;
    const Queue::Counts counts = m_queue.counts();
    if (!m_hasEnded && !m_stop.isStopping())
        add(m_resumeFile->next(maxQueued - counts.waiting - counts.running, m_options.parameters));
}

// Requests further inputs while the queue has room for them, and ends the run when there are no more.
void Program::topUp()
{
    if (m_hasEnded || !m_hasBegun || m_demoRun || m_stop.isStopping())
        return;
    const Queue::Counts counts = m_queue.counts();
    const int queued = counts.waiting + counts.running;
    if (isInputOver()) {
        if (queued == 0)
            finish();
    } else if (queued <= maxQueued * 3 / 4) {
        if (!m_feed.isOver())
            m_feed.want(maxQueued - queued);
        else if (!std::exchange(m_resumesMore, true)) // later: add() may be what called
            QMetaObject::invokeMethod(this, &Program::resumeMore, Qt::QueuedConnection);
    }
}

void Program::add(const std::vector<Input> &inputs)
{
    const QString action = QString::fromLatin1(m_options.action->word);
    std::vector<Row> rows;
    std::vector<const Input *> fresh;
    for (const Input &input : inputs) {
        if (resume(input))
            continue;
        if (m_hasEnded) // the file of --resume could not be read
            return;
        fresh.push_back(&input);
        rows.push_back(input.row);
        rows.back().action = action;
        rows.back().parameters = input.parameters;
        rows.back().demo = m_options.demo; // also set for refused inputs, which are in the same list
    }
    RowId id = m_session.add(std::move(rows));
    std::vector<RowId> alike; // enqueued together: each enqueue() is a pass over the whole queue
    for (size_t n = 0; n < fresh.size(); ++n, ++id) {
        const Input &input = *fresh[n];
        if (input.refused)
            settleRefused(id, *input.refused);
        else
            alike.push_back(id);
        agreeTo(id, input.parameters);
        const bool isLast = n + 1 == fresh.size() || fresh[n + 1]->parameters != input.parameters;
        if (isLast && !alike.empty())
            m_queue.enqueue(std::exchange(alike, {}), *m_options.action, input.parameters);
    }
    topUp();
}

// Continues the row that the input has in the file of --resume. False when the input is new.
bool Program::resume(const Input &input)
{
    const auto id = m_resumeFile ? m_resumeFile->take(input) : std::nullopt;
    if (!id)
        return false;
    if (m_session.find(*id)->pathLinks != input.row.pathLinks) // the command line may name it in another way
        m_session.update(*id, [&input](Row &row) { row.pathLinks = input.row.pathLinks; });
    const State state = m_session.find(*id)->state;
    if (state == State::Done || state == State::NotFound || (state == State::Failed && input.refused))
        settled(*id);
    else if (input.refused)
        settleRefused(*id, *input.refused);
    else {
        if (!m_options.allowOwn) // that of an interrupted run is no consent for this one
            m_queue.consents().withdraw(*id, applianceKey(m_connection.dispatcher->profile()), Disclosure::OwnThing);
        if (input.isNamed)
            agreeTo(*id, input.parameters);
        m_queue.enqueue({*id}, *m_options.action, input.parameters);
    }
    return true;
}

// The command line names the input: that is the consent to what the action discloses of it.
void Program::agreeTo(RowId id, const Parameters &parameters)
{
    const Profile &profile = m_connection.dispatcher->profile();
    Disclosures kinds = disclosuresOf(*m_options.action, targetOf(*m_session.find(id), parameters));
    if (profile.hashOnly)
        kinds &= ~(Disclosure::Upload | Disclosure::CloudSubmission | Disclosure::CloudSandbox);
    kinds.setFlag(Disclosure::OwnThing, m_options.allowOwn);
    m_queue.consents().grant(id, applianceKey(profile), kinds | Disclosure::StoredPath);
}

void Program::settleRefused(RowId id, const ApiError &why)
{
    m_session.settle(id, QString::fromLatin1(m_options.action->word), {State::Failed, {}, why});
    settled(id);
}

void Program::settled(RowId id)
{
    if (m_hasEnded)
        return;
    const bool isKept = !m_options.resume.isEmpty();
    if (isKept && m_printed.contains(id))
        return;
    const Row &row = *m_session.find(id);
    m_stop.noteSettled(row);
    const auto whole = m_session.withRecord(id);
    if (!m_results.take(*whole))
        return end(SomethingFailed);
    if (isKept)
        m_printed.insert(id);
    addChildren(*whole);
    if (m_results.needsAll())
        return;
    m_printedToRemove.push_back(id);
    if (m_printedToRemove.size() == maxPrintedToRemove) // later: the queue is still using this row
        QMetaObject::invokeMethod(this, &Program::removePrinted, Qt::QueuedConnection);
}

// With --children: adds the files inside of a container that has ended, each once in a run, as rows of their own. The
// container's list has all levels, so the rows that are added here bring no further ones.
void Program::addChildren(const Row &row)
{
    constexpr int maxDepth = 16;
    constexpr int maxFiles = 100'000;
    const QString which = valueOf(childrenParameter, m_options.parameters);
    const bool isAsked = m_options.parameters.contains(QString::fromLatin1(childrenParameter.word))
        && which != QLatin1StringView(childrenParameter.fallback);
    if (!isAsked || row.cameFrom || row.state != State::Done || m_stop.isStopping())
        return;
    ContentsLimits limits;
    limits.files = size_t(std::clamp(valueOf(maxFilesParameter, m_options.parameters).toInt(), 1, maxFiles));
    limits.depth = quint32(std::clamp(valueOf(depthParameter, m_options.parameters).toInt(), 1, maxDepth));
    const ContentsPtr contents = contentsOf(row, limits);
    if (!contents)
        return;
    Parameters own = m_options.parameters;
    for (const Parameter *parameter : {&childrenParameter, &depthParameter, &maxFilesParameter})
        own.remove(QString::fromLatin1(parameter->word));
    std::vector<Input> inputs;
    for (const ContentsNode &node : contents->nodes) {
        const ExtractedFile &file = node.file;
        const bool isWanted = which == "all"_L1 || file.verdict.classification == Classification::Malicious;
        if (!isWanted || file.sha1.isEmpty() || m_children.contains(file.sha1))
            continue;
        m_children.insert(file.sha1);
        Input input;
        input.row.indicator = {IndicatorType::Sha1, file.sha1, file.sha1};
        input.row.cameFrom = CameFrom{row.id, cell::digest(row, DigestKind::Sha1)};
        input.parameters = own;
        inputs.push_back(std::move(input));
    }
    for (const QString &remark : contents->remarks)
        say(remark);
    if (!inputs.empty())
        add(inputs);
}

// Removes printed rows from memory, which therefore does not grow with the input. The file of --resume keeps them.
void Program::removePrinted()
{
    const std::vector<RowId> printed = std::exchange(m_printedToRemove, {});
    if (m_resumeFile)
        m_session.release(printed);
    else
        m_session.remove(printed);
}

// Stops reading; running actions complete first, see endWhenDrained().
void Program::tokenRefused(const ApiError &error)
{
    m_stop.refuseToken(error);
    m_feed.stop();
}

// The requests that waited have failed. Nothing else is sent: it would fail the same way.
void Program::gaveUp(const ApiError &error)
{
    if (m_hasEnded)
        return;
    m_stop.giveUp(error);
    m_feed.stop();
    m_queue.setPaused(true);
}

// Says when the run begins to wait for the appliance, and when it goes on.
void Program::reportOutage()
{
    const std::optional<Outage> &outage = m_connection.dispatcher->outage();
    const QDateTime now = QDateTime::currentDateTime();
    if (outage && !m_outageSince && outage->since.secsTo(now) >= minReportedOutage) {
        m_outageSince = outage->since;
        const QString until
            = outage->givesUp ? Text::tr(" until %1").arg(outage->givesUp->toString(u"HH:mm:ss"_s)) : QString();
        say(Text::tr("Waiting for the appliance%1. %2").arg(until, userText(outage->why)));
    } else if (!outage && m_outageSince && !m_stop.isStopping()) {
        say(Text::tr("The appliance answers again after %1.").arg(durationText(m_outageSince->secsTo(now))));
        m_outageSince.reset();
    }
}

// The first interrupt completes the running actions, the second ends the run at once.
void Program::interrupted()
{
    if (m_hasEnded)
        return;
    if (!m_hasBegun || m_misp)
        return end(Interrupted);
    if (m_stop.interrupt() > 1)
        return cancelRemaining();
    m_feed.disconnect(this);
    m_feed.stop();
    m_queue.finishUp();
    remark(Text::tr("Stopping after the requests in flight. Interrupt again to stop at once."));
}

// Ends a stopped run once its running actions have ended. Those wait for their answers and for pauses between retries.
void Program::endWhenDrained()
{
    if (m_hasEnded || m_queue.counts().running > 0)
        return;
    if (m_stop.refusal()) {
        settleRemaining({State::Failed, {}, *m_stop.refusal()});
        finish();
    } else if (m_stop.isInterrupted()) {
        cancelRemaining();
    }
}

void Program::cancelRemaining()
{
    settleRemaining({State::Cancelled, {}, {}});
    for (const QString &line : m_stop.undone())
        say(line);
    if (!isInputOver() && !m_demoRun && m_options.watched.path.isEmpty())
        say(Text::tr("The input was not read to its end."));
    if (m_resumeFile)
        say(Text::tr("Run the same command again to continue."));
    finish();
}

// Takes the queue's appliance away and gives every row without a final state that outcome.
void Program::settleRemaining(const Outcome &outcome)
{
    leaveQueue();
    for (qsizetype row = 0; row < m_session.count(); ++row) {
        const RowId id = m_session.at(row).id;
        if (isFinal(m_session.at(row).state))
            continue;
        m_session.settle(id, m_session.at(row).action, outcome);
        settled(id);
    }
}

// All rows of this run, in the order of the session; with --resume those that were printed, with their records.
std::vector<std::shared_ptr<const Row>> Program::printedRows() const
{
    std::vector<std::shared_ptr<const Row>> rows;
    const bool isResumed = m_results.needsAll() && m_resumeFile;
    for (const Row &row : m_session.rows()) {
        if (!isResumed)
            rows.push_back({std::shared_ptr<const Row>(), &row});
        else if (m_printed.contains(row.id))
            rows.push_back(m_session.withRecord(row.id));
    }
    return rows;
}

void Program::finish()
{
    if (m_hasEnded || m_misp)
        return;
    if (m_demoRun)
        m_demoRun->writeExports(m_connection.context->reportFolder, m_results.exportOptions());
    const std::vector<std::shared_ptr<const Row>> printed = printedRows();
    std::vector<const Row *> rows;
    for (const auto &row : printed)
        rows.push_back(row.get());
    const bool isWritten = m_results.finish(rows);
    if (isWritten)
        remark(m_results.summary());
    ExitCode code = m_stop.exitCode(m_results.exitCode());
    if (code == AllDone && (m_hasInputError || !isWritten))
        code = SomethingFailed;
    const bool isStopped = m_stop.isStopping();
    if (m_options.misp && isStopped)
        say(Text::tr("The run was stopped, so nothing was pushed to MISP."));
    if (!m_options.misp || isStopped || rows.empty())
        return end(code);
    m_misp = std::make_unique<MispStep>(m_options);
    connect(m_misp.get(), &MispStep::ended, this,
        [this, code](bool isGood) { end(code == AllDone && !isGood ? SomethingFailed : code); });
    m_misp->start(rows, m_results.exportOptions());
}

void Program::end(int exitCode)
{
    if (std::exchange(m_hasEnded, true))
        return;
    m_progressTimer.stop();
    showStatus({});
    Q_EMIT ended(exitCode);
}

void Program::showProgress()
{
    reportOutage();
    if (!hasStatusLine() || m_demoRun)
        return;
    const Queue::Counts counts = m_queue.counts();
    const std::optional<Outage> &outage = m_connection.dispatcher->outage();
    showStatus(m_progress.line(m_clock.elapsed(), m_results.taken(), counts.waiting + counts.running, m_feed.isOver(),
        terminalColumns(), outage ? std::optional(outage->nextProbe.time()) : std::nullopt));
}

} // namespace assay::cli

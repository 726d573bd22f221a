// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "appliance/host_text.h"
#include "files/archive.h"
#include "session/session_ledger.h"
#include "settings/places.h"
#include "settings/preferences.h"
#include "terminal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

// Twice what the queue works on at a time: enough to keep it busy, little enough to forget about.
constexpr int itemsPerSlot = 256;
constexpr size_t mostLeaving = 256; // each removal costs a pass over what is at hand
constexpr std::chrono::milliseconds tick{200};

} // namespace

Program::Program(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connection(m_options)
    , m_quota(m_options.demo ? QString() : quotaFile())
    , m_queue(m_session)
    , m_feed(InputReader(*m_options.action, m_options.parameters, m_options.recursive), m_options.sources)
    , m_results(m_options)
{
    connect(&m_connection, &Connection::opened, this, &Program::work);
    connect(&m_connection, &Connection::failed, this, [this](const QString &sentence) {
        say(sentence);
        end(WrongUsage);
    });
    connect(&m_connection, &Connection::demoReady, this, [this](const DemoAppliance::Ready &ready) {
        if (m_options.demoRun)
            startDemoRun(ready);
    });
    connect(&m_feed, &Feed::came, this, &Program::add);
    connect(&m_feed, &Feed::remarked, this, &say);
    connect(&m_feed, &Feed::broke, this, [this] { m_sourceBroke = true; });
    connect(&m_feed, &Feed::ended, this, &Program::topUp);
    connect(&m_queue, &Queue::settled, this, &Program::settled);
    connect(&m_queue, &Queue::countsChanged, this, &Program::topUp);
    connect(&m_queue, &Queue::countsChanged, this, &Program::endWhenDrained);
    connect(&m_queue, &Queue::tokenRefused, this, &Program::stopAsking);
    connect(&m_interrupt, &Interrupt::raised, this, &Program::interrupted);
    m_everySoOften.setInterval(tick);
    connect(&m_everySoOften, &QTimer::timeout, this, &Program::showProgress);
}

Program::~Program()
{
    m_queue.disconnect(this);
    m_queue.setAppliance(nullptr);
}

void Program::start()
{
    m_clock.start();
    m_connection.open();
}

void Program::work(const Profile &profile, const QByteArray &token)
{
    m_dispatcher = std::make_unique<Dispatcher>(profile, token);
    m_dispatcher->setProxyPassword(m_connection.proxyPassword());
    m_context = std::make_unique<ActionContext>(*m_dispatcher, std::make_unique<SessionLedger>(m_session));
    m_context->reportFolder = QDir(m_options.into).absolutePath();
    m_context->ifReportExists = m_options.ifExists;
    m_context->quota = &m_quota;
    // The window's list, but no file is made for it.
    const Preferences preferences(QFileInfo::exists(preferencesFile()) ? preferencesFile() : QString());
    m_context->archivePasswords = passwordsIn(preferences.value(Pref::ArchivePasswords).toString());
    if (const QString proxy = m_dispatcher->proxyInUse(); !proxy.isEmpty())
        say(tr("Through the proxy %1.").arg(proxy));
    if (hostText(profile.host) != profile.host)
        say(tr("The appliance is %1.").arg(addressText(profile)));
    if (!profile.verify)
        say(tr("Warning: the appliance's certificate is not verified."));

    ExportOptions exported;
    exported.columns = m_options.columns;
    exported.raw = m_options.raw;
    // The user named these files; what is shared with others tells their names alone, as the window's exports do.
    exported.localPaths = !m_options.format || hasOption(*m_options.format, localPathsOption);
    exported.demo = m_options.demo;
    // Named by --appliance it has no label, and its host is nobody else's business.
    (profile.name == profile.host ? exported.nameless : exported.appliance) = profile.name;
    if (const auto url = baseUrl(profile); url)
        exported.applianceUrl = url->toString(QUrl::FullyEncoded);
    exported.generatorVersion = QCoreApplication::applicationVersion();
    m_results.setExportOptions(exported);

    if (m_options.resume.isEmpty())
        begin();
    else
        openState(profile.name);
}

void Program::begin()
{
    m_window = m_dispatcher->profile().inFlight * itemsPerSlot;
    m_queue.setAppliance(m_context.get());
    m_everySoOften.start();
    if (m_options.sources.empty() && !m_options.resume.isEmpty())
        goOnWithAll();
    topUp();
}

//! Asks for inputs while there is room for them, and ends the run when there are no more.
void Program::topUp()
{
    if (m_ended || m_window == 0 || m_options.demoRun || m_interrupts > 0 || m_refusal)
        return;
    const Queue::Counts counts = m_queue.counts();
    const int atHand = counts.waiting + counts.running;
    if (m_feed.isOver()) {
        if (atHand == 0)
            finish();
    } else if (atHand <= m_window * 3 / 4) {
        m_feed.want(m_window - atHand);
    }
}

void Program::add(const std::vector<Input> &inputs)
{
    const QString action = QString::fromLatin1(m_options.action->word);
    std::vector<Item> items;
    std::vector<const Input *> fresh;
    for (const Input &input : inputs) {
        if (goOn(input))
            continue;
        fresh.push_back(&input);
        items.push_back(input.item);
        items.back().action = action;
        items.back().parameters = input.parameters;
        items.back().demo = m_options.demo; // what is refused at once, too: it stands in the same list
    }
    ItemId id = m_session.add(std::move(items));
    std::vector<ItemId> alike; // go in line together: each enqueue() is a pass over the whole line
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

//! Naming an input on the command line is the consent to what the action discloses of it.
void Program::agreeTo(ItemId id, const Parameters &parameters)
{
    const Profile &profile = m_dispatcher->profile();
    Disclosures kinds = disclosuresOf(*m_options.action, targetOf(*m_session.find(id), parameters));
    if (profile.hashOnly)
        kinds &= ~(Disclosure::Upload | Disclosure::CloudSubmission);
    m_queue.consents().grant(id, applianceKey(profile), kinds | Disclosure::StoredPath);
}

void Program::settleRefused(ItemId id, const ApiError &why)
{
    m_session.settle(id, QString::fromLatin1(m_options.action->word), {State::Failed, {}, why});
    settled(id);
}

void Program::settled(ItemId id)
{
    if (m_ended)
        return;
    const bool isKept = !m_options.resume.isEmpty();
    if (isKept && m_printed.contains(id))
        return;
    const Item &item = *m_session.find(id);
    if (m_interrupts > 0 && item.state == State::Cancelled)
        m_notDone.append(nameOf(item));
    if (!m_results.take(isAtRest(item) ? *m_session.whole(id) : item))
        return end(SomethingFailed);
    if (isKept)
        m_printed.insert(id);
    if (isKept || m_results.needsAll())
        return;
    m_leaving.push_back(id);
    if (m_leaving.size() == mostLeaving)
        QMetaObject::invokeMethod(this, &Program::sweep, Qt::QueuedConnection); // the queue is at work on it just now
}

//! What is printed is forgotten, so that memory does not grow with the input.
void Program::sweep()
{
    m_session.remove(std::exchange(m_leaving, {}));
}

//! Answers that are on their way are kept; see endWhenDrained().
void Program::stopAsking(const ApiError &error)
{
    m_refusal = error;
    m_feed.stop();
}

void Program::refuseTheRest()
{
    m_queue.disconnect(this);
    m_queue.setAppliance(nullptr);
    for (qsizetype row = 0; row < m_session.count(); ++row) {
        const ItemId id = m_session.at(row).id;
        if (isFinal(m_session.at(row).state))
            continue;
        m_session.settle(id, m_session.at(row).action, {State::Failed, {}, *m_refusal});
        settled(id);
    }
    finish();
}

//! With --resume: in their order, and whole.
std::vector<Item> Program::everythingPrinted() const
{
    std::vector<Item> items;
    for (const Item &item : m_session.items()) {
        if (m_printed.contains(item.id))
            items.push_back(isAtRest(item) ? *m_session.whole(item.id) : item);
    }
    return items;
}

void Program::finish()
{
    if (m_ended)
        return;
    if (m_options.demoRun)
        endDemoRun();
    const bool isRead = m_results.needsAll() && !m_options.resume.isEmpty() ? m_results.finish(everythingPrinted())
                                                                            : m_results.finish(m_session.items());
    if (isRead)
        say(m_results.summary());
    ExitCode code = m_results.exitCode();
    if (code != VerdictReached) {
        if (m_refusal)
            code = TokenRefused;
        else if (m_interrupts > 0)
            code = Interrupted;
        else if (code == AllDone && (m_sourceBroke || !isRead))
            code = SomethingFailed;
    }
    end(code);
}

void Program::end(int exitCode)
{
    if (std::exchange(m_ended, true))
        return;
    m_everySoOften.stop();
    showStatus({});
    Q_EMIT ended(exitCode);
}

void Program::showProgress()
{
    if (!hasStatusLine() || m_options.demoRun)
        return;
    const Queue::Counts counts = m_queue.counts();
    showStatus(m_progress.line(m_clock.elapsed(), m_results.taken(), counts.waiting + counts.running, m_feed.isOver()));
}

} // namespace assay::cli

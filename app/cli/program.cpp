// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"

#include "actions/get_pdf.h"
#include "files/archive.h"
#include "settings/places.h"
#include "settings/preferences.h"
#include "table.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>

#include <algorithm>
#include <cstdio>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

enum ExitCode { AllDone = 0, SomethingFailed = 1, WrongUsage = 2, TokenRefused = 3, NotReachable = 4 };

bool toStdout(QByteArrayView bytes)
{
    return std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
}

void say(const QString &sentence)
{
    const QByteArray line = forTerminal(sentence, 4000) + '\n';
    std::fwrite(line.data(), 1, size_t(line.size()), stderr);
}

} // namespace

Program::Program(Options options, QObject *parent)
    : QObject(parent)
    , m_options(std::move(options))
    , m_connection(m_options)
    , m_queue(m_session)
{
    connect(&m_connection, &Connection::opened, this, &Program::work);
    connect(&m_connection, &Connection::failed, this, [this](const QString &sentence) {
        say(sentence);
        Q_EMIT ended(WrongUsage);
    });
    connect(&m_connection, &Connection::demoReady, this, [this](const DemoAppliance::Ready &ready) {
        m_demo = ready;
        if (m_options.demoRun)
            add(inputsFor(*m_options.action, ready.samples.first(std::min<qsizetype>(3, ready.samples.size())),
                m_options.parameters, false));
    });
    connect(&m_queue, &Queue::settled, this, &Program::settled);
    connect(&m_queue, &Queue::idle, this, [this] {
        if (m_options.demoRun && !std::exchange(m_triaged, true))
            afterDemoTriage();
        else
            finish();
    });
    connect(&m_queue, &Queue::tokenRefused, this, &Program::refuseTheRest);
}

Program::~Program()
{
    m_queue.disconnect(this);
    m_queue.setAppliance(nullptr);
}

void Program::start()
{
    m_connection.open();
}

void Program::work(const Profile &profile, const QByteArray &token)
{
    m_dispatcher = std::make_unique<Dispatcher>(profile, token);
    m_context = std::make_unique<ActionContext>(*m_dispatcher);
    m_context->reportFolder = QDir(m_options.into).absolutePath();
    m_context->ifReportExists = m_options.ifExists;
    // The window's list, but no file is made for it.
    const Preferences preferences(QFileInfo::exists(preferencesFile()) ? preferencesFile() : QString());
    m_context->archivePasswords = passwordsIn(preferences.value(Pref::ArchivePasswords).toString());
    if (const QString proxy = m_dispatcher->proxyInUse(); !proxy.isEmpty())
        say(tr("Through the proxy %1.").arg(proxy));
    if (!profile.verify)
        say(tr("Warning: the appliance's certificate is not verified."));
    m_queue.setAppliance(m_context.get());
    if (!m_options.demoRun)
        add(inputsFor(*m_options.action, m_options.inputs, m_options.parameters, m_options.recursive));
}

void Program::add(std::vector<Input> inputs)
{
    std::vector<Item> items;
    for (Input &input : inputs) {
        input.item.action = QString::fromLatin1(m_options.action->word);
        items.push_back(input.item);
    }
    ItemId id = m_session.add(std::move(items));
    for (const Input &input : inputs) {
        if (input.refused) {
            m_session.settle(id, QString::fromLatin1(m_options.action->word), {State::Failed, {}, input.refused});
            settled(id);
        } else {
            m_queue.enqueue({id}, *m_options.action, input.parameters);
        }
        ++id;
    }
    if (m_queue.counts().waiting + m_queue.counts().running == 0)
        finish();
}

void Program::settled(ItemId id)
{
    const Item &item = *m_session.find(id);
    m_reached = m_reached || std::ranges::any_of(item.calls, [](const CallRecord &call) { return call.status > 0; });
    if (m_options.streams && !toStdout(itemAsJson(item, exportOptions()) + '\n'))
        Q_EMIT ended(SomethingFailed); // nobody reads any more
}

void Program::refuseTheRest(const ApiError &error)
{
    m_tokenRefused = true;
    m_queue.disconnect(this);
    m_queue.setAppliance(nullptr);
    for (qsizetype row = 0; row < m_session.count(); ++row) {
        const ItemId id = m_session.at(row).id;
        if (isFinal(m_session.at(row).state))
            continue;
        m_session.settle(id, m_session.at(row).action, {State::Failed, {}, error});
        settled(id);
    }
    finish();
}

//! The second half of the tour: a report of everything that is malicious, and both exports.
void Program::afterDemoTriage()
{
    std::vector<ItemId> malicious;
    for (const Item &item : m_session.items()) {
        if (const Verdict *verdict = shownVerdict(item);
            verdict && verdict->classification == Classification::Malicious)
            malicious.push_back(item.id);
    }
    if (m_queue.enqueue(malicious, getPdfAction, {}) == 0)
        finish();
}

void Program::finish()
{
    if (m_options.demoRun) {
        std::vector<const Item *> items;
        for (const Item &item : m_session.items())
            items.push_back(&item);
        for (const auto *word : {"csv", "json"}) {
            const Format &format = *formatFromWord(QString::fromLatin1(word));
            const QString path = m_context->reportFolder + "/assay-demo."_L1 + QLatin1StringView(format.suffix);
            const auto exported = exportTo(path, IfExists::Replace, format, items, exportOptions());
            say(exported ? tr("%n row(s) in %1", nullptr, int(exported->rows)).arg(exported->saved.path)
                         : userText(exported.error()));
        }
        for (const Item *item : items) {
            for (const Attachment &attachment : item->findings.attachments)
                say(tr("Report saved as %1").arg(attachment.path));
        }
    }
    if (!m_options.streams)
        printAll();
    const auto count = [this](State state) { return std::ranges::count(m_session.items(), state, &Item::state); };
    say(tr("%1 done, %2 not found, %3 failed, %4 cancelled")
            .arg(count(State::Done))
            .arg(count(State::NotFound))
            .arg(count(State::Failed))
            .arg(count(State::Cancelled)));
    Q_EMIT ended(exitCode());
}

void Program::printAll()
{
    if (!m_options.format) {
        toStdout(table(m_session.items()));
        return;
    }
    std::vector<const Item *> items;
    for (const Item &item : m_session.items())
        items.push_back(&item);
    qint64 rows = 0;
    m_options.format->write(items, exportOptions(), &toStdout, rows);
}

int Program::exitCode() const
{
    if (m_tokenRefused)
        return TokenRefused;
    bool failed = false;
    bool unreachable = false;
    for (const Item &item : m_session.items()) {
        failed = failed || item.state == State::Failed || item.state == State::Cancelled;
        unreachable = unreachable
            || (item.error
                && (item.error->kind == ApiError::Kind::Unreachable || item.error->kind == ApiError::Kind::Tls
                    || item.error->kind == ApiError::Kind::TimedOut));
    }
    if (unreachable && !m_reached)
        return NotReachable;
    return failed ? SomethingFailed : AllDone;
}

ExportOptions Program::exportOptions() const
{
    ExportOptions options;
    options.raw = m_options.raw;
    options.demo = m_options.demo;
    options.appliance = m_dispatcher ? m_dispatcher->profile().name : QString();
    options.generatorVersion = QCoreApplication::applicationVersion();
    return options;
}

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/bounded_process.h"

#include <QStandardPaths>

#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
//! Between fork and exec: only calls that are safe there.
void confine(const ProcessLimits &limits)
{
    const auto limit = [](auto resource, rlim_t value) {
        const rlimit both{value, value};
        (void)setrlimit(resource, &both);
    };
    limit(RLIMIT_AS, rlim_t(limits.memory));
    limit(RLIMIT_CPU, rlim_t(limits.time.count() / 1000 + 1));
    limit(RLIMIT_FSIZE, 0); // not one byte into any file
    limit(RLIMIT_NOFILE, 64);
    limit(RLIMIT_CORE, 0);
    (void)std::signal(SIGXFSZ, SIG_IGN); // a cache that cannot be written is an error there, not the end
    (void)prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    (void)prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)unshare(CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC); // some systems forbid it to users; the rest still holds
}
} // namespace

BoundedProcess::BoundedProcess(const ProcessLimits &limits, QObject *parent) : QObject(parent), m_limits(limits)
{
    m_deadline.setSingleShot(true);
    connect(&m_deadline, &QTimer::timeout, this, [this] { end(End::TooLong); });
}

BoundedProcess::~BoundedProcess()
{
    stop();
}

void BoundedProcess::start(const QString &program, const QStringList &arguments, const QString &inputFile)
{
    stop();
    const QString path = program.startsWith(u'/')
        ? program
        : QStandardPaths::findExecutable(program, {u"/usr/bin"_s, u"/bin"_s, u"/usr/local/bin"_s});
    m_process = new QProcess(this);
    m_process->setProcessChannelMode(QProcess::SeparateChannels);
    m_process->setStandardErrorFile(QProcess::nullDevice());
    m_process->setStandardInputFile(inputFile);
    m_process->setWorkingDirectory(u"/"_s);
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    m_process->setProcessEnvironment(environment);
    m_process->setChildProcessModifier([limits = m_limits] { confine(limits); });
    connect(m_process, &QProcess::readyReadStandardOutput, this, &BoundedProcess::read);
    connect(
        m_process, &QProcess::errorOccurred, this,
        [this](QProcess::ProcessError error) {
            if (error == QProcess::FailedToStart)
                end(End::NotFound);
        },
        Qt::QueuedConnection);
    connect(m_process, &QProcess::finished, this, [this](int code, QProcess::ExitStatus status) {
        read();
        if (m_process)
            end(code == 0 && status == QProcess::NormalExit ? End::Done : End::Failed);
    });
    m_output.clear();
    m_deadline.start(m_limits.time);
    m_process->start(path.isEmpty() ? program : path, arguments, QIODevice::ReadOnly);
}

void BoundedProcess::stop()
{
    m_deadline.stop();
    m_output.clear();
    if (!m_process)
        return;
    QProcess *process = std::exchange(m_process, nullptr);
    process->disconnect(this);
    if (process->state() == QProcess::NotRunning) {
        process->deleteLater();
        return;
    }
    // Its destructor would wait for it: it is let go of and goes away with its program.
    process->setParent(nullptr);
    connect(process, &QProcess::finished, process, &QObject::deleteLater);
    process->kill();
}

void BoundedProcess::read()
{
    if (!m_process)
        return;
    m_output += m_process->readAllStandardOutput();
    if (m_output.size() > m_limits.output)
        end(End::TooMuch);
}

void BoundedProcess::end(End how)
{
    if (!m_process)
        return;
    const QByteArray output = std::move(m_output);
    stop();
    Q_EMIT ended(how, how == End::Done ? output : QByteArray());
}

} // namespace assay

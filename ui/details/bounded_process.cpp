// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/bounded_process.h"

#include <QStandardPaths>

namespace assay {
using namespace Qt::StringLiterals;

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
    m_deadline.start(m_limits.wallTime);
    startFenced(*m_process, path.isEmpty() ? program : path, arguments, m_limits);
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

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "import/limited_process.h"

#include "files/sample_file.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QProcessEnvironment>
#include <QStandardPaths>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestComplaint = 2000;

void limit(__rlimit_resource resource, qint64 most, qint64 grace = 0)
{
    const rlimit both{rlim_t(most), rlim_t(most + grace)};
    ::setrlimit(resource, &both);
}

//! Between fork and exec: system calls only.
void restrictChild(int input, const ProcessLimits &limits)
{
    ::prctl(PR_SET_PDEATHSIG, SIGKILL);
    ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    limit(RLIMIT_AS, limits.memory);
    limit(RLIMIT_CPU, limits.cpuSeconds, 1); // SIGXCPU says why it ended; SIGKILL a second later would not
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_NOFILE, 64);
    ::dup2(input, STDIN_FILENO);
}

} // namespace

ProcessEnd runLimited(const QString &program, const QStringList &arguments, const SampleFile &input,
    const ProcessLimits &limits, const std::function<bool(QByteArrayView)> &output, const std::function<bool()> &goOn)
{
    using How = ProcessEnd::How;
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return {How::NotInstalled, 0, {}};

    QProcess process;
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([fd = input.descriptor(), limits] { restrictChild(fd, limits); });
    process.start(path, arguments, QIODevice::ReadOnly);
    QElapsedTimer clock;
    clock.start();

    ProcessEnd end{How::Done, 0, {}};
    QByteArray complaint;
    qint64 done = 0;
    // Its output is in pieces of a pipe, so it stands still while the text is worked on.
    for (bool isRunning = true; isRunning && end.how == How::Done;) {
        isRunning = process.state() != QProcess::NotRunning;
        if (isRunning)
            process.waitForReadyRead(100);
        const QByteArray piece = process.readAllStandardOutput();
        const QByteArray words = process.readAllStandardError();
        complaint += words.first(std::min(words.size(), longestComplaint - complaint.size()));
        done += piece.size();
        if (done > limits.output)
            end.how = How::TooMuchOutput;
        else if ((!piece.isEmpty() && !output(piece)) || (goOn && !goOn()))
            end.how = How::Cancelled;
        else if (isRunning && clock.hasExpired(limits.wallTime.count()))
            end.how = How::TooLong;
    }
    if (process.state() != QProcess::NotRunning) {
        process.kill();
        process.waitForFinished(5000);
    }
    end.complaint = QString::fromUtf8(complaint).section(u'\n', 0, 0).trimmed();
    if (end.how != How::Done)
        return end;
    if (process.error() == QProcess::FailedToStart)
        return {How::NotInstalled, 0, {}};
    const bool crashed = process.exitStatus() == QProcess::CrashExit;
    if (crashed && process.exitCode() == SIGXCPU)
        end.how = How::TooLong;
    else if (crashed || process.exitCode() != 0)
        end.how = How::Failed;
    end.exitCode = crashed ? -1 : process.exitCode();
    return end;
}

} // namespace assay

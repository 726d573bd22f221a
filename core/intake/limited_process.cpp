// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/limited_process.h"

#include "files/sample_file.h"
#include "platform/fence.h"

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxComplaintSize = 2000;
} // namespace

ProcessEnd runLimited(const QString &program, const QStringList &arguments, const SampleFile &input,
    const ProcessLimits &limits, const std::function<bool(QByteArrayView)> &output, const std::function<bool()> &goOn)
{
    using How = ProcessEnd::How;
    const QString path = QStandardPaths::findExecutable(program);
    if (path.isEmpty())
        return {How::NotInstalled, 0, {}};

    QProcess process;
    startFenced(process, path, arguments, limits, input.descriptor());
    QElapsedTimer clock;
    qint64 waited = 0; // ms; what the caller does with the text is not the program's time

    ProcessEnd end{How::Done, 0, {}};
    QByteArray complaint;
    qint64 done = 0;
    // Its output is in pieces of a pipe, so it stops while the text is being read.
    for (bool isRunning = true; isRunning && end.how == How::Done;) {
        isRunning = process.state() != QProcess::NotRunning;
        clock.start();
        if (isRunning)
            process.waitForReadyRead(100);
        waited += clock.elapsed();
        const QByteArray piece = process.readAllStandardOutput();
        const QByteArray words = process.readAllStandardError();
        complaint += words.first(std::min(words.size(), maxComplaintSize - complaint.size()));
        done += piece.size();
        if (done > limits.output)
            end.how = How::TooMuchOutput;
        else if ((!piece.isEmpty() && !output(piece)) || (goOn && !goOn()))
            end.how = How::Cancelled;
        else if (isRunning && waited >= limits.wallTime.count())
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
    if (wasOutOfProcessorTime(process))
        end.how = How::TooLong;
    else if (crashed || process.exitCode() != 0)
        end.how = How::Failed;
    end.exitCode = crashed ? -1 : process.exitCode();
    return end;
}

} // namespace assay

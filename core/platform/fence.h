// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace assay {

// Resources that another program may use while it reads a hostile file.
struct ProcessLimits
{
    std::chrono::seconds cpu{60};
    std::chrono::milliseconds wallTime{
        std::chrono::seconds{120}}; //!< enforced by the caller, which waits for the program
    qint64 memory = qint64(1) << 30; //!< bytes of address space; 0: not limited
    qint64 output = qint64(256) << 20; //!< bytes on standard output; enforced by the caller
};

// Starts `program` (an absolute path), which reads a hostile file and writes only to its output. It inherits no
// variables and no descriptors, gains no rights, ends with this program, and is killed by SIGXCPU after its processor
// time. It reaches no network and no socket, opens no file of the user except its standard input, changes no file, and
// starts and signals no other program. fencesMissing() returns the parts that this kernel does not enforce.
//
// `input`: the descriptor that becomes its standard input. It stays the caller's and must be open until the program
// has started. -1: the caller has called setStandardInputFile(). If the fence cannot be set up, the program does not
// run: it ends with exit code 126.
void startFenced(QProcess &process, const QString &program, const QStringList &arguments, const ProcessLimits &limits,
    int input = -1);

// True if the fenced program, which has ended, was ended because it used up ProcessLimits::cpu.
bool wasOutOfProcessorTime(const QProcess &process);

// A kernel feature that startFenced() uses.
enum class FencePart {
    Files, //!< Landlock: no access to the user's files
    SystemCalls, //!< seccomp: no sockets, no other programs, no changes of files
};
// The features that this kernel lacks. Limits, environment and descriptors work on every kernel.
QList<FencePart> fencesMissing();
// A log line about missing features, written at the first start of a fenced program. Empty if none is missing.
QString fenceWarning(const QList<FencePart> &missing);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <chrono>

QT_BEGIN_NAMESPACE
class QProcess;
QT_END_NAMESPACE

namespace assay {

//! What another program may use up on a file that an attacker wrote.
struct ProcessLimits
{
    std::chrono::seconds cpu{60};
    std::chrono::milliseconds wallTime{std::chrono::seconds{120}}; //!< for whoever waits for it
    qint64 memory = qint64(1) << 30; //!< bytes of address space; 0: not limited
    qint64 output = qint64(256) << 20; //!< bytes on standard output, for whoever reads it
};

//! Starts `program` (an absolute path), which reads a hostile file in our place and writes to its output only. It gets
//! none of the user's variables and descriptors, gains no rights, ends with us, and past its processor time with
//! SIGXCPU. It reaches no network and no socket, opens no file of the user but its standard input, changes no file, and
//! starts and signals no other program. fencesMissing() says which of that the kernel does not enforce.
//!
//! With an `input`, that descriptor is its standard input; it is ours and must be open until the program has started.
//! Otherwise it is what the caller set with setStandardInputFile(). A program that cannot be fenced does not start:
//! it ends with exit code 126.
void startFenced(QProcess &process, const QString &program, const QStringList &arguments, const ProcessLimits &limits,
    int input = -1);

//! True if the fenced program, which has ended, was ended because it used up ProcessLimits::cpu.
bool wasOutOfProcessorTime(const QProcess &process);

//! One of the means that hold a fenced program.
enum class FencePart {
    Files, //!< Landlock: it opens no file of the user
    SystemCalls, //!< seccomp: no sockets, no other programs, no changes of files
};
//! Those that this kernel does not have. Limits, environment and descriptors need nothing of it.
QList<FencePart> fencesMissing();
//! A line for the log about them, written at the first start of a fenced program; empty when none is missing.
QString fenceWarning(const QList<FencePart> &missing);

} // namespace assay

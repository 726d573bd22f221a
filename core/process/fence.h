// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

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
    qint64 memory = qint64(1) << 30; //!< bytes of address space
    qint64 output = qint64(256) << 20; //!< bytes on standard output, for whoever reads it
};

//! Before start(): the program will have none of the user's variables, write to no file, gain no rights, reach no
//! network where the system allows that, and end with us. Past its processor time it ends with SIGXCPU. With an
//! `input`, that descriptor is its standard input; it is ours and must be open until the program has started.
void fence(QProcess &process, const ProcessLimits &limits, int input = -1);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "process/fence.h"

#include <QProcess>
#include <QProcessEnvironment>

#include <sched.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <csignal>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

void limit(__rlimit_resource resource, rlim_t soft, rlim_t hard)
{
    const rlimit both{soft, hard};
    (void)::setrlimit(resource, &both);
}

//! Between fork and exec: system calls only.
void confine(const ProcessLimits &limits, int input)
{
    (void)::prctl(PR_SET_PDEATHSIG, SIGKILL);
    (void)::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
    const auto memory = rlim_t(limits.memory);
    limit(RLIMIT_AS, memory, memory);
    const auto cpu = rlim_t(limits.cpu.count());
    limit(RLIMIT_CPU, cpu, cpu + 1); // SIGXCPU says why it ended; SIGKILL a second later would not
    limit(RLIMIT_CORE, 0, 0);
    limit(RLIMIT_FSIZE, 0, 0);
    limit(RLIMIT_NOFILE, 64, 64);
    (void)std::signal(SIGXFSZ, SIG_IGN); // a cache that cannot be written is an error there, not the end
    (void)::unshare(
        CLONE_NEWUSER | CLONE_NEWNET | CLONE_NEWIPC); // some systems forbid it to users; the rest still holds
    if (input >= 0)
        (void)::dup2(input, STDIN_FILENO);
}

} // namespace

void fence(QProcess &process, const ProcessLimits &limits, int input)
{
    QProcessEnvironment environment;
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(u"/"_s);
    process.setStandardInputFile(QProcess::nullDevice());
    process.setChildProcessModifier([limits, input] { confine(limits, input); });
}

} // namespace assay

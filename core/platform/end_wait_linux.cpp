// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/end_wait.h"

#include <signal.h>
#include <unistd.h>

#include <thread>

namespace assay {

namespace {

sigset_t endSignals()
{
    sigset_t signals;
    sigemptyset(&signals);
    sigaddset(&signals, SIGTERM);
    sigaddset(&signals, SIGINT);
    return signals;
}

} // namespace

void holdEndSignals()
{
    const sigset_t signals = endSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

void waitForEnd(bool untilStdinEnds)
{
    if (untilStdinEnds) {
        std::thread([] {
            char buffer[256];
            while (::read(STDIN_FILENO, buffer, sizeof(buffer)) > 0) { }
            ::kill(::getpid(), SIGTERM);
        }).detach();
    }
    const sigset_t signals = endSignals();
    int number = 0;
    sigwait(&signals, &number);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/quit_signals.h"

#include <QSocketNotifier>

#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>

namespace assay {

namespace {

constexpr std::array handled{SIGTERM, SIGINT, SIGHUP};
constexpr unsigned quitTimeout = 2; // seconds
std::array<int, 2> ends{-1, -1}; // a signal handler may call little more than write()

void noteSignal(int signal)
{
    const int before = errno;
    const auto byte = char(signal);
    [[maybe_unused]] const ssize_t written = ::write(ends[0], &byte, 1);
    errno = before;
}

void handle(int signal, void (*handler)(int))
{
    struct sigaction action
    { };
    action.sa_handler = handler;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    ::sigaction(signal, &action, nullptr);
}

} // namespace

QuitSignals::QuitSignals(QObject *parent) : QObject(parent)
{
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0, ends.data()) != 0)
        return;
    m_notifier = new QSocketNotifier(ends[1], QSocketNotifier::Read, this);
    connect(m_notifier, &QSocketNotifier::activated, this, &QuitSignals::take);
    for (const int signal : handled)
        handle(signal, noteSignal);
}

QuitSignals::~QuitSignals()
{
    for (const int signal : handled)
        handle(signal, SIG_DFL);
    delete m_notifier;
    for (int &end : ends) {
        if (end >= 0)
            ::close(end);
        end = -1;
    }
}

void QuitSignals::take()
{
    char signal = 0;
    if (::read(ends[1], &signal, 1) != 1)
        return;
    m_last = signal;
    for (const int other : handled)
        handle(other, SIG_DFL);
    handle(SIGALRM, SIG_DFL);
    ::alarm(quitTimeout);
    Q_EMIT quitRequested();
}

} // namespace assay

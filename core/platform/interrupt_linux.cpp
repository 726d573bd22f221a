// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/interrupt.h"

#include <QSocketNotifier>

#include <sys/eventfd.h>
#include <unistd.h>

#include <csignal>

namespace assay {

namespace {

int bell = -1; // a signal handler may call little more than write()

void ring(int)
{
    const quint64 once = 1;
    [[maybe_unused]] const auto written = ::write(bell, &once, sizeof once);
}

} // namespace

Interrupt::Interrupt(QObject *parent) : QObject(parent)
{
    bell = eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
    auto *listener = new QSocketNotifier(bell, QSocketNotifier::Read, this);
    connect(listener, &QSocketNotifier::activated, this, [this] {
        quint64 times = 0;
        if (::read(bell, &times, sizeof times) == ssize_t(sizeof times))
            Q_EMIT raised();
    });
    std::signal(SIGINT, &ring);
    std::signal(SIGTERM, &ring);
}

Interrupt::~Interrupt()
{
    std::signal(SIGINT, SIG_DFL);
    std::signal(SIGTERM, SIG_DFL);
    ::close(std::exchange(bell, -1));
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/terminal.h"

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <utility>

namespace assay {

namespace {

constexpr std::array deadlySignals{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
termios beforeQuiet{}; // global, because a signal handler has no other way to it
std::array<decltype(SIG_DFL), deadlySignals.size()> handlersBefore{};

void restoreAndDie(int signal)
{
    tcsetattr(STDIN_FILENO, TCSANOW, &beforeQuiet);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, "\n", 1);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

} // namespace

bool isTerminal(StandardStream stream)
{
    return ::isatty(descriptorOf(stream)) == 1;
}

bool isClosed(StandardStream stream)
{
    return ::read(descriptorOf(stream), nullptr, 0) < 0 && errno == EBADF;
}

void fillStandardStreams()
{
    constexpr std::pair<int, int> useless[]
        = {{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDWR}};
    for (const auto &[descriptor, flags] : useless) {
        if (::fcntl(descriptor, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", flags); // takes the lowest number, which is this one
    }
}

int terminalColumns()
{
    constexpr int usual = 80;
    constexpr int tiny = 20;
    winsize size{};
    return ::ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > tiny ? size.ws_col : usual;
}

NoEcho::NoEcho()
{
    m_isChanged = tcgetattr(STDIN_FILENO, &beforeQuiet) == 0;
    if (!m_isChanged)
        return;
    for (std::size_t i = 0; i < deadlySignals.size(); ++i)
        handlersBefore[i] = std::signal(deadlySignals[i], &restoreAndDie);
    termios quiet = beforeQuiet;
    quiet.c_lflag &= ~tcflag_t(ECHO);
    quiet.c_cc[VSUSP] = _POSIX_VDISABLE;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
}

NoEcho::~NoEcho()
{
    if (!m_isChanged)
        return;
    tcsetattr(STDIN_FILENO, TCSAFLUSH, &beforeQuiet);
    for (std::size_t i = 0; i < deadlySignals.size(); ++i)
        std::signal(deadlySignals[i], handlersBefore[i]);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "text.h"
#include "text/user_text.h"

#include <QCoreApplication>

#include <fcntl.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <csignal>
#include <cstdio>
#include <cstring>
#include <limits>

namespace assay::cli {

namespace {

constexpr qsizetype maxSecretSize = 4096; // bytes
constexpr auto eraseLine = "\r\033[K";
bool statusIsShown = false;

void toStderr(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

void hideStatus()
{
    if (std::exchange(statusIsShown, false))
        toStderr(eraseLine);
}

//! Formats for programs contain control characters unchanged; a terminal would obey them.
QByteArray harmless(QByteArrayView bytes)
{
    QByteArray text;
    qsizetype from = 0;
    while (from < bytes.size()) {
        const qsizetype end = bytes.indexOf('\n', from);
        QByteArrayView line = end < 0 ? bytes.sliced(from) : bytes.sliced(from, end - from);
        from = end < 0 ? bytes.size() : end + 1;
        if (line.endsWith('\r'))
            line.chop(1);
        text += forTerminal(QString::fromUtf8(line), std::numeric_limits<qsizetype>::max());
        if (end >= 0)
            text += '\n';
    }
    return text;
}

bool write(QByteArrayView bytes)
{
    if (std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size()) && std::fflush(stdout) == 0)
        return true;
    const int why = errno;
    static bool isSaid = false;
    if (why != EPIPE && !std::exchange(isSaid, true)) // a reader that closes early, as head does, is not an error
        say(Text::tr("The output could not be written: %1").arg(qt_error_string(why)));
    return false;
}

int columnsOfTerminal()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

termios beforeQuiet{}; // global, because a signal handler reads it

void restoreAndDie(int signal)
{
    tcsetattr(STDIN_FILENO, TCSANOW, &beforeQuiet);
    [[maybe_unused]] const auto written = ::write(STDERR_FILENO, "\n", 1);
    std::signal(signal, SIG_DFL);
    std::raise(signal);
}

//! Switches the terminal's echo off during its lifetime. A signal that ends the program restores the terminal first;
//! Ctrl+Z, which would leave it without echo, is disabled.
class NoEcho
{
public:
    NoEcho()
    {
        m_changed = tcgetattr(STDIN_FILENO, &beforeQuiet) == 0;
        if (!m_changed)
            return;
        for (size_t i = 0; i < deadly.size(); ++i)
            m_handlers[i] = std::signal(deadly[i], &restoreAndDie);
        termios quiet = beforeQuiet;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        quiet.c_cc[VSUSP] = _POSIX_VDISABLE;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (!m_changed)
            return;
        tcsetattr(STDIN_FILENO, TCSAFLUSH, &beforeQuiet);
        for (size_t i = 0; i < deadly.size(); ++i)
            std::signal(deadly[i], m_handlers[i]);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    static constexpr std::array deadly{SIGINT, SIGTERM, SIGHUP, SIGQUIT};
    std::array<decltype(SIG_DFL), deadly.size()> m_handlers{};
    bool m_changed = false;
};

} // namespace

void fillStandardDescriptors()
{
    constexpr std::pair<int, int> useless[]
        = {{STDIN_FILENO, O_WRONLY}, {STDOUT_FILENO, O_RDONLY}, {STDERR_FILENO, O_RDWR}};
    for (const auto &[fd, how] : useless) {
        if (::fcntl(fd, F_GETFD) < 0 && errno == EBADF)
            ::open("/dev/null", how); // takes the lowest number, which is this one
    }
}

bool stdinIsClosed()
{
    return ::read(STDIN_FILENO, nullptr, 0) < 0 && errno == EBADF;
}

bool toStdout(QByteArrayView bytes)
{
    static const bool isTerminal = isatty(STDOUT_FILENO) == 1;
    if (!isTerminal)
        return write(bytes);
    hideStatus(); // otherwise the line ends up inside the results
    return write(harmless(bytes));
}

void say(const QString &sentence)
{
    hideStatus();
    toStderr(forTerminal(sentence, 4000) + '\n');
}

bool hasStatusLine()
{
    static const bool has = isatty(STDERR_FILENO) == 1;
    return has;
}

void showStatus(const QString &line)
{
    if (!hasStatusLine())
        return;
    if (line.isEmpty())
        return hideStatus();
    toStderr(eraseLine + forTerminal(line, columnsOfTerminal() - 1));
    statusIsShown = true;
}

std::optional<QByteArray> readSecret(const QString &prompt)
{
    QByteArray line(maxSecretSize, '\0');
    const bool asks = isatty(STDIN_FILENO) == 1;
    std::optional<NoEcho> quiet;
    if (asks) {
        toStderr(forTerminal(prompt) + ' ');
        quiet.emplace();
    }
    const bool got = std::fgets(line.data(), int(line.size()), stdin) != nullptr;
    if (asks)
        toStderr("\n");
    if (!got)
        return {};
    line.truncate(qsizetype(std::strlen(line.constData())));
    return line.trimmed();
}

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "text/user_text.h"

#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <cstdio>
#include <cstring>
#include <limits>

namespace assay::cli {

namespace {

constexpr qsizetype longestSecret = 4096;
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

//! What formats leave as it is, for programs that read them, would be orders for a terminal.
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
    return std::fwrite(bytes.data(), 1, size_t(bytes.size()), stdout) == size_t(bytes.size())
        && std::fflush(stdout) == 0;
}

int columnsOfTerminal()
{
    winsize size{};
    return ioctl(STDERR_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 20 ? size.ws_col : 80;
}

//! Typed characters stay off the screen for as long as this lives.
class NoEcho
{
public:
    NoEcho()
    {
        m_changed = tcgetattr(STDIN_FILENO, &m_before) == 0;
        termios quiet = m_before;
        quiet.c_lflag &= ~tcflag_t(ECHO);
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &quiet);
    }
    ~NoEcho()
    {
        if (m_changed)
            tcsetattr(STDIN_FILENO, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(NoEcho)

private:
    termios m_before{};
    bool m_changed = false;
};

} // namespace

bool toStdout(QByteArrayView bytes)
{
    static const bool isTerminal = isatty(STDOUT_FILENO) == 1;
    if (!isTerminal)
        return write(bytes);
    hideStatus(); // else the line ends up inside the results
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
    QByteArray line(longestSecret, '\0');
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

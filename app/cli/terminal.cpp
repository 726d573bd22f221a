// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "terminal.h"

#include "platform/terminal.h"
#include "text.h"
#include "text/user_text.h"

#include <QCoreApplication>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <limits>

namespace assay::cli {

namespace {

constexpr qsizetype maxSecretSize = 4096; // bytes
constexpr auto eraseLine = "\r\033[K";
QByteArray shownStatus; // empty = none
bool isQuiet = false;

void toStderr(QByteArrayView bytes)
{
    std::fwrite(bytes.data(), 1, size_t(bytes.size()), stderr);
    std::fflush(stderr);
}

void hideStatus()
{
    if (!std::exchange(shownStatus, {}).isEmpty())
        toStderr(eraseLine);
}

// Formats for programs contain control characters unchanged; a terminal would obey them.
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

} // namespace

bool stdinIsClosed()
{
    return isClosed(StandardStream::Input);
}

bool toStdout(QByteArrayView bytes)
{
    static const bool isShown = isTerminal(StandardStream::Output);
    if (!isShown)
        return write(bytes);
    hideStatus(); // otherwise the line ends up inside the results
    return write(harmless(bytes));
}

void say(const QString &sentence)
{
    hideStatus();
    toStderr(forTerminal(sentence, 4000) + '\n');
}

void remark(const QString &sentence)
{
    if (!isQuiet)
        say(sentence);
}

void setQuiet(bool isNowQuiet)
{
    isQuiet = isNowQuiet;
}

bool hasStatusLine()
{
    static const bool has = isTerminal(StandardStream::Error);
    return has && !isQuiet;
}

void showStatus(const QString &line)
{
    if (!hasStatusLine())
        return;
    if (line.isEmpty())
        return hideStatus();
    const QByteArray text = forTerminal(line, terminalColumns() - 1);
    if (text == shownStatus)
        return;
    toStderr(eraseLine + text);
    shownStatus = text;
}

std::optional<QByteArray> readSecret(const QString &prompt)
{
    QByteArray line(maxSecretSize, '\0');
    const bool asks = isTerminal(StandardStream::Input);
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

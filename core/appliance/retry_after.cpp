// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/retry_after.h"

#include <QLocale>
#include <QTimeZone>

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxRetryAfter = 15 * 60;

std::optional<qint64> secondsOf(const QByteArray &text, const QDateTime &now)
{
    if (text.isEmpty()) // as nearly always: looking for a date in it takes longer than all else of an answer's head
        return {};
    bool isNumber = false;
    const qint64 seconds = text.toLongLong(&isNumber);
    if (isNumber)
        return seconds;
    const auto isDigit = [](char c) { return c >= '0' && c <= '9'; };
    if (std::ranges::all_of(text, isDigit))
        return maxRetryAfter; // more digits than a number holds
    QDateTime date = QLocale::c().toDateTime(QString::fromLatin1(text), u"ddd, dd MMM yyyy HH:mm:ss 'GMT'"_s);
    if (!date.isValid())
        return {};
    date.setTimeSpec(Qt::UTC);
    return now.secsTo(date);
}

} // namespace

std::optional<std::chrono::seconds> retryAfter(const QByteArray &header, const QDateTime &now)
{
    const auto seconds = secondsOf(header.trimmed(), now);
    if (!seconds)
        return {};
    return std::chrono::seconds{std::clamp<qint64>(*seconds, 0, maxRetryAfter)};
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "progress.h"

#include "text.h"

#include <QCoreApplication>

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 rateOver = 10'000; // ms

} // namespace

QString durationText(qint64 seconds)
{
    if (seconds < 60)
        return Text::tr("%1 s").arg(seconds);
    if (seconds < 3600)
        return Text::tr("%1 min %2 s").arg(seconds / 60).arg(seconds % 60);
    return Text::tr("%1 h %2 min").arg(seconds / 3600).arg(seconds / 60 % 60);
}

namespace {
// The bar; empty without a total or without room for it.
QString bar(qint64 finished, qint64 total, int columns)
{
    constexpr int room = 48; // of the words beside it
    constexpr int minWidth = 10;
    constexpr int maxWidth = 30;
    const int width = std::min(columns - room, maxWidth);
    if (width < minWidth || total <= 0)
        return {};
    const auto full = qsizetype(finished * width / total);
    const QString head = full < width ? u">"_s : QString();
    return u'[' + (QString(full, u'=') + head).leftJustified(width) + "] "_L1;
}

} // namespace

QString Progress::line(
    qint64 now, qint64 finished, qint64 left, bool isAll, int columns, std::optional<QTime> nextProbe)
{
    if (nextProbe)
        m_marks.clear(); // the rate of before says nothing about what follows
    m_marks.push_back({now, finished});
    while (m_marks.size() > 2 && m_marks.front().at < now - rateOver)
        m_marks.pop_front();
    const Mark &first = m_marks.front();
    QString line = isAll
        ? bar(finished, finished + left, columns) + Text::tr("%L1 of %L2 done").arg(finished).arg(finished + left)
        : Text::tr("%L1 of %L2+ done").arg(finished).arg(finished + left);
    if (nextProbe)
        return line
            + Text::tr(", waiting for the appliance, next attempt at %1").arg(nextProbe->toString(u"HH:mm:ss"_s));
    if (now - first.at < 1000 || finished == first.finished)
        return line; // no rate yet
    const double rate = double(finished - first.finished) * 1000 / double(now - first.at);
    line += Text::tr(", %1/s").arg(rate, 0, 'f', rate < 10 ? 1 : 0);
    if (isAll && left > 0)
        line += Text::tr(", %1 left").arg(durationText(qint64(double(left) / rate) + 1));
    return line;
}

} // namespace assay::cli

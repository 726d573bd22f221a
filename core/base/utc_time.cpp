// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utc_time.h"

#include <QRegularExpression>

#include <array>
#include <optional>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr QStringView form = u"0000-00-00T00:00:00";

// The number that so many digits make; -1 where one is none.
int digits(QStringView text)
{
    int number = 0;
    for (const QChar c : text) {
        if (c < u'0' || c > u'9')
            return -1;
        number = number * 10 + (c.unicode() - u'0');
    }
    return number;
}

// The same for times in UTC without a zone or with a Z, which nearly all are; nothing for any other.
std::optional<QString> plainTimeIn(const QString &answered)
{
    const bool hasZone = answered.endsWith(u'Z');
    const QStringView text = QStringView(answered).chopped(hasZone ? 1 : 0);
    if (text.size() < form.size() || (text[10] != u'T' && text[10] != u' '))
        return {};
    for (const int mark : {4, 7, 13, 16}) {
        if (text[mark] != form[mark])
            return {};
    }
    const QStringView fraction = text.sliced(form.size());
    if (!fraction.isEmpty()
        && (fraction.front() != u'.' || fraction.size() < 2 || fraction.size() > 10 || digits(fraction.sliced(1)) < 0))
        return {};
    const auto number = [text](int from, int size) { return digits(text.sliced(from, size)); };
    if (!QDate::isValid(number(0, 4), number(5, 2), number(8, 2))
        || !QTime::isValid(number(11, 2), number(14, 2), number(17, 2)))
        return {};
    QString utc = hasZone ? answered : answered + u'Z';
    if (text[10] != u'T')
        utc[10] = u'T';
    return utc;
}

std::optional<QString> timeIn(const QString &answered)
{
    if (answered.isEmpty())
        return {};
    if (auto utc = plainTimeIn(answered))
        return utc;
    static const QRegularExpression pattern(
        QRegularExpression::anchoredPattern(uR"(([0-9]{4}-[0-9]{2}-[0-9]{2})[T ]([0-9]{2}:[0-9]{2}:[0-9]{2}))"
                                            uR"((\.[0-9]{1,9})?(Z|[+-][0-9]{2}:?[0-9]{2})?)"_s));
    const QRegularExpressionMatch match = pattern.match(answered);
    if (!match.hasMatch())
        return {};
    const QString zone = match.captured(4).isEmpty() ? u"Z"_s : match.captured(4);
    const QDateTime time = QDateTime::fromString(match.captured(1) + u'T' + match.captured(2) + zone, Qt::ISODate);
    if (!time.isValid())
        return {};
    // The fraction goes around QDateTime, which knows no microseconds.
    return time.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss"_s) + match.captured(3) + u'Z';
}

} // namespace

QString utcTime(const QString &answered)
{
    return timeIn(answered).value_or(answered);
}

QString utcTime(const QDateTime &when)
{
    const QDateTime utc = when.toUTC();
    const QDate date = utc.date();
    const QTime time = utc.time();
    if (date.year() < 0 || date.year() > 9999)
        return utc.toString(Qt::ISODate);
    // Year, month, day, hour, minute, second: where each ends in the form.
    struct Part
    {
        int value;
        qsizetype end;
    };
    const std::array parts{Part{date.year(), 4}, Part{date.month(), 7}, Part{date.day(), 10}, Part{time.hour(), 13},
        Part{time.minute(), 16}, Part{time.second(), 19}};
    QString text = form.toString() + u'Z';
    for (Part part : parts) {
        for (; part.value > 0; part.value /= 10)
            text[--part.end] = QChar(u'0' + part.value % 10);
    }
    return text;
}

QString timeOnly(const QString &answered)
{
    return timeIn(answered).value_or(QString());
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/packed_time.h"

#include <algorithm>
#include <chrono>

namespace assay {

namespace {
constexpr qsizetype secondsLength = 19; // "2021-04-27T09:25:23"
constexpr int maxDigits = 6;
constexpr qint64 maxSeconds = 253'402'300'799; // the end of the year 9999
constexpr qsizetype shortSize = 6; // the form, and five bytes of seconds since 1970
constexpr qsizetype longSize = 9; // the form, and eight bytes in the unit of the last digit

qint64 unitsOf(int digits)
{
    qint64 units = 1;
    for (int i = 0; i < digits; ++i)
        units *= 10;
    return units;
}

// "0421" as 421; -1 if there is anything but digits.
int numberIn(QByteArrayView digits)
{
    int number = 0;
    for (const char one : digits) {
        if (one < '0' || one > '9')
            return -1;
        number = number * 10 + (one - '0');
    }
    return number;
}

void putNumber(char *to, int width, quint64 number)
{
    while (width-- > 0) {
        to[width] = char('0' + number % 10);
        number /= 10;
    }
}

// Seconds since 1970 of "2021-04-27T09:25:23"; negative if there is no such time. Written out because each row of a
// session has some times, of which QDateTime would make a text for each question.
qint64 secondsOf(QByteArrayView text)
{
    using namespace std::chrono;
    const year_month_day date{year(numberIn(text.sliced(0, 4))), month(unsigned(numberIn(text.sliced(5, 2)))),
        day(unsigned(numberIn(text.sliced(8, 2))))};
    const int hour = numberIn(text.sliced(11, 2));
    const int minute = numberIn(text.sliced(14, 2));
    const int second = numberIn(text.sliced(17, 2));
    if (!date.ok() || hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59)
        return -1;
    return qint64(sys_days(date).time_since_epoch().count()) * 86'400 + hour * 3600 + minute * 60 + second;
}

QByteArray textOf(qint64 secondsSince1970)
{
    using namespace std::chrono;
    const seconds all(secondsSince1970);
    const sys_days days = floor<std::chrono::days>(sys_seconds(all));
    const year_month_day date(days);
    const auto rest = quint64((sys_seconds(all) - days).count());
    QByteArray text("0000-00-00T00:00:00");
    putNumber(text.data(), 4, quint64(int(date.year())));
    putNumber(text.data() + 5, 2, unsigned(date.month()));
    putNumber(text.data() + 8, 2, unsigned(date.day()));
    putNumber(text.data() + 11, 2, rest / 3600);
    putNumber(text.data() + 14, 2, rest / 60 % 60);
    putNumber(text.data() + 17, 2, rest % 60);
    return text;
}
} // namespace

std::optional<QByteArray> packTime(QByteArrayView text)
{
    if (text.size() < secondsLength || text.size() > secondsLength + 2 + maxDigits)
        return {};
    const qint64 seconds = secondsOf(text.first(secondsLength));
    if (seconds < 0)
        return {};
    const bool isZulu = text.endsWith('Z');
    QByteArrayView fraction = text.sliced(secondsLength).chopped(isZulu ? 1 : 0);
    if (fraction.startsWith('.'))
        fraction = fraction.sliced(1);
    const auto isDigit = [](char one) { return one >= '0' && one <= '9'; };
    if (fraction.size() > maxDigits || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return {};
    const auto digits = int(fraction.size());
    qint64 value = seconds * unitsOf(digits);
    if (digits > 0)
        value += fraction.toLongLong();
    QByteArray packed;
    packed.append(char(digits * 2 + isZulu));
    for (qsizetype i = 1; i < (digits > 0 ? longSize : shortSize); ++i, value >>= 8)
        packed.append(char(value & 0xff));
    return unpackTime(packed) == text ? std::optional(packed) : std::nullopt;
}

QByteArray unpackTime(QByteArrayView packed)
{
    if (packed.size() != shortSize && packed.size() != longSize)
        return {};
    const int digits = uchar(packed[0]) / 2;
    if (digits > maxDigits || (digits > 0) != (packed.size() == longSize))
        return {};
    quint64 value = 0;
    for (qsizetype i = packed.size(); i-- > 1;)
        value = value << 8 | uchar(packed[i]);
    const auto units = quint64(unitsOf(digits));
    if (value / units > quint64(maxSeconds))
        return {};
    QByteArray text = textOf(qint64(value / units));
    if (digits > 0) {
        text += '.';
        text.resize(text.size() + digits);
        putNumber(text.data() + secondsLength + 1, digits, value % units);
    }
    if (packed[0] & 1)
        text += 'Z';
    return text;
}

} // namespace assay

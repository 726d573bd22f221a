// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/packed_time.h"

#include <QDateTime>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype secondsLength = 19; // "2021-04-27T09:25:23"
constexpr int mostDigits = 6;
constexpr qsizetype shortSize = 6; // the form, and five bytes of seconds since 1970
constexpr qsizetype longSize = 9; // the form, and eight bytes in the unit of the last digit

qint64 unitsOf(int digits)
{
    qint64 units = 1;
    for (int i = 0; i < digits; ++i)
        units *= 10;
    return units;
}
} // namespace

std::optional<QByteArray> packTime(QByteArrayView text)
{
    if (text.size() < secondsLength || text.size() > secondsLength + 2 + mostDigits)
        return {};
    const QDateTime at = QDateTime::fromString(QString::fromLatin1(text.first(secondsLength)) + u'Z', Qt::ISODate);
    if (!at.isValid() || at.toSecsSinceEpoch() < 0)
        return {};
    const bool isZulu = text.endsWith('Z');
    QByteArrayView fraction = text.sliced(secondsLength).chopped(isZulu ? 1 : 0);
    if (fraction.startsWith('.'))
        fraction = fraction.sliced(1);
    const auto isDigit = [](char one) { return one >= '0' && one <= '9'; };
    if (fraction.size() > mostDigits || !std::all_of(fraction.begin(), fraction.end(), isDigit))
        return {};
    const auto digits = int(fraction.size());
    qint64 value = at.toSecsSinceEpoch() * unitsOf(digits);
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
    if (digits > mostDigits || (digits > 0) != (packed.size() == longSize))
        return {};
    quint64 value = 0;
    for (qsizetype i = packed.size(); i-- > 1;)
        value = value << 8 | uchar(packed[i]);
    const auto units = quint64(unitsOf(digits));
    const QDateTime at = QDateTime::fromSecsSinceEpoch(qint64(value / units), Qt::UTC);
    QByteArray text = at.toString(Qt::ISODate).chopped(1).toLatin1(); // its "Z"
    if (digits > 0)
        text += '.' + QByteArray::number(value % units).rightJustified(digits, '0');
    if (packed[0] & 1)
        text += 'Z';
    return text;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QCborArray>
#include <QCborMap>
#include <QDateTime>
#include <QString>

#include <optional>

// Writes and reads the numbered fields of a CBOR map. Default values are not written.
namespace assay {

inline void put(QCborMap &map, int key, const QString &value)
{
    if (!value.isEmpty())
        map.insert(qint64(key), value);
}
inline void put(QCborMap &map, int key, qint64 value)
{
    if (value != 0)
        map.insert(qint64(key), value);
}
inline void put(QCborMap &map, int key, const QDateTime &value)
{
    if (value.isValid())
        map.insert(qint64(key), value.toMSecsSinceEpoch());
}

// Returns the CBOR map in these bytes; empty if the bytes are anything else. The value that QCborValue returns for
// damaged bytes must not be used, because reading half a pair of a map reads beyond its end.
inline std::optional<QCborMap> mapIn(const QByteArray &bytes)
{
    QCborParserError error;
    const QCborValue value = QCborValue::fromCbor(bytes, &error);
    if (error.error != QCborError::NoError || error.offset != bytes.size() || !value.isMap())
        return {};
    return value.toMap();
}
inline QString text(const QCborMap &map, int key)
{
    return map.value(qint64(key)).toString();
}
inline qint64 number(const QCborMap &map, int key)
{
    return map.value(qint64(key)).toInteger();
}
inline QDateTime time(const QCborMap &map, int key)
{
    const QCborValue value = map.value(qint64(key));
    return value.isInteger() ? QDateTime::fromMSecsSinceEpoch(value.toInteger(), Qt::UTC) : QDateTime();
}
// Reads an enum. A value out of range, from a newer version or a damaged file, becomes `otherwise`.
template <class E>
E enumIn(const QCborMap &map, int key, E last, E otherwise)
{
    const qint64 value = number(map, key);
    return value >= 0 && value <= qint64(last) ? E(value) : otherwise;
}

} // namespace assay

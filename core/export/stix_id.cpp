// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/stix_id.h"

#include "export/utf8.h"
#include "session/item.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QUuid>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

//! Of the specification, for observables alone.
const QUuid observables(u"00abedb4-aa42-466c-9c01-fed23315a9b7"_s);
const QUuid own(u"b9d0f8a2-6d5c-4d1e-9f1a-2f6f3c1e7a40"_s);

QByteArray canonicalString(const QString &text)
{
    QByteArray json = "\"";
    for (const char c : toValidUtf8(text)) {
        switch (c) {
        case '"':
            json += "\\\"";
            break;
        case '\\':
            json += "\\\\";
            break;
        case '\b':
            json += "\\b";
            break;
        case '\t':
            json += "\\t";
            break;
        case '\n':
            json += "\\n";
            break;
        case '\f':
            json += "\\f";
            break;
        case '\r':
            json += "\\r";
            break;
        default:
            if (uchar(c) < ' ')
                json += "\\u" + QByteArray::number(uint(uchar(c)), 16).rightJustified(4, '0');
            else
                json += c;
        }
    }
    return json += '"';
}

QByteArray canonicalValue(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return canonicalString(value.toString());
    case QJsonValue::Object:
        return canonicalJson(value.toObject());
    case QJsonValue::Bool:
        return value.toBool() ? "true"_ba : "false"_ba;
    case QJsonValue::Array: {
        QByteArrayList elements;
        for (const QJsonValue &element : value.toArray())
            elements << canonicalValue(element);
        return '[' + elements.join(',') + ']';
    }
    default:
        Q_UNREACHABLE(); // RFC 8785 has rules for numbers, which no id needs
    }
}

} // namespace

QByteArray canonicalJson(const QJsonObject &object)
{
    QStringList names = object.keys();
    std::ranges::sort(names, [](const QString &a, const QString &b) { return QStringView(a) < QStringView(b); });
    QByteArrayList members;
    for (const QString &name : std::as_const(names))
        members << canonicalString(name) + ':' + canonicalValue(object.value(name));
    return '{' + members.join(',') + '}';
}

QString observableId(const char *type, const QJsonObject &contributing)
{
    return QLatin1StringView(type) + "--"_L1
        + QUuid::createUuidV5(observables, canonicalJson(contributing)).toString(QUuid::WithoutBraces);
}

QString stableUuid(const QByteArray &key)
{
    return QUuid::createUuidV5(own, key).toString(QUuid::WithoutBraces);
}

QString stableId(const char *type, const QByteArray &key)
{
    return QLatin1StringView(type) + "--"_L1 + stableUuid(type + ('\0' + key));
}

QByteArray batchKey(std::span<const Item *const> items)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const Item *item : items) {
        hash.addData(toValidUtf8(item->indicator.value));
        hash.addData(item->queriedAt.isValid() ? QByteArray::number(item->queriedAt.toMSecsSinceEpoch()) : "-"_ba);
        hash.addData("\n");
    }
    return hash.result();
}

} // namespace assay

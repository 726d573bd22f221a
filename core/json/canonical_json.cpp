// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/canonical_json.h"

#include "base/utf8.h"
#include "json/json_writer.h"

#include <QJsonArray>

#include <algorithm>

namespace assay {

namespace {

// RapidJSON writes \u001F; the RFC demands \u001f.
QByteArray withLowerCaseEscapes(QByteArray json)
{
    for (qsizetype i = 0; i < json.size(); ++i) {
        if (json[i] != '\\')
            continue;
        if (json[++i] == 'u') {
            for (const qsizetype end = i + 4; i < end;) {
                char &digit = json[++i];
                digit = digit >= 'A' && digit <= 'F' ? char(digit | 0x20) : digit;
            }
        }
    }
    return json;
}

void putCanonical(JsonWriter &writer, const QString &text)
{
    rapidjson::StringBuffer buffer;
    JsonWriter one(buffer);
    const QByteArray utf8 = toValidUtf8(text);
    one.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    put(writer, withLowerCaseEscapes(finished(buffer)), rapidjson::kStringType);
}

void putCanonical(JsonWriter &writer, const QJsonObject &object);

void putCanonical(JsonWriter &writer, const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return putCanonical(writer, value.toString());
    case QJsonValue::Object:
        return putCanonical(writer, value.toObject());
    case QJsonValue::Bool:
        writer.Bool(value.toBool());
        return;
    case QJsonValue::Array: {
        writer.StartArray();
        const QJsonArray elements = value.toArray();
        for (const QJsonValue &element : elements)
            putCanonical(writer, element);
        writer.EndArray();
        return;
    }
    default:
        Q_UNREACHABLE();
    }
}

void putCanonical(JsonWriter &writer, const QJsonObject &object)
{
    QStringList names = object.keys();
    std::ranges::sort(names, [](const QString &a, const QString &b) { return QStringView(a) < QStringView(b); });
    writer.StartObject();
    for (const QString &name : std::as_const(names)) {
        putCanonical(writer, name);
        putCanonical(writer, object.value(name));
    }
    writer.EndObject();
}

} // namespace

QByteArray canonicalJson(const QJsonObject &object)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    putCanonical(writer, object);
    return finished(buffer);
}

} // namespace assay

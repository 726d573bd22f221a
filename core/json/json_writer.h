// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <rapidjson/stringbuffer.h>
#include <rapidjson/writer.h>

namespace assay {

// Writes JSON in the order of its calls and as it goes; QJsonDocument sorts the keys and holds everything in memory.
using JsonWriter = rapidjson::Writer<rapidjson::StringBuffer>;

// The text as a JSON string with its quotes, in valid UTF-8. If it contains a character that a terminal obeys or
// hides, all characters beyond ASCII are \u escapes.
QByteArray jsonString(const QString &text);

inline void putKey(JsonWriter &writer, const char *key)
{
    writer.Key(key);
}
inline void put(JsonWriter &writer, const QByteArray &json, rapidjson::Type type)
{
    writer.RawValue(json.constData(), size_t(json.size()), type);
}
void put(JsonWriter &writer, const QString &text);
// Writes null for an empty text.
inline void putOrNull(JsonWriter &writer, const QString &text)
{
    if (text.isEmpty())
        writer.Null();
    else
        put(writer, text);
}
inline void putMember(JsonWriter &writer, const char *key, const QString &text)
{
    putKey(writer, key);
    put(writer, text);
}
void putMember(JsonWriter &writer, const char *key, const char *) = delete; // would be a bool
inline void putMember(JsonWriter &writer, const char *key, bool value)
{
    putKey(writer, key);
    writer.Bool(value);
}
inline void putMemberOrNull(JsonWriter &writer, const char *key, const QString &text)
{
    putKey(writer, key);
    putOrNull(writer, text);
}
// Writes `"key":["...",...]`; writes nothing if there are no texts.
inline void putTexts(JsonWriter &writer, const char *key, const QStringList &texts)
{
    if (texts.isEmpty())
        return;
    putKey(writer, key);
    writer.StartArray();
    for (const QString &text : texts)
        put(writer, text);
    writer.EndArray();
}
// Writes `"key":[{...},...]`.
template <class Rows, class F>
void putList(JsonWriter &writer, const char *key, const Rows &rows, F putMembers)
{
    putKey(writer, key);
    writer.StartArray();
    for (const auto &row : rows) {
        writer.StartObject();
        putMembers(row);
        writer.EndObject();
    }
    writer.EndArray();
}
inline QByteArray finished(const rapidjson::StringBuffer &buffer)
{
    return QByteArray(buffer.GetString(), qsizetype(buffer.GetSize()));
}

// Whether a standard parser accepts these bytes: valid JSON in valid UTF-8, nothing behind it, at most 512 levels
// deep.
bool isJson(const QByteArray &bytes);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_writer.h"

#include "base/plain_ascii.h"
#include "base/utf8.h"

#include <QVarLengthArray>

#include <rapidjson/memorystream.h>
#include <rapidjson/reader.h>

#include <algorithm>

namespace assay {

namespace {

// RapidJSON writes these unescaped, and a terminal must not receive them.
bool isUnsafe(QChar c)
{
    switch (c.category()) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Separator_Line:
    case QChar::Separator_Paragraph:
        return true;
    default:
        return c == QChar::ReplacementCharacter || c.unicode() == 0xDB40; // lead of the invisible tag characters
    }
}

template <class Encoding>
QByteArray encoded(const QByteArray &utf8)
{
    rapidjson::StringBuffer buffer;
    rapidjson::Writer<rapidjson::StringBuffer, rapidjson::UTF8<>, Encoding> writer(buffer);
    writer.String(utf8.constData(), rapidjson::SizeType(utf8.size()));
    return finished(buffer);
}

// Limits the depth; standard parsers fail at about a thousand levels.
struct DepthLimit : rapidjson::BaseReaderHandler<rapidjson::UTF8<>, DepthLimit>
{
    static constexpr int maxDepth = 512;
    int depth = 0;

    bool StartObject() { return ++depth <= maxDepth; }
    bool StartArray() { return ++depth <= maxDepth; }
    bool EndObject(rapidjson::SizeType) { return --depth >= 0; }
    bool EndArray(rapidjson::SizeType) { return --depth >= 0; }
};

} // namespace

QByteArray jsonString(const QString &text)
{
    const QByteArray utf8 = toValidUtf8(text);
    if (!std::ranges::any_of(text, isUnsafe))
        return encoded<rapidjson::UTF8<>>(utf8);
    return encoded<rapidjson::ASCII<>>(utf8).replace('\x7f', "\\u007F");
}

void put(JsonWriter &writer, const QString &text)
{
    QVarLengthArray<char, 512> bytes(text.size() + 2);
    if (!copyPlain<u'"', u'\\'>(text, bytes.data() + 1))
        return put(writer, jsonString(text), rapidjson::kStringType);
    bytes.front() = '"';
    bytes.back() = '"';
    writer.RawValue(bytes.constData(), size_t(bytes.size()), rapidjson::kStringType);
}

bool isJson(const QByteArray &bytes)
{
    constexpr unsigned flags = rapidjson::kParseIterativeFlag | rapidjson::kParseValidateEncodingFlag
        | rapidjson::kParseNumbersAsStringsFlag; // integers of any length
    rapidjson::MemoryStream stream(bytes.constData(), size_t(bytes.size()));
    rapidjson::Reader reader;
    DepthLimit handler;
    // The reader takes a NUL for the end.
    return !reader.Parse<flags>(stream, handler).IsError() && stream.Tell() == size_t(bytes.size());
}

} // namespace assay

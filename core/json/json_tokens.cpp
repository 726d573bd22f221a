// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/json_tokens.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <algorithm>

namespace assay {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
}

std::optional<JsonToken::Kind> punctuation(char c)
{
    using Kind = JsonToken::Kind;
    switch (c) {
    case '{':
        return Kind::ObjectBegin;
    case '}':
        return Kind::ObjectEnd;
    case '[':
        return Kind::ArrayBegin;
    case ']':
        return Kind::ArrayEnd;
    case ':':
        return Kind::Colon;
    case ',':
        return Kind::Comma;
    default:
        return {};
    }
}

} // namespace

std::optional<JsonToken> JsonTokens::next()
{
    while (m_at < m_json.size() && isBlank(m_json[m_at]))
        ++m_at;
    if (m_at >= m_json.size())
        return {};
    JsonToken token;
    if (const auto kind = punctuation(m_json[m_at]))
        token = {*kind, m_at, m_at + 1, 0};
    else
        token = m_json[m_at] == '"' ? string() : word();
    m_at = token.to;
    return token;
}

JsonToken JsonTokens::string() const
{
    const qsizetype size = m_json.size();
    qsizetype end = m_at + 1;
    while (end < size && m_json[end] != '"')
        end += m_json[end] == '\\' ? 2 : 1;
    end = std::min(end, size);
    return {JsonToken::Kind::String, m_at, std::min(end + 1, size), end};
}

JsonToken JsonTokens::word() const
{
    qsizetype end = m_at;
    while (end < m_json.size() && m_json[end] != '"' && !isBlank(m_json[end]) && !punctuation(m_json[end]))
        ++end;
    return {JsonToken::Kind::Word, m_at, end, 0};
}

QString jsonText(QByteArrayView written)
{
    if (written.contains('\\')) {
        const QJsonDocument one = QJsonDocument::fromJson("[\"" + written.toByteArray() + "\"]");
        if (one.isArray())
            return one.array().first().toString();
    }
    return QString::fromUtf8(written);
}

QByteArrayView withoutByteOrderMark(QByteArrayView json)
{
    constexpr QByteArrayView mark("\xef\xbb\xbf");
    return json.startsWith(mark) ? json.sliced(mark.size()) : json;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/json_text.h"

#include <QChar>
#include <QStringView>

#include <algorithm>
#include <utility>

namespace assay {

namespace {

constexpr int maxDepth = 8;

bool isJsonBlank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

QByteArray JsonText::feed(QByteArrayView utf8)
{
    QByteArray out;
    out.reserve(utf8.size());
    for (const char c : utf8)
        take(c, out);
    return out;
}

QByteArray JsonText::finish()
{
    QByteArray out;
    putLoneHalf(out);
    if (m_in == In::Escape)
        put('\\', out);
    else if (m_in == In::Code)
        put(QByteArray("\\u" + m_digits), out);
    endString(out);
    m_in = In::Document;
    return out;
}

void JsonText::take(char c, QByteArray &out)
{
    switch (m_in) {
    case In::Document:
        m_in = c == '"' ? In::String : In::Document;
        out += c;
        return;
    case In::String:
        if (c == '\\') {
            m_in = In::Escape;
            return;
        }
        putLoneHalf(out);
        if (c == '"') {
            endString(out);
            m_in = In::Document;
            out += c;
            return;
        }
        put(c, out);
        return;
    case In::Escape:
        return takeEscape(c, out);
    case In::Code:
        return takeCode(c, out);
    }
}

// One character of a string's content, decoded.
void JsonText::put(char c, QByteArray &out)
{
    switch (m_content) {
    case Content::Text:
        out += c;
        return;
    case Content::Json:
        m_inner->take(c, out);
        return;
    case Content::Unknown:
        if (isJsonBlank(c) && m_waiting.size() < 64) {
            m_waiting += c;
            return;
        }
        m_waiting += c;
        if ((c == '{' || c == '[') && m_depth < maxDepth) {
            m_content = Content::Opened;
            return;
        }
        break;
    case Content::Opened:
        m_waiting += c;
        if (isJsonBlank(c) && m_waiting.size() < 128)
            return;
        if (c == '"' || c == '{' || c == '[') {
            m_content = Content::Json;
            m_inner.reset(new JsonText(m_depth + 1));
            for (const char waiting : std::exchange(m_waiting, {}))
                m_inner->take(waiting, out);
            return;
        }
        break;
    }
    m_content = Content::Text;
    out += std::exchange(m_waiting, {});
}

void JsonText::put(QByteArrayView utf8, QByteArray &out)
{
    for (const char c : utf8)
        put(c, out);
}

void JsonText::endString(QByteArray &out)
{
    if (m_inner)
        out += m_inner->finish();
    m_inner.reset();
    out += std::exchange(m_waiting, {});
    m_content = Content::Unknown;
}

void JsonText::takeEscape(char c, QByteArray &out)
{
    m_in = In::String;
    if (c == 'u') {
        m_in = In::Code;
        m_code = 0;
        m_digits.clear();
        return;
    }
    putLoneHalf(out);
    switch (c) {
    case 'n':
    case 'r':
        put('\n', out);
        return;
    case 't':
    case 'b':
    case 'f':
        put('\t', out);
        return;
    case '"':
    case '\\':
    case '/':
        put(c, out);
        return;
    default: // not an escape of JSON: "C:\Users"
        put('\\', out);
        put(c, out);
    }
}

void JsonText::takeCode(char c, QByteArray &out)
{
    const auto digit = QByteArrayView("0123456789abcdef").indexOf(char(c >= 'A' && c <= 'F' ? c | 0x20 : c));
    if (digit < 0) {
        m_in = In::String;
        put(QByteArray("\\u" + m_digits), out);
        return take(c, out);
    }
    m_code = char16_t(m_code * 16 + digit);
    m_digits += c;
    if (m_digits.size() < 4)
        return;
    m_in = In::String;
    if (QChar::isHighSurrogate(m_code)) {
        putLoneHalf(out);
        m_half = m_code;
        return;
    }
    if (m_half != 0 && QChar::isLowSurrogate(m_code)) {
        const char16_t pair[] = {std::exchange(m_half, u'\0'), m_code};
        put(QStringView(pair, 2).toUtf8(), out);
        return;
    }
    putLoneHalf(out);
    put(QStringView(&m_code, 1).toUtf8(), out);
}

void JsonText::putLoneHalf(QByteArray &out)
{
    // A question mark, because half a pair is not a character.
    if (const char16_t half = std::exchange(m_half, u'\0'); half != 0)
        put(QStringView(&half, 1).toUtf8(), out);
}

bool beginsJson(QByteArrayView head)
{
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 256)).toByteArray().simplified();
    return start.startsWith("{\"") || start.startsWith("{ \"") || start.startsWith("[{\"") || start.startsWith("[ {");
}

Result<Imported> readJson(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    JsonText strings;
    return readDecoded(source, sink, &strings);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/csv_text.h"

#include <utility>

namespace assay {

namespace {

constexpr qsizetype maxUndecided = 64; // bytes

bool isSeparator(char c)
{
    return c == ',' || c == ';' || c == '\t' || c == '\n' || c == '\r';
}

} // namespace

QByteArray CsvText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        take(c);
    if (m_in == In::Json)
        passJson();
    return std::exchange(m_out, {});
}

QByteArray CsvText::finish()
{
    if (m_in == In::Json)
        endJson();
    m_out += std::exchange(m_waiting, {});
    m_in = In::Start;
    return std::exchange(m_out, {});
}

void CsvText::passJson()
{
    m_out += m_json.feed(m_content);
    m_content.clear();
}

void CsvText::endJson()
{
    passJson();
    m_out += m_json.finish();
    m_json = JsonText();
}

void CsvText::take(char c)
{
    switch (m_in) {
    case In::Start:
        m_isQuoted = c == '"';
        m_isHalfQuote = false;
        m_content.clear();
        m_waiting.clear();
        if (m_isQuoted || c == '{' || c == '[') {
            m_waiting += c;
            m_content += m_isQuoted ? QByteArray() : QByteArray(1, c);
            m_in = In::MaybeJson;
            return;
        }
        m_out += c;
        if (!isSeparator(c) && c != ' ')
            m_in = In::Cell;
        return;
    case In::Cell:
        m_out += c;
        if (isSeparator(c))
            m_in = In::Start;
        return;
    case In::Quoted: // not JSON
        m_out += c;
        if (c == '"')
            m_isHalfQuote = !m_isHalfQuote;
        else if (std::exchange(m_isHalfQuote, false))
            m_in = isSeparator(c) ? In::Start : In::Cell;
        return;
    case In::MaybeJson:
        m_waiting += c;
        if (m_isQuoted && c == '"' && !m_isHalfQuote) {
            m_isHalfQuote = true;
            return;
        }
        return decide(c);
    case In::Json:
        if (!m_isQuoted) {
            if (c == '\t' || c == '\n' || c == '\r') {
                endJson();
                m_out += c;
                m_in = In::Start;
            } else {
                m_content += c;
            }
            return;
        }
        if (c == '"' && !std::exchange(m_isHalfQuote, true))
            return;
        if (c != '"' && std::exchange(m_isHalfQuote, false)) {
            endJson();
            m_out += c;
            m_in = isSeparator(c) ? In::Start : In::Cell;
            return;
        }
        m_isHalfQuote = false;
        m_content += c;
        return;
    }
}

// One more character of a cell whose kind is open; a doubled quote came as one.
void CsvText::decide(char c)
{
    const bool isEnd = m_isHalfQuote && c != '"';
    m_isHalfQuote = false;
    const bool isBlank = c == ' ' || c == '\n' || c == '\r' || c == '\t';
    if (!isEnd && m_content.isEmpty() && (isBlank || c == '{' || c == '[') && m_waiting.size() < maxUndecided) {
        m_content += isBlank ? QByteArray() : QByteArray(1, c);
        return;
    }
    if (!isEnd && !m_content.isEmpty() && isBlank && m_waiting.size() < maxUndecided && (m_isQuoted || c == ' '))
        return;
    if (!isEnd && !m_content.isEmpty() && (c == '"' || c == '{' || c == '[')) {
        m_waiting.clear();
        m_in = In::Json;
        m_content += c;
        return;
    }
    m_out += std::exchange(m_waiting, {});
    if (isEnd || !m_isQuoted)
        m_in = isSeparator(c) ? In::Start : In::Cell;
    else
        m_in = In::Quoted;
}

Result<Imported> readCsv(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    CsvText text;
    return readDecoded(source, sink, &text);
}

} // namespace assay

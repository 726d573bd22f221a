// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/quoted_printable_text.h"

#include <utility>

namespace assay {

namespace {

int upperHexValue(char c)
{
    return c >= '0' && c <= '9' ? c - '0' : c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

} // namespace

bool QuotedPrintableText::isShownBy(QByteArrayView head)
{
    int softBreaks = 0;
    int equals = 0; // "=3D"
    int escapes = 0;
    int plain = 0;
    for (qsizetype at = head.indexOf('='); at >= 0 && at + 2 < head.size(); at = head.indexOf('=', at + 1)) {
        const char next = head[at + 1];
        if (next == '\n' || (next == '\r' && head[at + 2] == '\n')) {
            ++softBreaks;
        } else if (upperHexValue(next) >= 0 && upperHexValue(head[at + 2]) >= 0) {
            ++escapes;
            equals += next == '3' && head[at + 2] == 'D';
        } else {
            ++plain;
        }
    }
    return (equals > 0 && softBreaks > 0 && plain * 4 <= escapes + softBreaks) || (equals > 1 && plain == 0);
}

QByteArray QuotedPrintableText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        take(c);
    return std::exchange(m_out, {});
}

QByteArray QuotedPrintableText::finish()
{
    return std::exchange(m_out, {}) + std::exchange(m_waiting, {});
}

void QuotedPrintableText::take(char c)
{
    if (m_waiting.isEmpty()) {
        (c == '=' ? m_waiting : m_out) += c;
        return;
    }
    if (c == '\n' && (m_waiting == "=" || m_waiting == "=\r")) {
        m_waiting.clear();
        return;
    }
    if (m_waiting == "=" && (c == '\r' || upperHexValue(c) >= 0)) {
        m_waiting += c;
        return;
    }
    const int high = m_waiting.size() == 2 ? upperHexValue(m_waiting[1]) : -1;
    if (high >= 0 && upperHexValue(c) >= 0) {
        m_out += char(high * 16 + upperHexValue(c));
        m_waiting.clear();
        return;
    }
    m_out += std::exchange(m_waiting, {});
    take(c);
}

Result<Imported> readText(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    QuotedPrintableText encoded;
    return readDecoded(source, sink, QuotedPrintableText::isShownBy(source.head()) ? &encoded : nullptr);
}

} // namespace assay

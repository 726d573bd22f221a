// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/flowed_text.h"

#include <utility>

namespace assay {

QByteArray FlowedText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        take(c);
    return std::exchange(m_out, {});
}

QByteArray FlowedText::finish()
{
    return std::exchange(m_out, {}) + std::exchange(m_waiting, {});
}

void FlowedText::take(char c)
{
    if (!m_waiting.isEmpty()) {
        if (c == '\r' && m_waiting == " ") {
            m_waiting += c;
            return;
        }
        if (c == '\n') {
            m_waiting.clear();
            m_isJoining = true;
            return;
        }
        m_out += std::exchange(m_waiting, {});
    }
    if (m_isJoining) {
        m_isJoining = c == '>';
        if (c == '>' || c == ' ')
            return; // of a quotation, or in front of what would look like one
    }
    const bool isSignature = m_line == "--";
    if (c == '\n')
        m_line.clear();
    else if (m_line.size() <= 2 && c != '\r')
        m_line += c;
    (c == ' ' && !isSignature ? m_waiting : m_out) += c;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/calendar_text.h"

#include <algorithm>
#include <utility>

namespace assay {

QByteArray CalendarText::feed(QByteArrayView utf8)
{
    m_out.reserve(utf8.size());
    for (const char c : utf8)
        take(c);
    return std::exchange(m_out, {});
}

QByteArray CalendarText::finish()
{
    if (m_in == In::Escape)
        m_out += '\\';
    else if (m_in != In::Line)
        m_out += '\n';
    m_in = In::Line;
    return std::exchange(m_out, {});
}

void CalendarText::take(char c)
{
    switch (m_in) {
    case In::Return:
        if (c == '\n') {
            m_in = In::LineEnd;
            return;
        }
        [[fallthrough]];
    case In::LineEnd:
        // A line that begins with a blank goes on with the one before.
        m_in = In::Line;
        if (c == ' ' || c == '\t')
            return;
        m_out += '\n';
        break;
    case In::Escape:
        m_in = In::Line;
        if (c == 'n' || c == 'N')
            m_out += '\n';
        else if (c == ',' || c == ';' || c == '\\')
            m_out += c;
        else if (c == '\r' || c == '\n')
            break;
        else
            m_out += QByteArray("\\") + c;
        return;
    case In::Line:
        break;
    }
    if (c == '\r')
        m_in = In::Return;
    else if (c == '\n')
        m_in = In::LineEnd;
    else if (c == '\\')
        m_in = In::Escape;
    else
        m_out += c;
}

bool beginsCalendar(QByteArrayView head)
{
    const QByteArray start = head.first(std::min<qsizetype>(head.size(), 64)).toByteArray().trimmed().toUpper();
    return start.startsWith("BEGIN:VCALENDAR") || start.startsWith("BEGIN:VCARD");
}

Result<Imported> readCalendar(ImportSource &source, const ImportRules &, const ImportSink &sink)
{
    CalendarText text;
    return readDecoded(source, sink, &text);
}

} // namespace assay

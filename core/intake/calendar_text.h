// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

namespace assay {

// A calendar or an address card (iCalendar, vCard) with its folded lines joined and its escapes (\n \, \; \\)
// resolved.
class CalendarText : public TextFilter
{
public:
    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;

private:
    enum class In { Line, Return, LineEnd, Escape };

    void take(char c);

    In m_in = In::Line;
    QByteArray m_out;
};

} // namespace assay

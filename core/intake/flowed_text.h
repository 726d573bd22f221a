// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

namespace assay {

// Text whose mail says "format=flowed; delsp=yes" (RFC 3676): a blank at the end of a line goes with the line end.
class FlowedText : public TextFilter
{
public:
    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;

private:
    void take(char c);

    QByteArray m_out;
    QByteArray m_waiting; //!< a blank, and the line end behind it
    QByteArray m_line; //!< its first bytes: "-- " begins a signature
    bool m_isJoining = false; //!< a line was joined: the marks of a quotation in front of the next one go
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/readers.h"

namespace assay {

// Text in quoted-printable without the headers that would say so, as it is pasted out of the source of a mail.
class QuotedPrintableText : public TextFilter
{
public:
    // True if the text shows this encoding beyond doubt: lines that end in a soft line break, or several "=3D", and
    // hardly any "=" that stands for itself.
    static bool isShownBy(QByteArrayView head);

    QByteArray feed(QByteArrayView utf8) override;
    QByteArray finish() override;

private:
    void take(char c);

    QByteArray m_out;
    QByteArray m_waiting; //!< from "=" on
};

} // namespace assay

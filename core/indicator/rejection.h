// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// The reason why a text is not an indicator.
enum class Rejection {
    Empty,
    TooLong,
    ControlCharacters,
    DigestLength,
    DigestLetter,
    Scheme,
    Host,
    Port,
    UnknownTld,
    Address, //!< four numbers that are not an IPv4 address
    NetworkRange,
    MailAddress,
    Blanks, //!< an indicator with other words around it
    NotAnIndicator,
};

// Stable lower-case word for programs: "digest_length", "unknown_tld", ...
QLatin1StringView word(Rejection rejection);
// One plain sentence, translated: what is wrong and what to do.
QString rejectionText(Rejection rejection);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digest_kind.h"
#include "base/packed_text.h"

#include <QAnyStringView>
#include <QString>

#include <optional>

namespace assay {

enum class IndicatorType { Url, Fqdn, Ipv4, Ipv6, Md5, Sha1, Sha256, Sha512, File, Submission };

struct Indicator
{
    IndicatorType type{};
    // As sent: refanged; hosts as A-labels; digests in lower case; files as absolute path; submissions as decimal
    // digits.
    PackedText value;
    // As the user wrote it.
    PackedText asPasted;

    friend bool operator==(const Indicator &, const Indicator &) = default;
};

// Stable lower-case word for programs: "url", "fqdn", "ipv4", ... "submission".
QLatin1StringView word(IndicatorType type);
// The inverse of word(); empty for every other text.
std::optional<IndicatorType> indicatorTypeFromWord(QStringView text);

bool isDigest(IndicatorType type);
// Empty for a type that is not a digest.
std::optional<DigestKind> digestKindOf(IndicatorType type);
IndicatorType indicatorTypeOf(DigestKind kind);
// MD5, SHA-1, SHA-256 or SHA-512 for 32, 40, 64 or 128 hexadecimal digits; empty for every other length.
std::optional<IndicatorType> digestTypeByLength(qsizetype hexDigits);

// True if a text has only hexadecimal digits, in either case.
bool isHex(QAnyStringView text);

} // namespace assay

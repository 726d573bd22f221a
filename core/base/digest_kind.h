// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QLatin1StringView>

#include <array>

namespace assay {

// The digests of a file that Assay computes, asks for and exports.
enum class DigestKind { Md5 = 1, Sha1 = 2, Sha256 = 4, Sha512 = 8 };
Q_DECLARE_FLAGS(DigestKinds, DigestKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(DigestKinds)
constexpr DigestKinds allDigests = DigestKinds(15);

// How a kind of digest is named and how long it is.
struct DigestInfo
{
    DigestKind kind;
    const char *word; //!< "sha1": JSON key, column, type of indicator, option
    const char *title; //!< "SHA-1": for people in every language, and as the type of a related indicator
    qsizetype hexDigits;

    constexpr QLatin1StringView wordView() const { return QLatin1StringView(word); }
    constexpr QLatin1StringView titleView() const { return QLatin1StringView(title); }
};

// The only table of them, shortest first.
inline constexpr std::array digestInfos{DigestInfo{DigestKind::Md5, "md5", "MD5", 32},
    DigestInfo{DigestKind::Sha1, "sha1", "SHA-1", 40}, DigestInfo{DigestKind::Sha256, "sha256", "SHA-256", 64},
    DigestInfo{DigestKind::Sha512, "sha512", "SHA-512", 128}};
constexpr qsizetype maxDigestDigits = digestInfos.back().hexDigits;

constexpr const DigestInfo &digestInfo(DigestKind kind)
{
    for (const DigestInfo &info : digestInfos) {
        if (info.kind == kind)
            return info;
    }
    Q_UNREACHABLE();
}

} // namespace assay

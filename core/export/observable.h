// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <array>
#include <optional>
#include <vector>

namespace assay {

//! One thing of the world that a row is about or that its answer names, in values fit for exchange: what no sharing
//! format would accept is not here.
struct Observable
{
    enum class Kind { File, Url, Domain, Ipv4, Ipv6 };

    Kind kind{};
    QString value; //!< of all but a file; an absolute URL of RFC 3986 characters, a host name in A-labels, an address
    QString fileName; //!< of a file, or empty
    QString md5, sha1, sha256, sha512; //!< of a file; lower case, or empty
    std::optional<qint64> size; //!< of a file, in bytes

    bool hasDigest() const { return !(md5.isEmpty() && sha1.isEmpty() && sha256.isEmpty() && sha512.isEmpty()); }
    friend bool operator==(const Observable &, const Observable &) = default;
};

//! One digest of a file, as exchange formats name it.
struct FileDigest
{
    DigestKind kind;
    QString Observable::*value;
    const char *name = digestInfo(kind).title; //!< "SHA-1"
    const char *word = digestInfo(kind).word; //!< "sha1"
};
//! In the order in which the first one present makes the id of a STIX file.
inline constexpr std::array fileDigests{FileDigest{DigestKind::Md5, &Observable::md5},
    FileDigest{DigestKind::Sha1, &Observable::sha1}, FileDigest{DigestKind::Sha256, &Observable::sha256},
    FileDigest{DigestKind::Sha512, &Observable::sha512}};

//! The sample that the row is or that its answer names, without a name; what is no digest is left out.
Observable sampleOf(const Row &row);
//! What the row itself is; nothing for a submission id and for what no format could hold.
std::optional<Observable> observableOf(const Row &row);
//! What its answer names beside it: hosts, addresses, the file behind a URL. Without the row itself.
std::vector<Observable> relatedObservables(const Row &row);

} // namespace assay

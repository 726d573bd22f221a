// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <array>
#include <optional>
#include <vector>

namespace assay {

// A file, URL, domain or address that a row is about or that its answer contains, with values that are valid in
// exchange formats; values that no such format accepts are left out.
struct Observable
{
    enum class Kind { File, Url, Domain, Ipv4, Ipv6 };

    Kind kind{};
    QString value; //!< empty for a file; an absolute URL of RFC 3986 characters, a host name in A-labels, or an address
    QString fileName; //!< of a file; may be empty
    QString md5, sha1, sha256, sha512; //!< of a file; lower case; may be empty
    std::optional<qint64> size; //!< of a file, in bytes

    bool hasDigest() const { return !(md5.isEmpty() && sha1.isEmpty() && sha256.isEmpty() && sha512.isEmpty()); }
    friend bool operator==(const Observable &, const Observable &) = default;
};

// One digest of a file with its names in exchange formats.
struct FileDigest
{
    DigestKind kind;
    QString Observable::*value;
    const char *name = digestInfo(kind).title; //!< "SHA-1"
    const char *word = digestInfo(kind).word; //!< "sha1"
};
// In this order: the first one that is present determines the id of a STIX file.
inline constexpr std::array fileDigests{FileDigest{DigestKind::Md5, &Observable::md5},
    FileDigest{DigestKind::Sha1, &Observable::sha1}, FileDigest{DigestKind::Sha256, &Observable::sha256},
    FileDigest{DigestKind::Sha512, &Observable::sha512}};

// The sample that the row is or that its answer contains, without its name. Values that are not digests are left out.
Observable sampleOf(const Row &row);
// The observable of the row itself; empty for a submission id and for values that no format accepts.
std::optional<Observable> observableOf(const Row &row);
// Other observables in its answer: hosts, addresses, the file behind a URL. Without the row itself.
std::vector<Observable> relatedObservables(const Row &row);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/sample_file.h"

#include <QFlags>

#include <functional>

namespace assay {

enum class DigestKind { Md5 = 1, Sha1 = 2, Sha256 = 4, Sha512 = 8 };
Q_DECLARE_FLAGS(DigestKinds, DigestKind)
Q_DECLARE_OPERATORS_FOR_FLAGS(DigestKinds)
constexpr DigestKinds allDigests = DigestKinds(15);

//! Lower-case hexadecimal; empty when not asked for.
struct Digests
{
    QString md5, sha1, sha256, sha512;
    friend bool operator==(const Digests &, const Digests &) = default;
};

//! Digests of a file by OpenSSL EVP in one pass. Blocks: call it on a worker thread.
//! `progress(bytesDone)` is called about every 4 MiB and ends the work with Cancelled by returning false.
//! Errors: File (read error, changed while it was read), Cancelled.
Result<Digests> digestsOf(const SampleFile &file, DigestKinds kinds, const std::function<bool(qint64)> &progress = {});

} // namespace assay

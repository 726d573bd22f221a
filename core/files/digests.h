// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digest_kind.h"
#include "files/sample_file.h"

#include <functional>

namespace assay {

// Lower-case hexadecimal; empty if not computed.
struct Digests
{
    QString md5, sha1, sha256, sha512;

    const QString &of(DigestKind kind) const
    {
        switch (kind) {
        case DigestKind::Md5:
            return md5;
        case DigestKind::Sha1:
            return sha1;
        case DigestKind::Sha256:
            return sha256;
        case DigestKind::Sha512:
            return sha512;
        }
        Q_UNREACHABLE();
    }
    friend bool operator==(const Digests &, const Digests &) = default;
};

// Computes digests of a file in one pass, by OpenSSL EVP. Blocks: call it on a worker thread.
// Calls `progress(bytesDone)` about every 4 MiB; if it returns false, the work ends with Cancelled.
// Errors: File (read error, changed while it was read, digest refused by OpenSSL), Cancelled.
Result<Digests> digestsOf(const SampleFile &file, DigestKinds kinds, const std::function<bool(qint64)> &progress = {});

} // namespace assay

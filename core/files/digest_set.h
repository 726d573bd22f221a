// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/digests.h"
#include "files/evp_hash.h"

#include <vector>

namespace assay {

// Computes several digests of the same bytes in one pass. One thread uses it; it shares large pieces with a pool.
class DigestSet
{
public:
    explicit DigestSet(DigestKinds kinds);

    void add(QByteArrayView bytes);
    // Errors: File (this computer's OpenSSL refuses one of the digests).
    Result<Digests> finish();

private:
    struct Running
    {
        QString Digests::*target;
        EvpHash hash;
    };
    std::vector<Running> m_running;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/digests.h"
#include "files/evp_hash.h"

#include <vector>

namespace assay {

//! Several digests of the same bytes, in one pass.
class DigestSet
{
public:
    explicit DigestSet(DigestKinds kinds);

    void add(QByteArrayView bytes);
    //! Error: File, when this computer's OpenSSL refuses one of them.
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

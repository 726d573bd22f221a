// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"
#include "files/digests.h"

namespace assay {

//! A sample file, open, with the digests of exactly what the descriptor holds.
struct HashedFile
{
    std::shared_ptr<SampleFile> file;
    Digests digests;
};

//! Opens and hashes a file on a pool thread. Looks like a call to its run: progressed() in bytes, cancel(), errors File
//! and TooLarge.
Call<HashedFile> *hashFile(const QString &path, qint64 limit, DigestKinds kinds);

} // namespace assay

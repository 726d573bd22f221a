// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"
#include "files/archive.h"
#include "findings/findings.h"

namespace assay {

//! A sample file, open, with the digests of exactly what the descriptor holds.
struct HashedFile
{
    std::shared_ptr<SampleFile> file;
    Digests digests;
    std::optional<InnerFile> inner; //!< of an encrypted archive that was opened
    std::optional<ApiError> closed; //!< of an encrypted archive that was not opened: why

    //! Of what the appliance will speak of: the file inside an archive that was opened, else the file itself.
    const Digests &sample() const { return inner ? inner->digests : digests; }
};

//! Opens and hashes a file on a pool thread, and looks into it when it is an encrypted archive. Looks like a call to
//! its run: progressed() in bytes, cancel(), errors File and TooLarge. An archive that cannot be opened is no error. A
//! session of Assay is one, of kind Input: it tells what was looked for, and is not a sample.
Call<HashedFile> *hashFile(
    const QString &path, qint64 limit, DigestKinds kinds, const ArchiveRules &archives, PathLinks links);

//! Digests of the sample as related indicators; of an archive also what was found in it, as facts.
Findings findingsOf(const HashedFile &file);

} // namespace assay

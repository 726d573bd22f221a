// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"
#include "files/archive.h"
#include "findings/findings.h"

namespace assay {

// An open sample file with the digests of exactly what its descriptor holds.
struct HashedFile
{
    std::shared_ptr<SampleFile> file;
    Digests digests;
    std::optional<InnerFile> inner; //!< of an encrypted archive that was opened
    std::optional<ApiError> closed; //!< why an encrypted archive could not be opened

    // Digests of the sample that the appliance will answer about: the file inside an opened archive, otherwise the file
    // itself.
    const Digests &sample() const { return inner ? inner->digests : digests; }
};

// Opens and hashes a file on a pool thread, and looks into an encrypted archive. Behaves like a call to its run:
// progressed() in bytes, cancel(). Errors: File, TooLarge; Input for a session file of Assay, which reveals what was
// looked up and is not a sample. An archive that cannot be opened is not an error, see HashedFile::closed.
Call<HashedFile> *hashFile(
    const QString &path, qint64 limit, DigestKinds kinds, const ArchiveRules &archives, PathLinks links);

// Digests of the sample as related indicators; for an archive also its contents as facts.
Findings findingsOf(const HashedFile &file);

} // namespace assay

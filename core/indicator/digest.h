// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/found.h"
#include "indicator/host_token.h"

namespace assay::scan {

// The word before `pos` that names another kind of hash ("imphash", "JA3"), as written; empty if there is none. Skips
// separators, words such as "hash" and one line end.
Bytes foreignHashLabel(Bytes text, std::size_t pos);

// Finds file hashes in tokens without dots.
class DigestScanner
{
public:
    // True if `token` was a digest, or similar enough to report why it is not.
    bool scan(const Stretch &stretch, const HostToken &token, Sink &sink);
    // The first label of a file name that is a digest: "<sha256>.exe".
    bool scanFileName(const HostToken &token, Sink &sink);

private:
    bool scanHex(const Stretch &stretch, const HostToken &token, Sink &sink);
    bool scanPieces(const Stretch &stretch, const HostToken &token, Sink &sink);
    bool emitPiece(const HostToken &token, std::size_t offset, std::size_t length, Remark remark, Sink &sink);

    std::string m_lowered;
};

} // namespace assay::scan

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/found.h"
#include "indicator/run.h"

namespace assay::scan {

//! The word in front of \a pos that says which other kind of hash follows ("imphash", "JA3"), as written; empty for
//! none. Looks back over separators, words such as "hash" and a line end.
Bytes foreignHashLabel(Bytes text, std::size_t pos);

//! File hashes in runs of label characters without dots.
class DigestScanner
{
public:
    //! Whether \a run was a digest, or enough like one to say why it is none.
    bool scan(const Stretch &stretch, const Run &run, Sink &sink);
    //! The first label of a file name that is a digest: "<sha256>.exe".
    bool scanFileName(const Run &run, Sink &sink);

private:
    bool scanHex(const Stretch &stretch, const Run &run, Sink &sink);
    bool scanPieces(const Stretch &stretch, const Run &run, Sink &sink);
    bool emitPiece(const Run &run, std::size_t offset, std::size_t length, Remark remark, Sink &sink);

    std::string m_lowered;
};

} // namespace assay::scan

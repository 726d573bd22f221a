// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::cli {

// A source of inputs.
struct Source
{
    enum class Kind {
        Word, //!< a word of the command line: an indicator, or the path of a file or folder
        Lines, //!< such words, one per line
        Text, //!< free text: the indicators in it
        Hashes, //!< one hash per line, alone or in the form of sha256sum and similar programs
        Paths, //!< paths of files, each ended by a NUL
        Watched, //!< the files that come into a folder; has no end
    };
    Kind kind = Kind::Word;
    QString text; //!< the word, or the path of the source; "-" is standard input

    bool isStdin() const { return kind != Kind::Word && kind != Kind::Watched && text == QStringLiteral("-"); }
};

} // namespace assay::cli

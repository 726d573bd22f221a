// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::cli {

//! One place that inputs come from.
struct Source
{
    enum class Kind {
        Word, //!< of the command line: an indicator, or a file or folder by its path
        Lines, //!< such words, one a line
        Text, //!< free text, as people write it: what it mentions
        Hashes, //!< one hash a line, as it is or as the sum programs write it
        Paths, //!< files by their paths, each ended by a NUL
    };
    Kind kind = Kind::Word;
    QString text; //!< the word, or the path of what is read; "-" = standard input

    bool isStdin() const { return kind != Kind::Word && text == QStringLiteral("-"); }
};

} // namespace assay::cli

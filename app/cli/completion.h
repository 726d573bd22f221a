// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace assay::cli {

// Answer to a shell that completes a command line: what packaging/completions asks with `assay-cli complete -- WORDS`.
//
// `words` are the words after the program's name; the last one is being typed, and may be empty. The first line of the
// answer says what else the shell may offer: "words" (nothing), "files" or "folders". Every further line is a
// candidate that begins with the last word, then perhaps a tab and its description. The value of `--option=value` is
// completed as one word, or as the three words that bash makes of it.
QString completionOf(const QStringList &words);

} // namespace assay::cli

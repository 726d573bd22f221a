// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <optional>

namespace assay::scan {

enum class Scheme : quint8 { Http, Https, Other };

struct SchemeMatch
{
    Scheme scheme{};
    std::size_t begin = 0; //!< first byte of the scheme word, or of the bracket around it
    std::size_t wordEnd = 0; //!< end of the scheme word
    std::size_t end = 0; //!< first byte of the authority
    bool defanged = false;
    bool backslashes = false; //!< the slashes are backslashes
};

// The first "scheme://" in [from, to), the http family in all its defanged spellings; empty if there is none.
std::optional<SchemeMatch> findScheme(Bytes text, std::size_t from, std::size_t to);
// True if an http family scheme starts exactly at `pos`.
bool schemeStartsAt(Bytes text, std::size_t pos);

} // namespace assay::scan

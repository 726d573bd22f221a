// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

namespace assay::scan {

// The spelling of a separator.
enum class SeparatorKind : quint8 {
    None,
    Plain, //!< . or a wide full stop
    Symbol, //!< [.] (.) {.} <.> [. .] \. ^. and similar
    Word, //!< [dot] (dot) {dot}
};

struct Separator
{
    SeparatorKind kind = SeparatorKind::None;
    quint8 length = 0; //!< bytes
};

// The dot of a host at `pos`, plain or defanged. Half-open forms need a neighbour on both sides: the caller looks at
// that.
Separator dotAt(Bytes text, std::size_t pos);
// [c] (c) {c} at `pos` for a separator such as ':' '/' '@'.
Separator bracketedAt(Bytes text, std::size_t pos, char separator);
// @ [@] [at] (at) {at} at `pos`.
Separator atSignAt(Bytes text, std::size_t pos);

} // namespace assay::scan

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

namespace assay::scan {

//! How a separator is written.
enum class FormKind : quint8 {
    None,
    Plain, //!< . or a wide full stop
    Symbol, //!< [.] (.) {.} <.> [. .] \. ^. and the like
    Word, //!< [dot] (dot) {dot}
};

struct Form
{
    FormKind kind = FormKind::None;
    quint8 length = 0; //!< bytes
};

//! The dot of a host at \a pos, plain or defanged. Half-open forms need a neighbour on both sides: the caller looks at
//! that.
Form dotForm(Bytes text, std::size_t pos);
//! [c] (c) {c} at \a pos for a separator such as ':' '/' '@'.
Form bracketedForm(Bytes text, std::size_t pos, char separator);
//! @ [@] [at] (at) {at} at \a pos.
Form atForm(Bytes text, std::size_t pos);

} // namespace assay::scan

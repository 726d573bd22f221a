// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"
#include "indicator/rejection.h"
#include "indicator/remark.h"

#include <optional>

namespace assay {

//! Exactly one of indicator and rejection is set.
struct Recognised
{
    std::optional<Indicator> indicator;
    std::optional<Rejection> rejection;
    Remark remark = Remark::None;
    QString label; //!< see Candidate::label
};

//! The meaning of one whole input: a command-line argument or one pasted line, defanged or not, blanks around it
//! ignored. All digits are a submission id. File paths are not known here: callers ask the file system first.
Recognised recognise(QStringView text);

//! The host that a text is by its syntax alone, in lower case and A-labels; empty for any other text. For what an
//! appliance calls a host: networks have top-level domains that no list knows.
QString hostBySyntax(QStringView text);

} // namespace assay

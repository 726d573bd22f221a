// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"
#include "indicator/rejection.h"
#include "indicator/remark.h"

#include <optional>

namespace assay {

// Exactly one of indicator and rejection is set.
struct Recognised
{
    std::optional<Indicator> indicator;
    std::optional<Rejection> rejection;
    Remark remark = Remark::None;
    QString label; //!< see Candidate::label
};

// The meaning of one whole input: a command-line argument or one pasted line, defanged or not, blanks around it
// ignored. A number is a submission id. Does not recognise file paths: callers check the file system first.
Recognised recognise(QStringView text);

// The text as a host, checked by syntax only, in lower case and A-labels; empty for other texts. For hosts in answers
// of an appliance, because private networks have top-level domains that are in no list.
QString hostBySyntax(QStringView text);

} // namespace assay

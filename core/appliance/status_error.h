// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

#include <QByteArray>

namespace assay {

//! A status that is not 2xx, with what came along.
struct Refusal
{
    int status = 0;
    QByteArray contentType{}; //!< lower case, without parameters
    QByteArray body{}; //!< maybe cut
    QString target{}; //!< host[:port] of a redirect, or empty
    std::optional<std::chrono::seconds> retryAfter{};
    bool submission = false; //!< the request was a non-idempotent POST
    bool isWhole = true; //!< the body came to its end
};

//! The error that a status stands for, see ApiError::Kind. A status counts only in the appliance's own form, see
//! isOwnForm(): otherwise it is BadAnswer with the cause NotAnAppliance, or NoSuchRoute for a 404 in HTML. Some count
//! in other forms also, with the same cause: 413, 429 and 407 in any; as a web page 5xx, and the 400 of an appliance
//! that does not serve this host name.
ApiError statusError(const Refusal &refusal);

} // namespace assay

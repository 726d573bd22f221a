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
    QByteArray contentType; //!< lower case, without parameters
    QByteArray body; //!< maybe cut
    QString target; //!< host[:port] of a redirect, or empty
    std::optional<std::chrono::seconds> retryAfter;
    bool submission = false; //!< the request was a non-idempotent POST
};

//! The error that a status stands for, see ApiError::Kind.
ApiError statusError(const Refusal &refusal);

} // namespace assay

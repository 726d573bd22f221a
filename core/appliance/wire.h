// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/tls_rules.h"

#include <QByteArray>
#include <QUrl>

namespace assay {

//! What all exchanges of one dispatcher share.
struct Wire
{
    QUrl base;
    QByteArray token;
    Timeouts timeouts;
    Trust trust;
    std::optional<ApiError> error; //!< why nothing can be sent at all

    //! "host" or "host:port", for error details.
    QString peer() const;
};

Wire wireOf(const Profile &profile, const QByteArray &token);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/failure.h"

#include <QNetworkReply>

namespace assay {

//! An exchange that ended without a status.
struct Broken
{
    QNetworkReply::NetworkError error{};
    QString words; //!< Qt's or OpenSSL's; used only where they hold no URL
    QString peer; //!< host[:port]
    QString proxy{}; //!< host[:port] of the one that http goes through: then it is what could not be reached
    bool sending = false; //!< a body was on its way and not all sent
};

Failure networkFailure(const Broken &broken);

} // namespace assay

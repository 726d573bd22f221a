// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/guarded_body.h"
#include "appliance/request.h"
#include "appliance/wire.h"

#include <QNetworkRequest>

namespace assay {

//! A request as Qt takes it.
struct Outgoing
{
    QNetworkRequest head;
    std::unique_ptr<GuardedBody> body; //!< none for GET; never empty for POST, whose re-sending it prevents
};

Outgoing outgoing(const Request &request, const Wire &wire);

//! Path and query as sent; a '+' in a value is encoded, as servers read it as a blank.
QByteArray pathAndQuery(const Request &request);

} // namespace assay

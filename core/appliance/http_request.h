// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/connection_settings.h"
#include "appliance/guarded_body.h"
#include "appliance/request.h"

#include <QNetworkRequest>

namespace assay {

// A request in the form that QNetworkAccessManager takes.
struct HttpRequest
{
    QNetworkRequest head;
    std::unique_ptr<GuardedBody> body; //!< none for GET; never empty for POST, so that Qt cannot send it twice
};

HttpRequest httpRequest(const Request &request, const ConnectionSettings &connection);

// The bytes before and after the file of a multipart/form-data body. The boundary is 128 random bits.
struct MultipartFrame
{
    QByteArray contentType; //!< with the boundary
    QByteArray head;
    QByteArray tail;
};

MultipartFrame multipartFrame(const MultipartBody &body);

// A file name for the quotes of a part's header: UTF-8 with `"`, CR and LF percent-encoded.
QByteArray partFileName(const QString &name);

} // namespace assay

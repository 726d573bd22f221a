// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/pinned_certificate.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace assay {

//! Whom a dispatcher trusts.
struct Trust
{
    QSslConfiguration configuration;
    bool verify = true;
    std::optional<PinnedCertificate> pinned; //!< only with verify
    std::optional<ApiError> error; //!< the CA file is of no use: nothing may be sent
};

//! Verification on: the system's roots, or exactly those of the profile's CA file. Reads that file.
Trust trustOf(const Profile &profile);

//! False when the certificate lists names and none is `host`. Qt also accepts a matching common name then, which RFC
//! 6125 forbids.
bool alternativeNamesAllow(const QSslCertificate &leaf, const QString &host);

//! Why this certificate is refused although Qt let it pass, or in spite of which of Qt's errors it would be; nothing
//! when it may be used. `errors` are those that Qt found.
std::optional<CertificateFacts> refusal(
    const Trust &trust, const QSslCertificate &leaf, const QString &host, const QList<QSslError> &errors);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/pinned_certificate.h"

#include <QSslCertificate>
#include <QSslConfiguration>

namespace assay {

//! Which certificates a dispatcher trusts.
struct Trust
{
    QSslConfiguration configuration;
    bool verify = true;
    std::optional<PinnedCertificate> pinned; //!< only with verify
    std::optional<ApiError> error; //!< set if the CA file is unusable; then nothing may be sent
};

//! The trust of a profile. With verification: the roots of the system, or only those of the profile's CA file, which is
//! read here.
Trust trustOf(const Profile &profile);

//! False if the certificate lists names and none is `host`. Qt also accepts a matching common name in that case, which
//! RFC 6125 forbids.
bool alternativeNamesAllow(const QSslCertificate &leaf, const QString &host);

//! The facts and reasons of a certificate that is refused; nothing if it may be used. `errors` are those that Qt found;
//! a certificate without errors may still be refused.
std::optional<CertificateFacts> refusal(
    const Trust &trust, const QSslCertificate &leaf, const QString &host, const QList<QSslError> &errors);

} // namespace assay

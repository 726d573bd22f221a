// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"
#include "appliance/profile.h"

#include <QSet>
#include <QSslCertificate>
#include <QSslConfiguration>

#include <optional>

namespace assay {

// The one certificate that a profile trusts, because the analyst approved it: exactly this certificate, despite
// exactly the errors that it had then. If it has expired since, it is refused.
struct PinnedCertificate
{
    QSslCertificate certificate; //!< null if the stored PEM is invalid; then no certificate matches
    QSet<int> errors; //!< the approved errors, of QSslError::SslError

    bool is(const QSslCertificate &leaf) const;
    bool forgives(QSslError::SslError error) const { return errors.contains(int(error)); }
    bool forgives(const QList<QSslError> &all) const;
};

// Nothing if the profile pins no certificate.
std::optional<PinnedCertificate> pinnedCertificate(const Profile &profile);

// Makes the profile trust the certificate in `seen` and no other.
void pin(Profile &profile, const CertificateFacts &seen);

// Which certificates a dispatcher trusts.
struct Trust
{
    QSslConfiguration configuration;
    bool verify = true;
    std::optional<PinnedCertificate> pinned; //!< only with verify
    std::optional<ApiError> error; //!< set if the CA file is unusable; then nothing may be sent
};

// The trust of a profile. With verification: the roots of the system, or only those of the profile's CA file, which is
// read here.
Trust trustOf(const Profile &profile);

// False if the certificate lists names and none is `host`. Qt also accepts a matching common name in that case, which
// RFC 6125 forbids.
bool alternativeNamesAllow(const QSslCertificate &leaf, const QString &host);

// The facts and reasons of a certificate that is refused; nothing if it may be used. `errors` are those that Qt found;
// a certificate without errors may still be refused.
std::optional<CertificateFacts> refusal(
    const Trust &trust, const QSslCertificate &leaf, const QString &host, const QList<QSslError> &errors);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"
#include "appliance/profile.h"

#include <QSet>

#include <optional>

namespace assay {

//! The one certificate that a profile trusts, because the analyst approved it: exactly this certificate, despite
//! exactly the errors that it had then. If it has expired since, it is refused.
struct PinnedCertificate
{
    QSslCertificate certificate; //!< null if the stored PEM is invalid; then no certificate matches
    QSet<int> errors; //!< the approved errors, of QSslError::SslError

    bool is(const QSslCertificate &leaf) const;
    bool forgives(QSslError::SslError error) const { return errors.contains(int(error)); }
    bool forgives(const QList<QSslError> &all) const;
};

//! Nothing if the profile pins no certificate.
std::optional<PinnedCertificate> pinnedCertificate(const Profile &profile);

//! Makes the profile trust the certificate in `seen` and no other.
void pin(Profile &profile, const CertificateFacts &seen);

} // namespace assay

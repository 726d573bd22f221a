// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/certificate_facts.h"
#include "appliance/profile.h"

#include <QSet>

#include <optional>

namespace assay {

//! The one certificate that a profile trusts, because the analyst looked at it: exactly this one, in spite of exactly
//! what was wrong with it then. One that has expired since is refused.
struct PinnedCertificate
{
    QSslCertificate certificate; //!< null when the profile's is damaged: then it is nobody's
    QSet<int> errors; //!< of QSslError::SslError

    bool is(const QSslCertificate &leaf) const;
    bool forgives(QSslError::SslError error) const { return errors.contains(int(error)); }
    bool forgives(const QList<QSslError> &all) const;
};

//! Nothing when the profile pins none.
std::optional<PinnedCertificate> pinnedCertificate(const Profile &profile);

//! Makes the profile trust what was seen, and nothing else.
void pin(Profile &profile, const CertificateFacts &seen);

} // namespace assay

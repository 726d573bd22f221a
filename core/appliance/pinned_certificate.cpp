// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/pinned_certificate.h"

#include <algorithm>

namespace assay {

bool PinnedCertificate::is(const QSslCertificate &leaf) const
{
    return !certificate.isNull() && certificate.toDer() == leaf.toDer();
}

bool PinnedCertificate::forgives(const QList<QSslError> &all) const
{
    return std::ranges::all_of(all, [this](const QSslError &error) { return forgives(error.error()); });
}

std::optional<PinnedCertificate> pinnedCertificate(const Profile &profile)
{
    if (profile.pinnedCertificate.isEmpty())
        return {};
    PinnedCertificate pinned{.certificate = QSslCertificate(profile.pinnedCertificate.toLatin1()), .errors = {}};
    const QStringList numbers = profile.pinnedErrors.split(u',', Qt::SkipEmptyParts);
    for (const QString &number : numbers) {
        bool isNumber = false;
        if (const int error = number.toInt(&isNumber); isNumber)
            pinned.errors.insert(error);
    }
    return pinned;
}

void pin(Profile &profile, const CertificateFacts &seen)
{
    profile.pinnedCertificate = seen.pem;
    profile.pinnedErrors = seen.errors;
}

} // namespace assay

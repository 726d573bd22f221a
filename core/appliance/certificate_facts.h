// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

namespace assay {

// What the analyst has to see of a certificate that is not trusted. Plain text from the server: hostile.
struct CertificateFacts
{
    QString subject; //!< "CN=..., O=..."
    QString issuer;
    QString fingerprint; //!< SHA-256, upper-case pairs joined by ':'
    QDateTime notBefore; //!< UTC
    QDateTime notAfter; //!< UTC
    QString names; //!< the names it is valid for, as alternativeNames() returns them
    QStringList reasons; //!< one sentence per reason
    QString errors; //!< the reasons as numbers of QSslError::SslError, joined by ','
    QString pem;
    bool changed = false; //!< the profile trusts another certificate for this appliance
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

// Reads the facts of `certificate`; of a null certificate only the reasons are filled in.
CertificateFacts certificateFacts(
    const QSslCertificate &certificate, const QStringList &reasons, const QList<QSslError::SslError> &errors = {});

// The names that the certificate lists, joined by ", ", at most 300 characters, host names in A-labels.
QString alternativeNames(const QSslCertificate &leaf);

// The reasons, subject, issuer, fingerprint and dates in one line.
QString describe(const CertificateFacts &facts);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
#include <QSslError>
#include <QStringList>

namespace assay {

//! What an analyst must see of a certificate that was not trusted. Plain text, written by the other side.
struct CertificateFacts
{
    QString subject; //!< "CN=..., O=..."
    QString issuer;
    QString fingerprint; //!< SHA-256, upper-case pairs joined by ':'
    QDateTime notBefore; //!< UTC
    QDateTime notAfter; //!< UTC
    QString names; //!< that it is for, bounded
    QStringList reasons; //!< one sentence per reason
    QString errors; //!< the same as numbers of QSslError::SslError, joined by ','
    QString pem;
    bool changed = false; //!< the profile trusts another one, which it showed before
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

CertificateFacts certificateFacts(
    const QSslCertificate &certificate, const QStringList &reasons, const QList<QSslError::SslError> &errors = {});

//! The names that the certificate lists, bounded, for people.
QString alternativeNames(const QSslCertificate &leaf);

//! All of it in one line.
QString describe(const CertificateFacts &facts);

} // namespace assay

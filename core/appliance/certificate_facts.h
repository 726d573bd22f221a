// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QSslCertificate>
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
    QStringList reasons; //!< one sentence per reason
    friend bool operator==(const CertificateFacts &, const CertificateFacts &) = default;
};

CertificateFacts certificateFacts(const QSslCertificate &certificate, const QStringList &reasons);

//! All of it in one line.
QString describe(const CertificateFacts &facts);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

#include <optional>

namespace assay::test {

// A private key and its certificate, both PEM.
struct Identity
{
    QByteArray certificate;
    QByteArray key;
};

// Contents of a certificate. Days count from now and may be negative.
struct CertificateWish
{
    QByteArray commonName = "localhost";
    QByteArray alternativeNames = "DNS:localhost,IP:127.0.0.1,IP:::1"; //!< in OpenSSL's notation; empty = none
    int validFromDays = -1;
    int validToDays = 30;
    bool authority = false;
};

// Creates a key (P-256) and its certificate with OpenSSL. Without `issuer` the certificate is self-signed. Aborts the
// test program if OpenSSL fails.
Identity makeIdentity(const CertificateWish &wish, const std::optional<Identity> &issuer = {});

} // namespace assay::test

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/x509.h>

#include <memory>

namespace assay::demo {

// What a certificate says. The defaults make a good one for the loopback address.
struct CertificateTerms
{
    const char *commonName = "localhost";
    const char *alternativeNames = "IP:127.0.0.1,DNS:localhost"; //!< as OpenSSL's configuration writes them
    int validFrom = -1; //!< days from now
    int validUntil = 30; //!< days from now
};

// A key and a certificate that it signed itself. The constructor makes both; they are kept in memory only.
class Certificate
{
public:
    explicit Certificate(const CertificateTerms &terms = {});

    X509 *x509() const { return m_certificate.get(); }
    EVP_PKEY *key() const { return m_key.get(); }
    QByteArray pem() const;
    // SHA-256 of the DER form, lower case hex.
    QByteArray fingerprint() const;

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
    std::unique_ptr<X509, decltype(&X509_free)> m_certificate;
};

} // namespace assay::demo

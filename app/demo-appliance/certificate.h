// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "options.h"

#include <QByteArray>

#include <openssl/x509.h>

#include <memory>

namespace assay::demo {

//! A key and a certificate that it signed itself, made at start and kept in memory only.
class Certificate
{
public:
    explicit Certificate(CertificateKind kind);

    X509 *x509() const { return m_certificate.get(); }
    EVP_PKEY *key() const { return m_key.get(); }
    QByteArray pem() const;
    //! SHA-256 of the DER form, lower case hex.
    QByteArray fingerprint() const;

private:
    std::unique_ptr<EVP_PKEY, decltype(&EVP_PKEY_free)> m_key;
    std::unique_ptr<X509, decltype(&X509_free)> m_certificate;
};

} // namespace assay::demo

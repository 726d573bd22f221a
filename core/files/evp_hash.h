// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QString>

#include <openssl/evp.h>

#include <memory>

namespace assay {

// One digest, computed by OpenSSL. ok() is false for an algorithm that this OpenSSL refuses (MD5 in FIPS mode).
class EvpHash
{
public:
    explicit EvpHash(const EVP_MD *algorithm);

    bool ok() const { return m_ok; }
    void add(QByteArrayView bytes);
    QString finish(); //!< lower-case hexadecimal; empty if not ok()

private:
    struct Free
    {
        void operator()(EVP_MD_CTX *context) const { EVP_MD_CTX_free(context); }
    };
    std::unique_ptr<EVP_MD_CTX, Free> m_context;
    bool m_ok = false;
};

} // namespace assay

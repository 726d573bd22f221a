// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/digest_set.h"

#include <QCoreApplication>

namespace assay {

namespace {
struct Text
{
    Q_DECLARE_TR_FUNCTIONS(assay::Digests)
};
} // namespace

DigestSet::DigestSet(DigestKinds kinds)
{
    if (kinds.testFlag(DigestKind::Md5))
        m_running.push_back({&Digests::md5, EvpHash(EVP_md5())});
    if (kinds.testFlag(DigestKind::Sha1))
        m_running.push_back({&Digests::sha1, EvpHash(EVP_sha1())});
    if (kinds.testFlag(DigestKind::Sha256))
        m_running.push_back({&Digests::sha256, EvpHash(EVP_sha256())});
    if (kinds.testFlag(DigestKind::Sha512))
        m_running.push_back({&Digests::sha512, EvpHash(EVP_sha512())});
}

void DigestSet::add(QByteArrayView bytes)
{
    for (Running &one : m_running)
        one.hash.add(bytes);
}

Result<Digests> DigestSet::finish()
{
    Digests digests;
    for (Running &one : m_running) {
        digests.*one.target = one.hash.finish();
        if (!one.hash.ok()) {
            return ApiError{ApiError::Kind::File, 0,
                Text::tr("This computer's OpenSSL refuses a digest that is needed. Switch its FIPS mode off for "
                         "Assay."),
                {}};
        }
    }
    return digests;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "digests.h"

#include <openssl/evp.h>

#include <algorithm>
#include <array>

namespace assay::demo {

QString Digests::of(DigestKind kind) const
{
    switch (kind) {
    case DigestKind::Md5:
        return md5;
    case DigestKind::Sha1:
        return sha1;
    case DigestKind::Sha256:
        return sha256;
    case DigestKind::Sha512:
        return sha512;
    case DigestKind::None:
        break;
    }
    return {};
}

DigestKind kindOf(const QString &text)
{
    const auto isHex = [](QChar c) {
        const auto u = c.unicode();
        return (u >= '0' && u <= '9') || (u >= 'a' && u <= 'f') || (u >= 'A' && u <= 'F');
    };
    if (!std::ranges::all_of(text, isHex))
        return DigestKind::None;
    switch (text.size()) {
    case 32:
        return DigestKind::Md5;
    case 40:
        return DigestKind::Sha1;
    case 64:
        return DigestKind::Sha256;
    case 128:
        return DigestKind::Sha512;
    default:
        return DigestKind::None;
    }
}

Digester::Digester()
{
    for (const EVP_MD *method : {EVP_md5(), EVP_sha1(), EVP_sha256(), EVP_sha512()}) {
        m_contexts.push_back(EVP_MD_CTX_new());
        EVP_DigestInit_ex(m_contexts.back(), method, nullptr);
    }
}

Digester::~Digester()
{
    for (auto *context : m_contexts)
        EVP_MD_CTX_free(context);
}

void Digester::add(const char *data, size_t size)
{
    m_size += static_cast<qint64>(size);
    for (auto *context : m_contexts)
        EVP_DigestUpdate(context, data, size);
}

Digests Digester::finish()
{
    std::vector<QString> hex;
    for (auto *context : m_contexts) {
        std::array<unsigned char, EVP_MAX_MD_SIZE> raw{};
        unsigned int length = 0;
        EVP_DigestFinal_ex(context, raw.data(), &length);
        const QByteArray bytes(reinterpret_cast<const char *>(raw.data()), static_cast<qsizetype>(length));
        hex.push_back(QString::fromLatin1(bytes.toHex()));
    }
    return {hex[0], hex[1], hex[2], hex[3]};
}

Digests digestsOf(const QByteArray &bytes)
{
    Digester digester;
    digester.add(bytes.constData(), static_cast<size_t>(bytes.size()));
    return digester.finish();
}

} // namespace assay::demo

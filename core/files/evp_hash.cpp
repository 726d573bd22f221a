// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "files/evp_hash.h"

#include <QByteArray>

#include <array>

namespace assay {

EvpHash::EvpHash(const EVP_MD *algorithm)
    : m_context(EVP_MD_CTX_new())
    , m_ok(m_context && EVP_DigestInit_ex(m_context.get(), algorithm, nullptr) == 1)
{ }

void EvpHash::add(QByteArrayView bytes)
{
    m_ok = m_ok && EVP_DigestUpdate(m_context.get(), bytes.data(), static_cast<std::size_t>(bytes.size())) == 1;
}

QString EvpHash::finish()
{
    std::array<unsigned char, EVP_MAX_MD_SIZE> digest{};
    unsigned int length = 0;
    m_ok = m_ok && EVP_DigestFinal_ex(m_context.get(), digest.data(), &length) == 1;
    if (!m_ok)
        return {};
    const auto *bytes = reinterpret_cast<const char *>(digest.data());
    return QString::fromLatin1(QByteArray::fromRawData(bytes, static_cast<qsizetype>(length)).toHex());
}

} // namespace assay

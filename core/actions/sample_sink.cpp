// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_sink.h"

#include "indicator/indicator.h"

#include <QCoreApplication>

namespace assay {

namespace {

struct SampleSinkText
{
    Q_DECLARE_TR_FUNCTIONS(assay::SampleSink)
};

constexpr QByteArrayView zipMagic("PK\x03\x04");
constexpr QByteArrayView emptyZipMagic("PK\x05\x06");
constexpr qsizetype zipTail = 22 + 65535; // bytes of the last record with the longest comment

const EVP_MD *algorithmOf(const QString &digest)
{
    switch (*digestKindOf(*digestTypeByLength(digest.size()))) {
    case DigestKind::Md5:
        return EVP_md5();
    case DigestKind::Sha1:
        return EVP_sha1();
    case DigestKind::Sha256:
        return EVP_sha256();
    case DigestKind::Sha512:
        return EVP_sha512();
    }
    Q_UNREACHABLE();
}

} // namespace

SampleSink::SampleSink(Options options) : m_options(std::move(options))
{
    restart();
}

bool SampleSink::restart()
{
    m_zip.reset();
    m_plain.reset();
    m_hashes.clear();
    m_head.clear();
    m_tail.clear();
    m_isOpen = false;
    if (m_options.password.isEmpty())
        m_plain = std::make_unique<SaveFile>(m_options.path, m_options.ifExists, SaveFile::Readers::Owner);
    else
        m_zip = std::make_unique<EncryptedZip>(m_options.path, m_options.entry, m_options.password, m_options.ifExists);
    for (const QString &digest : m_options.digests) {
        if (digestTypeByLength(digest.size()))
            m_hashes.emplace_back(digest, EvpHash(algorithmOf(digest)));
    }
    return true;
}

std::optional<ApiError> SampleSink::begin()
{
    if (m_isOpen)
        return {};
    m_isOpen = true;
    return m_zip ? m_zip->open() : m_plain->open();
}

std::optional<ApiError> SampleSink::take(QByteArrayView bytes)
{
    if (auto error = begin())
        return error;
    for (auto &[digest, hash] : m_hashes)
        hash.add(bytes);
    if (m_options.check == DownloadCheck::Zip) {
        m_head.append(bytes.first(std::min(bytes.size(), zipMagic.size() - m_head.size())));
        m_tail.append(bytes.last(std::min(bytes.size(), zipTail)));
        m_tail = m_tail.last(std::min(m_tail.size(), zipTail));
    }
    return m_zip ? m_zip->write(bytes) : m_plain->write(bytes);
}

std::optional<ApiError> SampleSink::fault()
{
    if (m_options.check == DownloadCheck::Zip) {
        if (m_head != zipMagic && m_head != emptyZipMagic)
            return ApiError::of(ApiError::Kind::BadAnswer,
                SampleSinkText::tr("what the appliance sent is not a ZIP archive; nothing was saved"));
        if (!m_tail.contains(emptyZipMagic))
            return ApiError::of(
                ApiError::Kind::BadAnswer, SampleSinkText::tr("the ZIP archive is cut off; nothing was saved"));
        return {};
    }
    bool isChecked = false;
    for (auto &[digest, hash] : m_hashes) {
        if (!hash.ok()) // MD5 where the system forbids it
            continue;
        isChecked = true;
        if (hash.finish() != digest)
            return ApiError::of(ApiError::Kind::BadAnswer,
                SampleSinkText::tr("what the appliance sent is not this sample; nothing was saved"));
    }
    return isChecked ? std::nullopt
                     : std::optional(ApiError::of(ApiError::Kind::BadAnswer,
                         SampleSinkText::tr("the sample cannot be checked; nothing was saved")));
}

std::optional<ApiError> SampleSink::complete()
{
    if (auto error = begin())
        return error;
    if (auto error = fault())
        return error;
    const Result<Saved> saved = m_zip ? m_zip->commit() : m_plain->commit();
    if (!saved)
        return saved.error();
    m_saved = *saved;
    return {};
}

} // namespace assay

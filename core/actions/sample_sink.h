// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "files/encrypted_zip.h"
#include "files/evp_hash.h"

namespace assay {

// What a download is checked for while it is saved.
enum class DownloadCheck {
    Digests, //!< the digests of the sample
    Zip, //!< begins and ends like a ZIP archive
};

// Saves a sample, or a ZIP of samples, while it arrives: into an encrypted archive, or plain if that was asked for. The
// file gets its name only if the check succeeds.
class SampleSink final : public BodySink
{
public:
    struct Options
    {
        QString path; //!< of the file to write
        QString entry; //!< name inside the archive
        QString password; //!< empty: the bytes are saved plain
        IfExists ifExists = IfExists::KeepBoth;
        DownloadCheck check = DownloadCheck::Digests;
        QStringList digests; //!< all that are known, lower case
    };
    explicit SampleSink(Options options);

    std::optional<ApiError> take(QByteArrayView bytes) override;
    std::optional<ApiError> complete() override;
    bool restart() override;

    const Saved &saved() const { return m_saved; } //!< valid after complete() has succeeded

private:
    std::optional<ApiError> begin();
    std::optional<ApiError> fault();

    const Options m_options;
    std::unique_ptr<EncryptedZip> m_zip;
    std::unique_ptr<SaveFile> m_plain;
    std::vector<std::pair<QString, EvpHash>> m_hashes; //!< by the digest that they must have
    QByteArray m_head;
    QByteArray m_tail;
    Saved m_saved;
    bool m_isOpen = false;
};

} // namespace assay

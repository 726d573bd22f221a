// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_lock.h"

#include <QString>

#include <optional>

namespace assay {

//! The right to upload a file to an appliance, held by one program at a time: several of them at work on one list send
//! each file once. A lock on an empty file that is named after the sample; it ends with its holder, however that ends.
//! Works across computers when the folder is shared.
class UploadClaim
{
public:
    //! Nothing while another program has it. Where no lock can be had (no folder, or none to write to) the claim
    //! stands for nothing: the upload is not to fail because of it.
    static std::optional<UploadClaim> take(const QString &folder, const QString &appliance, const QString &sha256);

    UploadClaim(UploadClaim &&) noexcept = default;
    UploadClaim &operator=(UploadClaim &&) noexcept = default;
    ~UploadClaim();

private:
    UploadClaim() = default;

    FileLock m_lock;
};

//! Where the programs of one user on one computer keep their claims, see meetingFolder(); empty when there is no such
//! place. ASSAY_CLAIMS names a folder for several computers.
QString usualClaimsFolder();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "platform/file_lock.h"

#include <QString>

#include <optional>

namespace assay {

// Lock on the upload of one file to one appliance, held by one program at a time: several programs that work on the
// same list upload each file once. A lock on an empty file that is named after the sample; the system frees it when its
// holder ends, however that happens. Works across computers if the folder is shared.
class UploadLock
{
public:
    // Returns nothing if another program holds the lock. If no lock can be taken at all (no folder, or not writable)
    // the result locks nothing, because the upload must not fail for that. Does not wait.
    static std::optional<UploadLock> tryAcquire(const QString &folder, const QString &appliance, const QString &sha256);

    UploadLock(UploadLock &&) noexcept = default;
    UploadLock &operator=(UploadLock &&) noexcept = default;
    ~UploadLock();

private:
    UploadLock() = default;

    FileLock m_lock;
};

// The folder of the locks of one user on one computer, see meetingFolder(); empty if there is none. The environment
// variable ASSAY_CLAIMS names a folder that several computers share.
QString uploadLockFolder();

} // namespace assay

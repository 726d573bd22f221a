// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "platform/file.h"

#include <QByteArray>
#include <QHash>
#include <QStringList>

#include <atomic>

namespace assay {

// What of a folder is watched.
struct WatchedFolder
{
    QString path; //!< in either form of pathFromDisk()
    bool isRecursive = false; //!< with all below it
    QStringList include; //!< patterns of file names with * and ?; empty = all
    QStringList exclude; //!< likewise; counts more than `include`
};

// The regular files in a folder now. Follows no link, so that nothing outside of the folder
// is listed; opens no file. Blocks, perhaps for long on a network folder: for a worker thread. Ends early, with what it
// has, when `isCancelled`. Errors: File (the folder cannot be listed; a part of it that cannot is left out).
struct WatchedListing
{
    QHash<QByteArray, FileStatus> files; //!< by path
    FileId folder; //!< of the folder itself
};
Result<WatchedListing> listWatched(const WatchedFolder &folder, const std::atomic<bool> &isCancelled);

} // namespace assay

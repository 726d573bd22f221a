// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/watched_listing.h"

#include <chrono>

namespace assay {

// Decides which files of a watched folder are complete: those that did not change for a while. Each is handed out once,
// and again only after its content has changed. Holds no more than the latest listing. Reads no disk.
class WatchedFiles
{
public:
    using Time = std::chrono::milliseconds; //!< of a clock that never goes back

    explicit WatchedFiles(Time quiet) : m_quiet(quiet) { }

    // Takes what is in the folder at `now`. Returns the paths of files that are complete, in alphabetical order. Empty
    // files are not complete.
    QList<QByteArray> take(const WatchedListing &listing, Time now);
    // Files that keep changing since at least `since`, each reported once.
    QList<QByteArray> neverQuiet(Time since, Time now);
    qsizetype count() const { return m_files.size(); }

private:
    struct Seen
    {
        FileStatus status;
        Time first{}; //!< when it came, or was last handed out
        Time unchanged{}; //!< since when it has this status
        bool isTaken = false; //!< handed out with this status
        bool isReported = false; //!< by neverQuiet()
    };

    const Time m_quiet;
    QHash<QByteArray, Seen> m_files;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "watch/folder_watch.h"

#include "files/disk_path.h"

#include <QtConcurrentRun>

#include <algorithm>

namespace assay {

namespace {
constexpr std::chrono::minutes growthReported{10};
constexpr int minPause = 500; // ms between two listings
constexpr qint64 pausePerListing = 10; // times as long as the listing took: a large folder is listed less often
constexpr qint64 maxPause = 30'000; // ms
} // namespace

FolderWatch::FolderWatch(WatchedFolder folder, std::chrono::milliseconds quiet, QObject *parent)
    : QObject(parent)
    , m_folder(std::move(folder))
    , m_files(quiet)
{
    m_timer.setSingleShot(true);
    connect(&m_timer, &QTimer::timeout, this, &FolderWatch::scan);
    connect(&m_listing, &QFutureWatcherBase::finished, this, &FolderWatch::take);
}

FolderWatch::~FolderWatch()
{
    *m_isCancelled = true;
    m_listing.disconnect(this);
}

void FolderWatch::start()
{
    m_clock.start();
    scan();
}

void FolderWatch::scan()
{
    m_began = m_clock.elapsed();
    // With its own copies: this object may be gone while a file server does not answer.
    m_listing.setFuture(
        QtConcurrent::run([folder = m_folder, cancelled = m_isCancelled] { return listWatched(folder, *cancelled); }));
}

void FolderWatch::take()
{
    const qint64 now = m_clock.elapsed();
    m_timer.start(int(std::clamp((now - m_began) * pausePerListing, qint64(minPause), maxPause)));
    const Result<WatchedListing> listing = m_listing.result();
    // An unmounted folder is an empty one of another file system.
    const bool isOther = listing && m_volume && *m_volume != listing->folder.volume;
    if (!listing || isOther) {
        if (!std::exchange(m_isLost, true))
            Q_EMIT lost(listing ? tr("another file system is there") : listing.error().detail);
        return; // what was handed out stays known: the folder may come back with the same files
    }
    if (std::exchange(m_isLost, false))
        Q_EMIT returned();
    m_volume = listing->folder.volume;
    const WatchedFiles::Time at{m_began}; // a change after this is seen by the next listing
    QStringList paths;
    for (const QByteArray &path : m_files.take(*listing, at))
        paths << pathFromDisk(path);
    for (const QByteArray &path : m_files.neverQuiet(growthReported, at))
        Q_EMIT keepsGrowing(pathFromDisk(path));
    if (!paths.isEmpty())
        Q_EMIT found(paths);
}

} // namespace assay

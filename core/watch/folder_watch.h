// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "watch/watched_files.h"

#include <QElapsedTimer>
#include <QFutureWatcher>
#include <QObject>
#include <QTimer>

#include <memory>

namespace assay {

// Watches a folder for complete files, until it is deleted. Lists the folder again and again on a worker thread: that
// works on network folders, too, which tell nobody about changes, and misses nothing. A folder that goes away is waited
// for.
class FolderWatch : public QObject
{
    Q_OBJECT
public:
    static constexpr std::chrono::milliseconds usualQuiet{2000};

    explicit FolderWatch(WatchedFolder folder, std::chrono::milliseconds quiet = usualQuiet, QObject *parent = nullptr);
    ~FolderWatch() override; //!< does not wait for the worker thread

    void start(); //!< files that are in the folder already count as new

Q_SIGNALS:
    void found(const QStringList &paths); //!< complete files, in the form of pathFromDisk(); never empty
    void keepsGrowing(const QString &path); //!< for ten minutes; it is still waited for
    void lost(const QString &why); //!< the folder cannot be listed any more, or not from the start
    void returned(); //!< after lost()

private:
    void scan();
    void take();

    const WatchedFolder m_folder;
    WatchedFiles m_files;
    QElapsedTimer m_clock;
    QTimer m_timer;
    qint64 m_began = 0; //!< ms of m_clock, of the listing under way
    std::shared_ptr<std::atomic<bool>> m_isCancelled = std::make_shared<std::atomic<bool>>(false);
    QFutureWatcher<Result<WatchedListing>> m_listing;
    std::optional<std::uint64_t> m_volume; //!< file system of the folder, once it was listed
    bool m_isLost = false;
};

} // namespace assay

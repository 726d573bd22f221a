// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/file_job.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrent>

#include <atomic>

namespace assay {

namespace {

//! Hashing saturates a disk or a core with very few threads, and must not starve the pool that decodes answers.
QThreadPool &hashingPool()
{
    static QThreadPool pool;
    static const bool once = [] {
        pool.setMaxThreadCount(std::clamp(QThread::idealThreadCount(), 1, 4));
        return true;
    }();
    Q_UNUSED(once)
    return pool;
}

struct Shared
{
    std::atomic<qint64> done = 0;
    std::atomic<qint64> total = 0;
    std::atomic<bool> cancelled = false;
};

class FileJob final : public Call<HashedFile>
{
public:
    FileJob(const QString &path, qint64 limit, DigestKinds kinds)
    {
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { settle(m_watcher.result()); });
        m_poll.setInterval(std::chrono::milliseconds(100));
        connect(&m_poll, &QTimer::timeout, this, [this] {
            if (m_shared->total > 0)
                Q_EMIT progressed(m_shared->done, m_shared->total);
        });
        m_poll.start();
        m_watcher.setFuture(QtConcurrent::run(
            &hashingPool(), [path, limit, kinds, shared = m_shared] { return work(path, limit, kinds, *shared); }));
    }
    ~FileJob() override { m_shared->cancelled = true; }

    const Result<HashedFile> &result() const override { return m_result; }

    void cancel() override
    {
        if (m_over)
            return;
        m_shared->cancelled = true;
        m_watcher.disconnect(this);
        m_over = true; // the worker's answer no longer counts, however late it comes
        m_poll.stop();
        QMetaObject::invokeMethod(this, &FileJob::announce, Qt::QueuedConnection);
    }

private:
    static Result<HashedFile> work(const QString &path, qint64 limit, DigestKinds kinds, Shared &shared)
    {
        if (shared.cancelled)
            return ApiError{ApiError::Kind::Cancelled, 0, {}, {}};
        const auto file = SampleFile::open(path, limit);
        if (!file)
            return file.error();
        shared.total = (*file)->size();
        const auto digests = digestsOf(**file, kinds, [&shared](qint64 done) {
            shared.done = done;
            return !shared.cancelled;
        });
        if (!digests)
            return digests.error();
        return HashedFile{*file, *digests};
    }

    void settle(Result<HashedFile> result)
    {
        if (std::exchange(m_over, true))
            return;
        m_poll.stop();
        m_result = std::move(result);
        announce();
    }

    void announce()
    {
        Q_EMIT finished();
        deleteLater();
    }

    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    QFutureWatcher<Result<HashedFile>> m_watcher;
    QTimer m_poll;
    Result<HashedFile> m_result = ApiError{ApiError::Kind::Cancelled, 0, {}, {}};
    bool m_over = false;
};

} // namespace

Call<HashedFile> *hashFile(const QString &path, qint64 limit, DigestKinds kinds)
{
    return new FileJob(path, limit, kinds);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/file_job.h"

#include "actions/action_run.h"
#include "files/session_mark.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QTimer>
#include <QtConcurrentRun>

#include <atomic>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// A few threads already saturate a disk or core. A separate pool, so that hashing does not delay decoding answers.
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

ApiError isNoSample(const QString &path)
{
    return ApiError::of(ApiError::Kind::Input,
        ActionRun::tr("“%1” is a session of Assay, not a sample. It is not uploaded. Open it in the window.")
            .arg(path.section(u'/', -1)));
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
    FileJob(const QString &path, qint64 limit, DigestKinds kinds, const ArchiveRules &archives, PathLinks links)
    {
        connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { settle(m_watcher.result()); });
        m_poll.setInterval(std::chrono::milliseconds(100));
        connect(&m_poll, &QTimer::timeout, this, [this] {
            if (m_shared->total > 0)
                Q_EMIT progressed(m_shared->done, m_shared->total);
        });
        m_poll.start();
        m_watcher.setFuture(QtConcurrent::run(&hashingPool(), [path, limit, kinds, archives, links, shared = m_shared] {
            return work(path, limit, kinds, archives, links, *shared);
        }));
    }
    ~FileJob() override { m_shared->cancelled = true; }

    const Result<HashedFile> &result() const override { return m_result; }

    void cancel() override
    {
        if (m_over)
            return;
        m_shared->cancelled = true;
        m_watcher.disconnect(this);
        m_over = true; // the result of the worker is ignored from now on
        m_poll.stop();
        QMetaObject::invokeMethod(this, &FileJob::announce, Qt::QueuedConnection);
    }

private:
    static Result<HashedFile> work(const QString &path, qint64 limit, DigestKinds kinds, const ArchiveRules &archives,
        PathLinks links, Shared &shared)
    {
        if (shared.cancelled)
            return ApiError::of(ApiError::Kind::Cancelled);
        if (isSessionFile(path)) // not opened at all, see openedSession()
            return isNoSample(path);
        const auto file = SampleFile::open(path, limit, links);
        if (!file)
            return file.error();
        if (isSession(**file))
            return isNoSample(path);
        shared.total = (*file)->size();
        const auto digests = digestsOf(**file, kinds, [&shared](qint64 done) {
            shared.done = done;
            return !shared.cancelled;
        });
        if (!digests)
            return digests.error();
        HashedFile hashed{*file, *digests, {}, {}};
        auto inner = openArchive(**file, archives, kinds, [&shared](qint64) { return !shared.cancelled; });
        if (inner) {
            hashed.inner = *std::move(inner);
            hashed.inner->isSecret = !archives.secret.isEmpty() && hashed.inner->password == archives.secret;
        } else if (inner.error().kind == ApiError::Kind::Input)
            hashed.closed = inner.error();
        else
            return inner.error();
        return hashed;
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
    Result<HashedFile> m_result = ApiError::of(ApiError::Kind::Cancelled);
    bool m_over = false;
};

} // namespace

Call<HashedFile> *hashFile(
    const QString &path, qint64 limit, DigestKinds kinds, const ArchiveRules &archives, PathLinks links)
{
    return new FileJob(path, limit, kinds, archives, links);
}

Findings findingsOf(const HashedFile &file)
{
    Findings findings;
    const auto add = [](const Digests &digests, const std::function<void(const QString &, const QString &)> &take) {
        for (const DigestInfo &info : digestInfos) {
            if (const QString &value = digests.of(info.kind); !value.isEmpty())
                take(info.titleView(), value);
        }
    };
    add(file.sample(), [&](const QString &type, const QString &value) {
        findings.related.push_back({type, value, false});
    });
    if (!file.inner)
        return findings;
    findings.facts.push_back({u"File In Archive"_s, file.inner->name, false});
    if (!file.inner->isSecret)
        findings.facts.push_back({u"Archive Password"_s, file.inner->password, false});
    add(file.digests, [&](const QString &type, const QString &value) {
        findings.facts.push_back({u"Archive "_s + type, value, false});
    });
    return findings;
}

} // namespace assay

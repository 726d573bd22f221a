// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/folder_walk.h"
#include "session/row.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPointer>

#include <atomic>
#include <memory>

class QWidget;

namespace assay {

class BusyDialog;
class Session;

// Finds the files of paths on a worker thread, asks if there are very many, and shows what was rejected. Deletes
// itself afterwards.
class FileTask : public QObject
{
    Q_OBJECT
public:
    // `limit`: number of files after which the analyst is asked whether to go on.
    FileTask(const QStringList &paths, const Session &session, qint64 limit, QWidget *window, QObject *parent);
    ~FileTask() override; //!< cancels and waits for the worker

    void refuse(const std::vector<RejectedPath> &refused); //!< names that were not even looked at
    void start();

Q_SIGNALS:
    void accepted(const std::vector<assay::Row> &rows);
    void sessionsGiven(const QStringList &paths); //!< sessions of Assay among `paths`, which are not samples
    void message(const QString &sentence);

private:
    struct Shared
    {
        explicit Shared(const QStringList &paths) : walk(paths) { }
        FolderWalk walk; //!< used by the worker while it runs
        std::atomic<bool> cancelled{false};
        std::atomic<qint64> files{0}, folders{0};
        size_t looked = 0; //!< number of found files that takeSessionsOut() has checked
        QStringList sessions;
        std::vector<RejectedPath> refused;
        bool takeSessionsOut();
    };

    void run();
    void take(FolderWalk::End end);
    void askToGoOn();
    void deliver();

    std::shared_ptr<Shared> m_shared;
    std::vector<RejectedPath> m_refused;
    const Session &m_session;
    qint64 m_limit;
    qint64 m_step;
    QPointer<QWidget> m_window;
    QFutureWatcher<FolderWalk::End> m_watcher;
    QPointer<BusyDialog> m_busy;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace assay {

//! Writes one file on a worker thread from its own copies of the items.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override; //!< cancels and waits for the worker

    //! Not while another one runs.
    void start(const QString &path, IfExists ifExists, const Format &format, std::vector<Item> items,
        const ExportOptions &options);
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(qint64 rows); //!< about ten times a second
    void finished(const assay::Result<assay::Exported> &result); //!< exactly once for each start()

private:
    struct Shared
    {
        std::atomic<bool> cancelled{false};
        std::atomic<qint64> rows{0};
    };
    std::shared_ptr<Shared> m_shared;
    QFutureWatcher<Result<Exported>> m_watcher;
};

} // namespace assay

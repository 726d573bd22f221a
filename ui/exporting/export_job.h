// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace assay {

// Writes one file on a worker thread from its own copies of the rows. Reads the records that are unloaded from the
// session's file, one row at a time.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override; //!< cancels, and blocks until the worker has ended

    struct Order
    {
        QString path;
        IfExists ifExists = IfExists::Refuse;
        const Format *format = nullptr;
        ExportOptions options{};
        std::vector<Row> rows{};
        QString session{}; //!< Session::file(), for rows whose record is unloaded
    };
    void start(Order order); //!< must not be called while an export is running
    void cancel();
    bool isRunning() const { return m_watcher.isRunning(); }

Q_SIGNALS:
    void progressed(qint64 rows); //!< rows written so far, about ten times a second
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

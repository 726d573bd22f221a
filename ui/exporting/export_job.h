// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QFutureWatcher>
#include <QObject>

#include <atomic>
#include <memory>

namespace assay {

//! Writes one file on a worker thread from its own copies of the rows; records that are not loaded are read from the
//! session's file, one at a time.
class ExportJob : public QObject
{
    Q_OBJECT
public:
    explicit ExportJob(QObject *parent = nullptr);
    ~ExportJob() override; //!< cancels and waits for the worker

    struct Order
    {
        QString path;
        IfExists ifExists = IfExists::Refuse;
        const Format *format = nullptr;
        ExportOptions options{};
        std::vector<Row> rows{};
        QString session{}; //!< Session::file(), for records that are not loaded
    };
    void start(Order order); //!< not while another one runs
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

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_job.h"

#include "session/record_reader.h"

#include <QTimer>
#include <QtConcurrentRun>

#include <algorithm>

namespace assay {

namespace {

Result<Exported> work(ExportJob::Order &order, const std::function<bool(qint64)> &progress)
{
    RecordReader reader(order.session, order.options.raw ? Parts::All : Parts::WithoutRaw);
    if (std::ranges::any_of(order.rows, &Row::isRecordOnDisk) && !reader.open()) {
        return ApiError::of(
            ApiError::Kind::Disk, ExportJob::tr("%1 cannot be read; nothing was written").arg(order.session));
    }
    order.options.records = &reader;
    std::vector<const Row *> pointers;
    pointers.reserve(order.rows.size());
    for (const Row &row : order.rows)
        pointers.push_back(&row);
    return exportTo(order.path, order.ifExists, *order.format, pointers, order.options, progress);
}

} // namespace

ExportJob::ExportJob(QObject *parent) : QObject(parent)
{
    auto *ticks = new QTimer(this);
    ticks->setInterval(100);
    connect(ticks, &QTimer::timeout, this, [this] { Q_EMIT progressed(m_shared->rows); });
    connect(&m_watcher, &QFutureWatcherBase::started, ticks, qOverload<>(&QTimer::start));
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this, ticks] {
        ticks->stop();
        Q_EMIT finished(m_watcher.result());
    });
}

ExportJob::~ExportJob()
{
    cancel();
    m_watcher.disconnect();
    m_watcher.waitForFinished();
}

void ExportJob::cancel()
{
    if (m_shared)
        m_shared->cancelled = true;
}

void ExportJob::start(Order order)
{
    m_shared = std::make_shared<Shared>();
    m_watcher.setFuture(QtConcurrent::run([order = std::move(order), shared = m_shared]() mutable {
        return work(order, [&shared](qint64 rows) {
            shared->rows = rows;
            return !shared->cancelled;
        });
    }));
}

} // namespace assay

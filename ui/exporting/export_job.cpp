// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/export_job.h"

#include <QTimer>
#include <QtConcurrent>

namespace assay {

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

void ExportJob::start(
    const QString &path, IfExists ifExists, const Format &format, std::vector<Item> items, const ExportOptions &options)
{
    m_shared = std::make_shared<Shared>();
    m_watcher.setFuture(
        QtConcurrent::run([path, ifExists, &format, items = std::move(items), options, shared = m_shared] {
            std::vector<const Item *> pointers;
            pointers.reserve(items.size());
            for (const Item &item : items)
                pointers.push_back(&item);
            return exportTo(path, ifExists, format, pointers, options, [&shared](qint64 rows) {
                shared->rows = rows;
                return !shared->cancelled;
            });
        }));
}

} // namespace assay

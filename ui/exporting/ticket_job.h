// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/ticket.h"

#include <QFutureWatcher>
#include <QObject>

namespace assay {

// The text of a ticket, and the same without markup for programs that take no HTML.
struct TicketCopy
{
    TicketTemplate ticket;
    QString text;
    QString plain; //!< equal to `text` except for HTML
    int rows = 0;
};

// Makes the text of a ticket on a worker thread from its own copies of the rows. Reads the records that are unloaded
// from the session's file. A new start() replaces one that has not ended.
class TicketJob : public QObject
{
    Q_OBJECT
public:
    explicit TicketJob(QObject *parent = nullptr);
    ~TicketJob() override; //!< blocks until the worker has ended

    struct Order
    {
        TicketTemplate ticket;
        ExportOptions options{};
        std::vector<Row> rows{};
        QString session{}; //!< Session::file(), for rows whose record is unloaded
    };
    void start(Order order);

Q_SIGNALS:
    void finished(const assay::Result<assay::TicketCopy> &result);

private:
    QFutureWatcher<Result<TicketCopy>> m_watcher;
};

} // namespace assay

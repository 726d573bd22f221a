// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/ticket_job.h"

#include "session/record_reader.h"

#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

Result<TicketCopy> makeTicket(TicketJob::Order &order)
{
    RecordReader reader(order.session, Parts::All);
    order.options.records = &reader;
    std::vector<const Row *> pointers;
    for (const Row &row : order.rows)
        pointers.push_back(&row);
    const Result<QString> text = ticketText(pointers, order.ticket, order.options);
    if (!text)
        return text.error();
    TicketCopy copy{order.ticket, *text, *text, int(pointers.size())};
    if (order.ticket.markup == TicketMarkup::Html) {
        const Result<TicketTemplate> plain = findTemplate(u"text"_s, {});
        if (const Result<QString> other = plain ? ticketText(pointers, *plain, order.options) : plain.error())
            copy.plain = *other;
    }
    return copy;
}

} // namespace

TicketJob::TicketJob(QObject *parent) : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] { Q_EMIT finished(m_watcher.result()); });
}

TicketJob::~TicketJob()
{
    m_watcher.disconnect();
    m_watcher.waitForFinished();
}

void TicketJob::start(Order order)
{
    m_watcher.setFuture(QtConcurrent::run([order = std::move(order)]() mutable { return makeTicket(order); }));
}

} // namespace assay

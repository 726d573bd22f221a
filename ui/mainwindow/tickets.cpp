// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/tickets.h"

#include "exporting/ticket_dialog.h"
#include "settings/places.h"
#include "text/user_text.h"
#include "workspace/workspace.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

Tickets::Tickets(Workspace &workspace, QWidget *window) : QObject(window), m_workspace(workspace), m_window(window)
{
    connect(&m_job, &TicketJob::finished, this, [this](const Result<TicketCopy> &result) {
        if (result)
            take(*result);
        else
            Q_EMIT message(tr("No ticket was copied: %1").arg(userText(result.error())));
    });
}

TicketJob::Order Tickets::orderFor(const std::vector<RowId> &ids) const
{
    TicketJob::Order order;
    const Preferences &preferences = m_workspace.preferences();
    const Result<TicketTemplate> chosen
        = findTemplate(preferences.value(Pref::TicketTemplate).toString(), ticketsFolder());
    order.ticket = chosen ? *chosen : builtInTemplates().front(); // its file was removed
    for (const RowId id : ids) {
        if (const Row *row = m_workspace.session().find(id))
            order.rows.push_back(*row);
    }
    if (const std::optional<Profile> &profile = m_workspace.profile()) {
        (profile->name == profile->host ? order.options.nameless : order.options.appliance) = profile->name;
        if (const Result<QUrl> url = baseUrl(*profile))
            order.options.applianceUrl = url->toString(QUrl::FullyEncoded);
    }
    order.options.links = preferences.value(Pref::TicketLinks).toBool();
    order.options.demo = m_workspace.isDemo();
    order.options.generatorVersion = QApplication::applicationVersion();
    order.session = m_workspace.session().file();
    return order;
}

void Tickets::copy(const std::vector<RowId> &ids)
{
    if (ids.empty())
        return;
    m_job.start(orderFor(ids));
}

void Tickets::choose(const std::vector<RowId> &ids)
{
    if (ids.empty())
        return;
    auto *dialog = new TicketDialog(orderFor(ids), ticketsFolder(), m_window);
    connect(dialog, &TicketDialog::copied, this, [this, dialog](const TicketCopy &copy) {
        m_workspace.preferences().setValue(Pref::TicketTemplate, dialog->chosenTemplate());
        m_workspace.preferences().setValue(Pref::TicketLinks, dialog->links());
        take(copy);
    });
    dialog->open();
}

void Tickets::take(const TicketCopy &copy)
{
    auto *data = new QMimeData;
    data->setText(copy.plain);
    if (copy.ticket.markup == TicketMarkup::Html)
        data->setHtml(copy.text);
    QGuiApplication::clipboard()->setMimeData(data);
    const int listed = std::min(copy.rows, int(maxTicketRows));
    const QString title = forDisplay(copy.ticket.title, 80);
    Q_EMIT message(listed < copy.rows
            ? tr("Ticket (%1) about %L2 of %L3 rows copied. A ticket describes at most %L2 rows.")
                  .arg(title)
                  .arg(listed)
                  .arg(copy.rows)
            : tr("Ticket (%1) about %Ln row(s) copied.", nullptr, listed).arg(title));
}

} // namespace assay

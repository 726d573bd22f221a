// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "exporting/ticket_job.h"

#include <QObject>

class QMenu;
class QWidget;

namespace assay {

class Workspace;

// Copies texts for tickets about rows to the clipboard, and remembers the template.
class Tickets : public QObject
{
    Q_OBJECT
public:
    // All arguments must outlive this object, except `window`, which owns it.
    Tickets(Workspace &workspace, QWidget *window);

    void copy(const std::vector<assay::RowId> &ids); //!< with the template used last
    void choose(const std::vector<assay::RowId> &ids); //!< opens the dialog with all templates and a preview

Q_SIGNALS:
    void message(const QString &sentence); //!< for the status bar

private:
    TicketJob::Order orderFor(const std::vector<RowId> &ids) const;
    void take(const TicketCopy &copy);

    Workspace &m_workspace;
    QWidget *m_window;
    TicketJob m_job;
};

} // namespace assay

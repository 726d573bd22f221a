// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_window.h"

#include "details/details_view.h"
#include "forms/on_screen.h"
#include "queue/queue_cell.h"
#include "session/columns.h"
#include "text/user_text.h"

#include <QShortcut>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

DetailsWindow::DetailsWindow(Session &session, RowId id, const QByteArray &state)
    : QWidget(nullptr, Qt::Window)
    , m_session(session)
    , m_id(id)
    , m_view(new DetailsView(session, this))
{
    setObjectName(u"detailsWindow"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    resize(QSize(fontMetrics().averageCharWidth() * 160, fontMetrics().height() * 34).boundedTo(roomOnScreen(this)));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_view);
    m_view->restoreState(state);
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    connect(&session, &Session::changed, this, &DetailsWindow::follow);
    connect(&session, &Session::removed, this, &DetailsWindow::follow);
    connect(&session, &Session::rearranged, this, &DetailsWindow::follow);
    follow();
}

// A row that was removed may come back by undo: the window stays, says so, and goes on.
void DetailsWindow::follow()
{
    const Row *row = m_session.find(m_id);
    m_view->showRow(row ? m_id : 0);
    const Column *column = columnFromName(u"indicator");
    const Verdict *verdict = row ? shownVerdict(*row) : nullptr;
    QString title = row && column ? cellText(*column, *row) : tr("This row was removed from the list");
    if (verdict && verdict->classification != Classification::None)
        title = userText(*verdict) + u" \u2013 "_s + title;
    if (title != windowTitle())
        setWindowTitle(title);
}

} // namespace assay

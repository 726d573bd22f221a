// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pivot_action.h"

#include "hunting/pivots.h"
#include "tables/rows_view.h"

#include <QIcon>

namespace assay {
using namespace Qt::StringLiterals;

PivotAction::PivotAction(RowsView &view, int valueColumn)
    : QAction(QIcon::fromTheme(u"search"_s), tr("Find samples with it"), &view)
    , m_view(view)
    , m_column(valueColumn)
{
    setObjectName(u"findSamples"_s);
    setStatusTip(tr("Opens the search with a query that names this value; nothing is sent yet"));
    setEnabled(false);
    view.addAction(this);
    connect(view.selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { setEnabled(!query().isEmpty()); });
    connect(this, &QAction::triggered, this, [this] {
        if (const QString wanted = query(); !wanted.isEmpty())
            Q_EMIT searchWanted(wanted);
    });
}

QString PivotAction::query() const
{
    const std::vector<int> chosen = m_view.selectedRows();
    const auto pivot
        = chosen.size() == 1 ? pivotOf(m_view.rows().row(chosen.front()).cells.value(m_column)) : std::nullopt;
    return pivot ? pivot->query : QString();
}

} // namespace assay

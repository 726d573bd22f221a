// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_filter.h"

#include "forms/plain.h"
#include "tables/rows_view.h"

#include <QKeyEvent>

namespace assay {
using namespace Qt::StringLiterals;

RowsFilter::RowsFilter(RowsView &view, QWidget *parent) : QLineEdit(parent), m_view(view)
{
    setObjectName(view.objectName() + "Filter"_L1);
    setPlaceholderText(tr("Filter"));
    setAccessibleName(tr("Filter: %1").arg(view.accessibleName()));
    setToolTip(tr("Show only rows that contain this text"));
    setClearButtonEnabled(true);
    nameClearButton(this, tr("Clear the filter"));
    setMaximumWidth(fontMetrics().averageCharWidth() * 32);
    connect(this, &QLineEdit::textChanged, &view, &RowsView::setFilterText);
}

void RowsFilter::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && !text().isEmpty())
        clear();
    else if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        m_view.setFocus(Qt::ShortcutFocusReason);
    else
        QLineEdit::keyPressEvent(event);
}

} // namespace assay

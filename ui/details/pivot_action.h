// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAction>

namespace assay {

class RowsView;

// An entry of the context menu of a table: find samples that have to do with the value that is selected.
class PivotAction : public QAction
{
    Q_OBJECT
public:
    PivotAction(RowsView &view, int valueColumn); //!< `view` owns it and gets it as an action

Q_SIGNALS:
    void searchWanted(const QString &query); //!< to be shown before it is sent

private:
    QString query() const; //!< empty unless one row is selected whose value can be searched for

    RowsView &m_view;
    const int m_column;
};

} // namespace assay

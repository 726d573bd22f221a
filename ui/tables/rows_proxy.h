// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/rows_model.h"

#include <QSortFilterProxyModel>

namespace assay {

//! Sorts the rows of a RowsModel, and leaves out those that do not contain a text.
class RowsProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowsProxy(RowsModel &rows, QObject *parent = nullptr); //!< `rows` must outlive the proxy

    void setText(const QString &text); //!< in any cell, as it is or as it is shown; empty = all rows

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;

private:
    const RowsModel &m_rows;
    QString m_text;
};

} // namespace assay

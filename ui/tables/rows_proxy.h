// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/rows_model.h"

#include <QHash>
#include <QSet>
#include <QSortFilterProxyModel>

namespace assay {

// Sorts the rows of a RowsModel, and leaves out those that do not contain a text. Groups stay where they are: rows are
// sorted within their group, a heading counts those that are left, and a heading without any is left out.
class RowsProxy : public QSortFilterProxyModel
{
    Q_OBJECT
public:
    explicit RowsProxy(RowsModel &rows, QObject *parent = nullptr); //!< `rows` must outlive the proxy

    void setText(const QString &text); //!< in any cell, as it is or as it is shown; empty = all rows

    bool isHeading(const QModelIndex &index) const;
    bool isCollapsed(const QModelIndex &heading) const;
    void setCollapsed(const QModelIndex &heading, bool collapsed); //!< hides or shows the rows of the group

    QVariant data(const QModelIndex &index, int role) const override;

protected:
    bool filterAcceptsRow(int row, const QModelIndex &parent) const override;
    bool lessThan(const QModelIndex &left, const QModelIndex &right) const override;

private:
    struct Group
    {
        int place = 0; //!< row of its heading
        int all = 0;
        int left = 0; //!< rows that contain the text
    };

    bool contains(int row) const;
    const QHash<QString, Group> &groups() const;

    const RowsModel &m_rows;
    QString m_text;
    QSet<QString> m_collapsed; //!< names of groups
    mutable QHash<QString, Group> m_groups; //!< see groups()
    mutable bool m_areCounted = false;
};

} // namespace assay

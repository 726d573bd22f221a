// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/rows_model.h"

#include <QTreeView>

namespace assay {

class RowsProxy;

// A RowsModel on the screen: sortable, copyable, plain.
class RowsView : public QTreeView
{
    Q_OBJECT
public:
    // `emptyText` stands in the middle while there is no row. Widths in average characters; the last column takes the
    // rest.
    RowsView(RowsModel *model, const QString &emptyText, const QList<int> &widths, QWidget *parent = nullptr);

    RowsModel &rows() const { return *m_model; }
    std::vector<int> selectedRows() const; //!< of the model, without headings, in the order shown
    std::vector<int> shownRows() const; //!< likewise, all that are left by the filter
    void setEmptyText(const QString &text);
    // Shows only rows that contain the text in any cell, as it is or as it is shown; case does not matter.
    void setFilterText(const QString &text);
    // Which column Ctrl+C copies; the second one unless it is set.
    void setValueColumn(int column) { m_valueColumn = column; }
    void copySelection(bool exact = false); //!< a tab between cells, a line per row; defanged where it is live
    void copyColumn(int column, bool exact = true); //!< that cell of the selected rows

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void drawRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    bool turnsGroup(const QKeyEvent &event);

    RowsModel *m_model;
    RowsProxy *m_proxy;
    QString m_emptyText;
    int m_valueColumn; //!< see setValueColumn()
};

} // namespace assay

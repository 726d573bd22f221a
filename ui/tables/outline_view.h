// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tables/outline_proxy.h"

#include <QTreeView>

namespace assay {

// An OutlineModel on the screen: sorted and narrowed within each level, copied as text.
class OutlineView : public QTreeView
{
    Q_OBJECT
public:
    // `emptyText` stands in the middle while there is no row. Widths in average characters; the last column takes the
    // rest.
    OutlineView(OutlineModel *model, const QString &emptyText, const QList<int> &widths, QWidget *parent = nullptr);

    OutlineModel &outline() const { return *m_model; }
    void setEmptyText(const QString &text);
    // Rows that contain `text` in any cell, and what they lie in; empty = all. Ignores case. Expands what is left.
    void setFilter(const QString &text);
    int matches() const; //!< rows that contain the text themselves
    QModelIndexList selectedNodes() const; //!< of the model, first column, in the order shown
    void select(const QModelIndex &node); //!< makes a node of the model current, and expands what it lies in
    void copySelection(bool exact = false); //!< a tab between cells, a line per row; defanged where it is live

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void copyColumn(int column, bool exact);

    OutlineModel *m_model;
    OutlineProxy *m_proxy;
    QString m_emptyText;
    QString m_filter;
};

} // namespace assay

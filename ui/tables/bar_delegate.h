// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyledItemDelegate>

namespace assay {

// Rows with some room, all equally high. In one column, behind the text, a bar as long as OutlineModel::BarRole says:
// the number is beside it, so that nothing depends on the bar.
class BarDelegate : public QStyledItemDelegate
{
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;

    void setBarColumn(int column) { m_column = column; } //!< -1 = none
    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    int m_column = -1;
};

} // namespace assay

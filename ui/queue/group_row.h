// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QModelIndex>

class QPainter;
class QStyleOptionViewItem;
class QWidget;

namespace assay {

// The row that stands over a group: across all columns, with its arrow, its name and how many rows it has.
// `option.rect` is the whole row; `option.state` tells open and focused.
void drawGroupRow(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &group, int indentation,
    const QWidget &view);

} // namespace assay

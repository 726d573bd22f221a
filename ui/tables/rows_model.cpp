// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/rows_model.h"

#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "tables/live_text.h"
#include "text/user_text.h"

#include <QFont>
#include <QGuiApplication>
#include <QMimeData>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

RowsModel::RowsModel(const QStringList &headers, QObject *parent) : QAbstractTableModel(parent), m_headers(headers) { }

void RowsModel::setRows(std::vector<Row> rows)
{
    const int before = rowCount();
    const int after = int(rows.size());
    const int common = std::min(before, after);
    int first = 0;
    while (first < common && m_rows[size_t(first)] == rows[size_t(first)])
        ++first;
    if (first == before && first == after)
        return;
    if (after < before) {
        beginRemoveRows({}, after, before - 1);
        m_rows.resize(size_t(after));
        endRemoveRows();
    }
    for (int i = first; i < common; ++i)
        m_rows[size_t(i)] = std::move(rows[size_t(i)]);
    if (first < common)
        Q_EMIT dataChanged(index(first, 0), index(common - 1, columnCount() - 1));
    if (after > before) {
        beginInsertRows({}, before, after - 1);
        m_rows.insert(
            m_rows.end(), std::make_move_iterator(rows.begin() + before), std::make_move_iterator(rows.end()));
        endInsertRows();
    }
}

std::vector<RowsModel::Row> RowsModel::grouped(std::vector<Row> rows)
{
    QHash<QString, int> places; // of groups
    for (const Row &row : rows) {
        if (!places.contains(row.group))
            places.insert(row.group, int(places.size()));
    }
    if (places.size() < 2)
        return rows;
    std::ranges::stable_sort(rows, {}, [&places](const Row &row) { return places.value(row.group); });
    std::vector<Row> all;
    all.reserve(rows.size() + size_t(places.size()));
    for (Row &row : rows) {
        if (all.empty() || all.back().group != row.group)
            all.push_back({.cells = {row.group}, .group = row.group, .isHeading = true});
        all.push_back(std::move(row));
    }
    return all;
}

int RowsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int RowsModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_headers.size());
}

QString RowsModel::safeCell(int row, int column) const
{
    const Row &one = m_rows[size_t(row)];
    const QString cell = one.cells.value(column);
    return one.live.contains(column) ? liveText(cell) : cell;
}

QStringList RowsModel::mimeTypes() const
{
    return {u"text/plain"_s};
}

QMimeData *RowsModel::mimeData(const QModelIndexList &indexes) const
{
    QStringList lines;
    int last = -1;
    for (const QModelIndex &index : indexes) {
        if (!checkIndex(index, CheckIndexOption::IndexIsValid) || index.row() == last)
            continue;
        last = index.row();
        QStringList cells;
        for (int column = 0; column < columnCount(); ++column)
            cells << clipboardLine(safeCell(last, column));
        while (!cells.isEmpty() && cells.last().isEmpty())
            cells.removeLast();
        lines << cells.join(u'\t');
    }
    auto *data = new QMimeData;
    data->setText(lines.join(u'\n'));
    return data;
}

QVariant RowsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Row &row = m_rows[size_t(index.row())];
    const QString cell = row.cells.value(index.column());
    switch (role) {
    case Qt::DisplayRole:
        return forDisplay(safeCell(index.row(), index.column()));
    case Qt::ToolTipRole:
        return toolTipText(row.hint.isEmpty() ? safeCell(index.row(), index.column()) : row.hint);
    case Qt::FontRole: {
        const bool fixed = row.fixed && index.column() > 0;
        if (!fixed && !row.strong)
            return {};
        QFont font = fixed ? fixedFont() : QGuiApplication::font();
        font.setBold(row.strong);
        return font;
    }
    case Qt::DecorationRole:
        return row.verdict && index.column() == m_verdictColumn ? verdictIcon(*row.verdict) : QVariant();
    case Qt::CheckStateRole:
        if (index.column() == 0 && row.ticked)
            return int(*row.ticked ? Qt::Checked : Qt::Unchecked);
        return {};
    case ExactRole:
        return cell;
    case SortRole: {
        const QVariant key = row.sortKeys.value(index.column());
        return key.isValid() ? key : QVariant(cell);
    }
    default:
        return {};
    }
}

QVariant RowsModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return {};
}

Qt::ItemFlags RowsModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_rows[size_t(index.row())].isHeading)
        return Qt::ItemIsEnabled;
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == 0) {
        const Row &row = m_rows[size_t(index.row())];
        if (row.ticked && !row.locked)
            flags |= Qt::ItemIsUserCheckable;
    }
    if (index.isValid())
        flags |= Qt::ItemIsDragEnabled;
    return flags;
}

bool RowsModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    const bool on = value.toInt() == Qt::Checked;
    Row &row = m_rows[size_t(index.row())];
    if (row.ticked == on)
        return true;
    row.ticked = on;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole});
    Q_EMIT ticked(index.row(), on);
    return true;
}

} // namespace assay

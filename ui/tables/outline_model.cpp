// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/outline_model.h"

#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "tables/live_text.h"
#include "text/user_text.h"

#include <QFont>
#include <QGuiApplication>

namespace assay {

OutlineModel::OutlineModel(const QStringList &headers, QObject *parent)
    : QAbstractItemModel(parent)
    , m_headers(headers)
    , m_nodes(1)
{ }

void OutlineModel::setNodes(std::vector<OutlineNode> nodes)
{
    beginResetModel();
    m_nodes.clear();
    m_nodes.push_back({.node = {.cells = {}, .children = std::move(nodes)}});
    // Level by level, so that brothers stand side by side; without recursion.
    for (size_t at = 0; at < m_nodes.size(); ++at) {
        std::vector<OutlineNode> children = std::move(m_nodes[at].node.children);
        m_nodes[at].node.children.clear();
        m_nodes[at].first = quint32(m_nodes.size());
        m_nodes[at].count = int(children.size());
        for (int row = 0; row < int(children.size()); ++row)
            m_nodes.push_back({.node = std::move(children[size_t(row)]), .parent = quint32(at), .row = row});
    }
    endResetModel();
}

const OutlineNode &OutlineModel::node(const QModelIndex &index) const
{
    return m_nodes[entryOf(index)].node;
}

QModelIndex OutlineModel::indexOf(const QString &key) const
{
    for (size_t at = 1; at < m_nodes.size(); ++at) {
        if (m_nodes[at].node.key == key)
            return createIndex(m_nodes[at].row, 0, quintptr(at));
    }
    return {};
}

QModelIndex OutlineModel::index(int row, int column, const QModelIndex &parent) const
{
    return hasIndex(row, column, parent)
        ? createIndex(row, column, quintptr(m_nodes[entryOf(parent)].first) + quintptr(row))
        : QModelIndex();
}

QModelIndex OutlineModel::parent(const QModelIndex &index) const
{
    const quint32 above = index.isValid() ? m_nodes[entryOf(index)].parent : 0;
    return above == 0 ? QModelIndex() : createIndex(m_nodes[above].row, 0, quintptr(above));
}

int OutlineModel::rowCount(const QModelIndex &parent) const
{
    return parent.column() > 0 ? 0 : m_nodes[entryOf(parent)].count;
}

int OutlineModel::columnCount(const QModelIndex &) const
{
    return int(m_headers.size());
}

QString OutlineModel::safeCell(const QModelIndex &index) const
{
    const OutlineNode &one = node(index);
    const QString cell = one.cells.value(index.column());
    return one.live.contains(index.column()) ? liveText(cell) : cell;
}

QVariant OutlineModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const OutlineNode &one = node(index);
    switch (role) {
    case Qt::DisplayRole:
        return forDisplay(safeCell(index));
    case Qt::ToolTipRole:
        return toolTipText(one.hint.isEmpty() ? safeCell(index) : one.hint);
    case Qt::DecorationRole:
        if (index.column() != 0)
            return {};
        return one.classification == Classification::None ? QVariant(one.icon)
                                                          : QVariant(verdictIcon(one.classification));
    case Qt::FontRole: {
        const bool fixed = one.fixed.contains(index.column());
        if (!fixed && !one.strong)
            return {};
        QFont font = fixed ? fixedFont() : QGuiApplication::font();
        font.setBold(one.strong);
        return font;
    }
    case SortRole: {
        const QVariant key = one.sortKeys.value(index.column());
        return key.isValid() ? key : QVariant(one.cells.value(index.column()));
    }
    case KeyRole:
        return one.key;
    case BarRole:
        return one.bar ? QVariant(*one.bar) : QVariant();
    default:
        return {};
    }
}

QVariant OutlineModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::DisplayRole)
        return m_headers.value(section);
    return {};
}

} // namespace assay

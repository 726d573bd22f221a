// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/verdict_look.h"
#include "queue/queue_proxy.h"
#include "text/user_text.h"

#include <algorithm>

//! What a model has to answer; the work is in queue_proxy.cpp. An index carries the number of its group plus one as
//! its id, 0 at the top level.
namespace assay {

QModelIndex QueueProxy::index(int row, int column, const QModelIndex &parent) const
{
    if (row < 0 || row >= rowCount(parent) || column < 0 || column >= columnCount(parent))
        return {};
    return createIndex(row, column, parent.isValid() ? quintptr(parent.row()) + 1 : quintptr(0));
}

QModelIndex QueueProxy::parent(const QModelIndex &child) const
{
    return child.isValid() && child.internalId() > 0 ? createIndex(int(child.internalId()) - 1, 0, quintptr(0))
                                                     : QModelIndex();
}

int QueueProxy::rowCount(const QModelIndex &parent) const
{
    if (!parent.isValid())
        return int(m_shown.grouping() == Grouping::None ? m_shown.rows(0).size() : m_shown.groups().size());
    return isGroup(parent) && parent.column() == 0 ? int(m_shown.rows(parent.row()).size()) : 0;
}

int QueueProxy::columnCount(const QModelIndex &parent) const
{
    return !parent.isValid() || isGroup(parent) ? int(columns().size()) : 0;
}

bool QueueProxy::hasChildren(const QModelIndex &parent) const
{
    return rowCount(parent) > 0;
}

bool QueueProxy::isGroup(const QModelIndex &index) const
{
    return index.isValid() && index.internalId() == 0 && m_shown.grouping() != Grouping::None;
}

QString QueueProxy::groupName(const QModelIndex &group) const
{
    const int number = m_shown.groups()[size_t(group.row())].number;
    if (m_shown.grouping() != Grouping::Verdict)
        return m_keys.groupText(number, m_shown.grouping());
    return word(Classification(number));
}

int QueueProxy::rowOf(const QModelIndex &index) const
{
    if (!index.isValid() || isGroup(index))
        return -1;
    return m_shown.rows(std::max(0, int(index.internalId()) - 1))[size_t(index.row())];
}

const Item *QueueProxy::itemAt(const QModelIndex &index) const
{
    const int row = rowOf(index);
    return row < 0 ? nullptr : &m_model.itemAt(row);
}

ItemId QueueProxy::idAt(const QModelIndex &index) const
{
    const int row = rowOf(index);
    return row < 0 ? 0 : m_keys.id(row);
}

QModelIndex QueueProxy::indexOf(ItemId id, int section) const
{
    const qsizetype row = m_model.session().rowOf(id);
    return row < 0 ? QModelIndex() : mapFromSource(m_model.index(int(row), section));
}

QModelIndex QueueProxy::mapToSource(const QModelIndex &proxyIndex) const
{
    const int row = rowOf(proxyIndex);
    return row < 0 ? QModelIndex() : m_model.index(row, proxyIndex.column());
}

QModelIndex QueueProxy::mapFromSource(const QModelIndex &sourceIndex) const
{
    if (!sourceIndex.isValid())
        return {};
    const Arrangement::Place place = m_shown.placeOf(sourceIndex.row());
    if (place.group < 0)
        return {};
    const bool flat = m_shown.grouping() == Grouping::None;
    return createIndex(place.at, sourceIndex.column(), flat ? quintptr(0) : quintptr(place.group) + 1);
}

QVariant QueueProxy::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    if (!isGroup(index))
        return QAbstractProxyModel::data(index, role);
    const Arrangement::Group &group = m_shown.groups()[size_t(index.row())];
    if (role == Qt::DecorationRole && index.column() == 0 && m_shown.grouping() == Grouping::Verdict)
        return verdictIcon(Classification(group.number));
    if (index.column() != 0 || (role != Qt::DisplayRole && role != Qt::AccessibleTextRole))
        return {};
    QString name;
    if (m_shown.grouping() == Grouping::Verdict)
        name = group.number == int(Classification::None) ? tr("No verdict") : userText(Classification(group.number));
    else
        name = forDisplay(m_keys.groupText(group.number, m_shown.grouping()), 120);
    if (name.isEmpty())
        name = m_shown.grouping() == Grouping::Family ? tr("No threat name") : tr("No batch");
    return tr("%1 (%L2)", "a group and how many rows it has").arg(name).arg(group.rows.size());
}

QVariant QueueProxy::headerData(int section, Qt::Orientation orientation, int role) const
{
    return m_model.headerData(section, orientation, role);
}

Qt::ItemFlags QueueProxy::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return {};
    return isGroup(index) ? Qt::ItemIsEnabled
                          : Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsDragEnabled | Qt::ItemNeverHasChildren;
}

} // namespace assay

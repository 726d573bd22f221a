// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_proxy.h"

#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QGuiApplication>

#include <algorithm>

namespace assay {

namespace {

constexpr std::chrono::milliseconds settleEvery{300}; // rows that jump more often cannot be read or clicked
// Whoever keeps many indexes, as a screen reader's bridge does of each cell it has read, has each of those behind a
// change moved by itself, and Qt needs minutes for some hundred thousand. A reset drops them.
constexpr size_t maxMoved = 2000; // rows

bool movesMany(size_t at, size_t rows)
{
    return rows - at > maxMoved;
}

} // namespace

QueueProxy::QueueProxy(QueueModel &model, QObject *parent)
    : QAbstractProxyModel(parent)
    , m_model(model)
    , m_keys(model.session())
    , m_order(model.session())
{
    setSourceModel(&model);
    m_slices.setSingleShot(true);
    m_settle.setSingleShot(true);
    m_settle.setInterval(settleEvery);
    connect(&m_slices, &QTimer::timeout, this, &QueueProxy::work);
    connect(&m_order, &RowOrder::sorted, this, &QueueProxy::work);
    connect(&m_settle, &QTimer::timeout, this, [this] {
        if (QGuiApplication::mouseButtons() != Qt::NoButton)
            m_settle.start(); // nothing moves away under a pressed button
        else
            work();
    });
    connect(&model, &QAbstractItemModel::rowsInserted, this, [this](const QModelIndex &, int first) {
        if (first == m_keys.count())
            return takeInserted();
        // Rows of a file that is still being read go before those that were added meanwhile.
        beginResetModel();
        renumber();
        endResetModel();
        work();
    });
    connect(&model, &QAbstractItemModel::rowsAboutToBeRemoved, this, [this](const QModelIndex &, int first, int last) {
        const Arrangement::Place from = m_shown.placeOf(first);
        m_isReset = true;
        if (m_shown.grouping() == Grouping::None && from.group == 0) {
            // Shown as they came, as they mostly are, they leave as one run.
            const std::vector<int> &rows = m_shown.rows(0);
            int row = first;
            size_t at = size_t(from.at);
            while (row <= last && at < rows.size() && rows[at] == row) {
                ++row;
                ++at;
            }
            m_isReset = row <= last || movesMany(size_t(from.at), rows.size());
            if (!m_isReset)
                beginRemoveRows({}, from.at, int(at) - 1);
        }
        if (m_isReset)
            beginResetModel();
    });
    connect(&model, &QAbstractItemModel::rowsRemoved, this, [this] {
        renumber();
        if (std::exchange(m_isReset, false))
            endResetModel();
        else
            endRemoveRows();
        work();
    });
    connect(&model, &QAbstractItemModel::modelAboutToBeReset, this, [this] { beginResetModel(); });
    connect(&model, &QAbstractItemModel::modelReset, this, [this] {
        renumber();
        endResetModel();
        work();
    });
    connect(&model.session(), &Session::changed, this, &QueueProxy::takeChanged);
    work();
}

void QueueProxy::takeInserted()
{
    const int rows = int(m_model.session().count()) - m_keys.count();
    m_keys.append(rows);
    m_order.append(rows);
    constexpr int maxInSameTurn = 20'000;
    if (rows <= maxInSameTurn && !m_model.session().isLoading())
        return work();
    // The turn of the event loop that brought so many rows has done enough; those of a file come many times in one.
    m_slices.start(0);
    if (!std::exchange(m_isBusy, true))
        Q_EMIT busyChanged();
}

void QueueProxy::renumber()
{
    const Renumbering moved = m_keys.resync();
    m_order.renumber(moved, m_keys.count());
    m_shown.renumber(moved);
    filterAgain();
}

void QueueProxy::takeChanged(const QList<qsizetype> &rows)
{
    const bool needsKeys = isFiltering() || m_grouping != Grouping::None;
    bool moves = false;
    for (const qsizetype one : rows) {
        const int row = int(one);
        m_order.changed(row);
        const int group = needsKeys ? m_keys.group(row, m_grouping) : 0;
        m_keys.readAgain(row);
        if (needsKeys && row < m_untested) {
            const char passes = m_keys.accepts(row);
            moves = std::exchange(m_passes[size_t(row)], passes) != passes || m_keys.group(row, m_grouping) != group
                || moves;
        }
    }
    announceChanged(rows);
    Q_EMIT countsChanged();
    if ((moves || m_order.isChanged()) && !m_settle.isActive())
        m_settle.start();
}

void QueueProxy::announceChanged(const QList<qsizetype> &rows)
{
    std::vector<Arrangement::Place> places;
    for (const qsizetype row : rows) {
        if (const Arrangement::Place place = m_shown.placeOf(int(row)); place.group >= 0)
            places.push_back(place);
    }
    if (places.empty())
        return;
    const auto before = [](const Arrangement::Place &a, const Arrangement::Place &b) {
        return std::pair(a.group, a.at) < std::pair(b.group, b.at);
    };
    std::ranges::sort(places, before);
    // One range for each group: a view paints only what it shows, but looks every range up.
    for (auto from = places.begin(); from != places.end();) {
        const auto next
            = std::find_if(from, places.end(), [from](const auto &place) { return place.group != from->group; });
        const QModelIndex group = m_shown.grouping() == Grouping::None ? QModelIndex() : index(from->group, 0);
        Q_EMIT dataChanged(index(from->at, 0, group), index((next - 1)->at, columnCount() - 1, group));
        from = next;
    }
}

void QueueProxy::setFilter(const Filter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    filterAgain();
    Q_EMIT filterChanged();
    work();
}

void QueueProxy::setChoice(const FacetChoice &choice)
{
    if (choice == m_choice)
        return;
    m_choice = choice;
    filterAgain();
    Q_EMIT filterChanged();
    work();
}

void QueueProxy::clearFilters()
{
    if (!isFiltering())
        return;
    m_filter = Filter();
    m_choice = FacetChoice();
    filterAgain();
    Q_EMIT filterChanged();
    work();
}

void QueueProxy::setGrouping(Grouping grouping)
{
    if (std::exchange(m_grouping, grouping) == grouping)
        return;
    filterAgain();
    work();
}

void QueueProxy::sort(int section, Qt::SortOrder order)
{
    if (section == m_order.section() && order == m_order.order())
        return;
    m_order.set(section, order);
    work();
}

void QueueProxy::filterAgain()
{
    m_keys.ask(m_choice, m_filter);
    m_untested = 0;
    m_passes.clear();
}

void QueueProxy::work()
{
    TimeBudget budget;
    const bool ordered = m_order.readSome(budget) && m_order.settle();
    const bool wasRead = m_keys.isRead();
    const bool read = m_keys.readSome(budget);
    const bool needsKeys = isFiltering() || m_grouping != Grouping::None;
    const bool tested = !needsKeys || (read && testSome(budget));
    const bool busy = !ordered || !tested;
    if (!busy)
        arrange();
    if (budget.isSpent())
        m_slices.start(0);
    if (!wasRead)
        Q_EMIT countsChanged();
    if (std::exchange(m_isBusy, busy) != busy)
        Q_EMIT busyChanged();
    if (!busy)
        Q_EMIT arranged();
}

bool QueueProxy::testSome(TimeBudget &budget)
{
    m_passes.resize(size_t(m_keys.count()));
    for (; m_untested < m_keys.count() && budget.next(); ++m_untested)
        m_passes[size_t(m_untested)] = m_keys.accepts(m_untested);
    return m_untested == m_keys.count();
}

void QueueProxy::arrange()
{
    m_settle.stop();
    const bool isPlain = m_order.section() < 0 && !isFiltering() && m_grouping == Grouping::None;
    if (isPlain && m_shown.isPlain()) {
        if (const int shown = m_shown.shownCount(); shown < m_keys.count()) {
            beginInsertRows({}, shown, m_keys.count() - 1);
            m_shown.extend(m_keys.count());
            endInsertRows();
        }
        return;
    }
    std::vector<int> rows;
    rows.reserve(size_t(m_keys.count()));
    const bool isSorted = m_order.section() >= 0;
    const bool filters = isFiltering();
    for (int place = 0; place < m_keys.count(); ++place) {
        const int row = isSorted ? m_order.rows()[size_t(place)] : place;
        if (!filters || m_passes[size_t(row)])
            rows.push_back(row);
    }
    show(Arrangement(std::move(rows), m_keys, m_grouping));
}

void QueueProxy::show(Arrangement wanted)
{
    const auto sameGroups = [&] {
        return wanted.grouping() == m_shown.grouping()
            && std::ranges::equal(
                wanted.groups(), m_shown.groups(), {}, &Arrangement::Group::number, &Arrangement::Group::number);
    };
    // With groups every change is a reset, for it changes what groups say of themselves, too.
    std::optional<OneStep> step;
    if (sameGroups() && wanted.grouping() == Grouping::None)
        step = oneStep(m_shown.rows(0), wanted.rows(0));
    const bool changes = step && (step->removed > 0 || step->inserted > 0);
    if (!step || (changes && movesMany(size_t(step->at), m_shown.rows(0).size()))) {
        const bool nothingMoves = sameGroups()
            && std::ranges::equal(
                wanted.groups(), m_shown.groups(), {}, &Arrangement::Group::rows, &Arrangement::Group::rows);
        if (nothingMoves)
            return;
        beginResetModel();
        m_shown = std::move(wanted);
        endResetModel();
    } else if (step->removed > 0) {
        beginRemoveRows({}, step->at, step->at + step->removed - 1);
        m_shown = std::move(wanted);
        endRemoveRows();
    } else if (step->inserted > 0) {
        beginInsertRows({}, step->at, step->at + step->inserted - 1);
        m_shown = std::move(wanted);
        endInsertRows();
    }
}

QModelIndex QueueProxy::index(int row, int column, const QModelIndex &parent) const
{
    if (!parent.isValid() && m_shown.grouping() == Grouping::None) { // asked for each of a million rows
        const bool isThere
            = row >= 0 && size_t(row) < m_shown.rows(0).size() && column >= 0 && size_t(column) < columns().size();
        return isThere ? createIndex(row, column, quintptr(0)) : QModelIndex();
    }
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

const Row *QueueProxy::itemAt(const QModelIndex &index) const
{
    const int row = rowOf(index);
    return row < 0 ? nullptr : &m_model.itemAt(row);
}

RowId QueueProxy::idAt(const QModelIndex &index) const
{
    const int row = rowOf(index);
    return row < 0 ? 0 : m_keys.id(row);
}

QModelIndex QueueProxy::indexOf(RowId id, int section) const
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

std::vector<RowId> QueueProxy::allIds() const
{
    const Session &session = m_model.session();
    std::vector<RowId> ids;
    ids.reserve(size_t(session.count()));
    const std::vector<int> &sorted = m_order.rows();
    if (m_order.section() >= 0 && qsizetype(sorted.size()) == session.count()) {
        std::ranges::transform(sorted, std::back_inserter(ids), [&session](int row) { return session.at(row).id; });
    } else {
        std::ranges::transform(session.rows(), std::back_inserter(ids), &Row::id);
    }
    return ids;
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

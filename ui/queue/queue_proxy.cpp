// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_proxy.h"

#include <QGuiApplication>

#include <algorithm>

namespace assay {

namespace {
constexpr std::chrono::milliseconds settleEvery{300}; // rows that jump more often cannot be read or clicked
//! Whoever keeps many indexes, as a screen reader's bridge does of each cell it has read, has each of those behind a
//! change moved by itself, and Qt needs minutes for some hundred thousand. A reset drops them.
constexpr size_t mostMoved = 2000; // rows

bool movesMany(size_t at, size_t rows)
{
    return rows - at > mostMoved;
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
    connect(&model, &QAbstractItemModel::rowsInserted, this, &QueueProxy::takeInserted);
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
    constexpr int mostInSameTurn = 20'000;
    if (rows <= mostInSameTurn)
        return work();
    // The turn of the event loop that brought so many rows has done enough.
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
    Slice slice;
    const bool ordered = m_order.readSome(slice) && m_order.settle();
    const bool wasRead = m_keys.isRead();
    const bool read = m_keys.readSome(slice);
    const bool needsKeys = isFiltering() || m_grouping != Grouping::None;
    const bool tested = !needsKeys || (read && testSome(slice));
    const bool busy = !ordered || !tested;
    if (!busy)
        arrange();
    if (slice.isSpent())
        m_slices.start(0);
    if (!wasRead)
        Q_EMIT countsChanged();
    if (std::exchange(m_isBusy, busy) != busy)
        Q_EMIT busyChanged();
    if (!busy)
        Q_EMIT arranged();
}

bool QueueProxy::testSome(Slice &slice)
{
    m_passes.resize(size_t(m_keys.count()));
    for (; m_untested < m_keys.count() && slice.next(); ++m_untested)
        m_passes[size_t(m_untested)] = m_keys.accepts(m_untested);
    return m_untested == m_keys.count();
}

void QueueProxy::arrange()
{
    m_settle.stop();
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

} // namespace assay

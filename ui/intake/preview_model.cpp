// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/preview_model.h"

#include "indicator/on_screen.h"
#include "intake/row_identity.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QGuiApplication>
#include <QPalette>

#include <algorithm>
#include <numeric>

namespace assay {

PreviewModel::PreviewModel(IsQueued isQueued, QObject *parent)
    : QAbstractTableModel(parent)
    , m_isQueued(std::move(isQueued))
{ }

void PreviewModel::setRows(std::vector<PreviewRow> rows)
{
    QHash<QString, const PreviewRow *> before;
    for (const PreviewRow &row : m_rows)
        before.insert(keyOf(row.original), &row);
    for (PreviewRow &row : rows) {
        if (m_tickDoubtful && row.doubtful)
            row.ticked = true;
        if (const PreviewRow *old = before.value(keyOf(row.original))) {
            row.ticked = old->ticked;
            row.indicator = old->indicator;
            row.queued = old->queued;
        }
    }
    QSet<QString> found;
    for (const PreviewRow &row : rows)
        found.insert(keyOf(row.original));
    for (const PreviewRow &row : m_rows) {
        if (row.isInsisted && !found.contains(keyOf(row.original)))
            rows.push_back(row);
    }
    m_isRetyped
        = std::ranges::any_of(rows, [](const PreviewRow &row) { return row.indicator.type != row.original.type; });
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    Q_EMIT tallyChanged();
}

int PreviewModel::insist(const Indicator &indicator)
{
    const QString key = keyOf(indicator);
    const auto known
        = std::ranges::find_if(m_rows, [&key](const PreviewRow &row) { return keyOf(row.indicator) == key; });
    const int row = int(known - m_rows.begin());
    if (known != m_rows.end()) {
        setTicked({row}, true);
        return row;
    }
    beginInsertRows({}, row, row);
    m_rows.push_back(insistedRow(indicator, m_isQueued));
    endInsertRows();
    Q_EMIT tallyChanged();
    return row;
}

void PreviewModel::announce()
{
    if (!m_rows.empty())
        Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1));
    Q_EMIT tallyChanged();
}

void PreviewModel::setTicked(const QList<int> &rows, bool ticked)
{
    for (const int row : rows)
        m_rows[size_t(row)].ticked = ticked;
    announce();
}

void PreviewModel::setDoubtfulTicked(bool ticked)
{
    m_tickDoubtful = ticked;
    for (PreviewRow &row : m_rows) {
        if (row.doubtful)
            row.ticked = ticked;
    }
    announce();
}

int PreviewModel::retype(const QList<int> &rows, IndicatorType type)
{
    int changed = 0;
    for (const int i : rows) {
        PreviewRow &row = m_rows[size_t(i)];
        // From what was found, so that going back to the first type gives the first value again.
        const std::optional<Indicator> other = retyped(row.original, type);
        if (!other || *other == row.indicator)
            continue;
        row.indicator = *other;
        row.queued = m_isQueued(*other);
        ++changed;
    }
    m_isRetyped = m_isRetyped || changed > 0;
    announce();
    return changed;
}

PreviewModel::Tally PreviewModel::tally() const
{
    Tally tally;
    forChosen([&tally](const PreviewRow &) { ++tally.toAdd; });
    tally.queued = std::ranges::count_if(m_rows, &PreviewRow::queued);
    return tally;
}

// Each ticked indicator once. What was found is distinct; only another type can make two of it the same.
template <class Take>
void PreviewModel::forChosen(Take take) const
{
    QSet<QString> seen;
    for (const PreviewRow &row : m_rows) {
        if (!row.ticked || row.queued)
            continue;
        if (m_isRetyped) {
            const auto before = seen.size();
            seen.insert(keyOf(row.indicator));
            if (seen.size() == before)
                continue;
        }
        take(row);
    }
}

std::vector<Indicator> PreviewModel::chosen() const
{
    std::vector<Indicator> chosen;
    forChosen([&chosen](const PreviewRow &row) { chosen.push_back(row.indicator); });
    return chosen;
}

int PreviewModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int PreviewModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QString PreviewModel::text(const PreviewRow &row, int column) const
{
    switch (column) {
    case AsPasted:
        return forDisplay(pastedOnScreen(row.indicator));
    case AsSent:
        return forDisplay(onScreen(row.indicator));
    case Type:
        return userText(row.indicator.type);
    case Count:
        return QLocale().toString(row.count);
    case Remark:
        return row.queued ? tr("Already queued.") : row.remark;
    default:
        return {};
    }
}

// As the text, but for what makes a text fit for a screen, which costs more than the sorting.
QString PreviewModel::sortKey(const PreviewRow &row, int column)
{
    switch (column) {
    case AsPasted:
        return row.indicator.asPasted;
    case AsSent:
        return row.indicator.value;
    case Type:
        return userText(row.indicator.type);
    default:
        return row.queued ? tr("Already queued.") : row.remark;
    }
}

QVariant PreviewModel::data(const QModelIndex &index, int role) const
{
    if (!index.isValid())
        return {};
    const PreviewRow &row = m_rows[size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case Qt::DisplayRole:
        return column == Tick ? QVariant() : text(row, column);
    case Qt::ToolTipRole:
        return column == Tick ? QVariant() : toolTipText(text(row, column));
    case Qt::CheckStateRole:
        return column == Tick && !row.queued ? QVariant(row.ticked ? Qt::Checked : Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        if (column == Tick)
            return row.queued ? tr("already queued") : row.ticked ? tr("will be added") : tr("will not be added");
        return text(row, column);
    case Qt::TextAlignmentRole:
        return column == Count ? QVariant(int(Qt::AlignCenter)) : QVariant();
    case Qt::FontRole:
        return column == AsSent ? QVariant(fixedFont()) : QVariant();
    case Qt::ForegroundRole:
        return row.queued ? QVariant(QGuiApplication::palette().brush(QPalette::Disabled, QPalette::Text)) : QVariant();
    default:
        return {};
    }
}

QVariant PreviewModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal && role == Qt::TextAlignmentRole && section == Count)
        return int(Qt::AlignCenter);
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Tick:
        return tr("Add");
    case AsPasted:
        return tr("Original text");
    case AsSent:
        return tr("Submitted as (defanged)");
    case Type:
        return tr("Type");
    case Count:
        return tr("Count");
    default:
        return tr("Remark");
    }
}

Qt::ItemFlags PreviewModel::flags(const QModelIndex &index) const
{
    Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    if (index.isValid() && index.column() == Tick && !m_rows[size_t(index.row())].queued)
        flags |= Qt::ItemIsUserCheckable;
    return flags;
}

bool PreviewModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (!index.isValid() || role != Qt::CheckStateRole || !(flags(index) & Qt::ItemIsUserCheckable))
        return false;
    m_rows[size_t(index.row())].ticked = value.value<Qt::CheckState>() == Qt::Checked;
    Q_EMIT dataChanged(index, index, {Qt::CheckStateRole, Qt::AccessibleTextRole});
    Q_EMIT tallyChanged();
    return true;
}

void PreviewModel::sort(int column, Qt::SortOrder order)
{
    if (column < 0 || column >= ColumnCount)
        return;
    // Keys first: comparing would make each text many times over.
    std::vector<QString> keys(m_rows.size());
    if (column != Tick && column != Count)
        std::ranges::transform(m_rows, keys.begin(), [column](const PreviewRow &row) { return sortKey(row, column); });
    const auto less = [&](size_t a, size_t b) {
        if (column == Tick)
            return (m_rows[a].ticked && !m_rows[a].queued) > (m_rows[b].ticked && !m_rows[b].queued);
        if (column == Count)
            return m_rows[a].count < m_rows[b].count;
        return keys[a] < keys[b];
    };
    std::vector<size_t> places(m_rows.size());
    std::iota(places.begin(), places.end(), size_t(0));
    std::stable_sort(places.begin(), places.end(),
        [&](size_t a, size_t b) { return order == Qt::AscendingOrder ? less(a, b) : less(b, a); });

    Q_EMIT layoutAboutToBeChanged({}, VerticalSortHint);
    std::vector<PreviewRow> sorted;
    std::vector<int> newPlace(m_rows.size());
    sorted.reserve(m_rows.size());
    for (const size_t place : places) {
        newPlace[place] = int(sorted.size());
        sorted.push_back(std::move(m_rows[place]));
    }
    m_rows = std::move(sorted);
    const QModelIndexList old = persistentIndexList();
    QModelIndexList moved;
    moved.reserve(old.size());
    for (const QModelIndex &index : old)
        moved += this->index(newPlace[size_t(index.row())], index.column());
    changePersistentIndexList(old, moved);
    Q_EMIT layoutChanged({}, VerticalSortHint);
}

} // namespace assay

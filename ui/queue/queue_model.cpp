// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_model.h"

#include "look/plain_text.h"
#include "queue/queue_cell.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// Above this many separate runs of rows, one range is cheaper for every view and proxy behind the model.
constexpr int manyRuns = 64;

QVariant progressOf(const Column &column, const Row &row)
{
    if (QLatin1StringView(column.name) != QLatin1StringView("state") || isFinal(row.state) || row.stage->total <= 0)
        return {};
    return int(qBound(qint64(0), row.stage->done * 100 / row.stage->total, qint64(100)));
}
// Columns whose first click shows the worst, the most or the newest: for that people sort them.
bool sortsDownwards(const Column &column)
{
    return QLatin1StringView(column.name) == "verdict"_L1 || column.kind != ColumnKind::Text;
}

} // namespace

QueueModel::QueueModel(Session &session, QObject *parent) : QAbstractTableModel(parent), m_session(session)
{
    connect(&session, &Session::aboutToAdd, this,
        [this](qsizetype first, qsizetype last) { beginInsertRows({}, int(first), int(last)); });
    connect(&session, &Session::added, this, [this] { endInsertRows(); });
    connect(&session, &Session::aboutToRemove, this,
        [this](qsizetype first, qsizetype last) { beginRemoveRows({}, int(first), int(last)); });
    connect(&session, &Session::removed, this, [this] { endRemoveRows(); });
    connect(&session, &Session::aboutToRearrange, this, &QueueModel::beginResetModel);
    connect(&session, &Session::rearranged, this, &QueueModel::endResetModel);
    connect(&session, &Session::changed, this, &QueueModel::announce);
}

QString QueueModel::waitOf(const Column &column, const Row &row) const
{
    const bool mayWait = m_waitOf && row.state == State::Queued && QLatin1StringView(column.name) == "state"_L1;
    return mayWait ? m_waitOf(row) : QString();
}

// What a row waits for is of the queue, not of the row: it changes with every row that goes before.
QString QueueModel::shownText(const Column &column, const Row &row) const
{
    const QString text = cellText(column, row);
    const QString wait = waitOf(column, row);
    return wait.isEmpty() ? text : tr("%1, %2", "state of a row, and what it waits for").arg(text, wait);
}

int QueueModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_session.count());
}

int QueueModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(columns().size());
}

QVariant QueueModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Column &column = columns()[size_t(index.column())];
    const Row &row = itemAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return shownText(column, row);
    case Qt::DecorationRole: {
        const QIcon icon = cellIcon(column, row);
        return icon.isNull() ? QVariant() : QVariant(icon);
    }
    case Qt::ToolTipRole: {
        const QString wait = waitOf(column, row);
        return toolTipText(wait.isEmpty() ? cellDetail(column, row) : wait);
    }
    case Qt::TextAlignmentRole:
        return int(isNumeric(column.kind) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    case Qt::FontRole:
        return isFixedWidth(column, row) ? QVariant(fixedFont()) : QVariant();
    case SortRole:
        return cellSortKey(column, row);
    case ExactRole:
        return cellExact(column, row);
    case ProgressRole:
        return progressOf(column, row);
    case ClassificationRole: {
        const Verdict *verdict = shownVerdict(row);
        return int(verdict ? verdict->classification : Classification::None);
    }
    default:
        return {};
    }
}

QVariant QueueModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
        return {};
    const Column &column = columns()[size_t(section)];
    if (role == Qt::DisplayRole)
        return QCoreApplication::translate("assay::Column", column.title);
    if (role == Qt::TextAlignmentRole)
        return int(isNumeric(column.kind) ? Qt::AlignRight | Qt::AlignVCenter : Qt::AlignLeft | Qt::AlignVCenter);
    if (role == Qt::InitialSortOrderRole)
        return int(sortsDownwards(column) ? Qt::DescendingOrder : Qt::AscendingOrder);
    return {};
}

void QueueModel::announce(const QList<qsizetype> &rows)
{
    const int lastColumn = columnCount() - 1;
    QList<std::pair<int, int>> runs;
    for (const qsizetype row : rows) {
        if (!runs.isEmpty() && runs.last().second == int(row) - 1)
            runs.last().second = int(row);
        else
            runs.append({int(row), int(row)});
    }
    if (runs.size() > manyRuns)
        runs = {{runs.first().first, runs.last().second}};
    for (const auto &[first, last] : std::as_const(runs))
        Q_EMIT dataChanged(index(first, 0), index(last, lastColumn));
}

int sectionOf(QLatin1StringView columnName)
{
    for (size_t i = 0; i < columns().size(); ++i) {
        if (QLatin1StringView(columns()[i].name) == columnName)
            return int(i);
    }
    return -1;
}

} // namespace assay

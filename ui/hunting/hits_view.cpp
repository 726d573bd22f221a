// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/hits_view.h"

#include "queue/queue_cell.h"
#include "session/columns.h"

#include <QCoreApplication>
#include <QScrollBar>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

struct HitColumn
{
    const char *name; //!< of the column table
    int width; //!< in average characters
};

constexpr std::array hitColumns{HitColumn{"verdict", 14}, HitColumn{"risk_score", 8}, HitColumn{"threat_name", 34},
    HitColumn{"file_type", 30}, HitColumn{"file_size", 12}, HitColumn{"first_seen", 22}, HitColumn{"file_name", 32},
    HitColumn{"sha1", 44}};
constexpr int hashColumn = int(hitColumns.size()) - 1;

const Column &columnOf(const HitColumn &hit)
{
    return *columnFromName(QString::fromLatin1(hit.name));
}

QStringList hitTitles()
{
    QStringList titles;
    for (const HitColumn &hit : hitColumns)
        titles << QCoreApplication::translate("assay::Column", columnOf(hit).title);
    return titles;
}

QList<int> hitWidths()
{
    QList<int> widths;
    for (const HitColumn &hit : hitColumns)
        widths << hit.width;
    return widths;
}

RowsModel::Row shownHit(const Row &row)
{
    RowsModel::Row shown;
    for (const HitColumn &hit : hitColumns) {
        const Column &column = columnOf(hit);
        shown.cells << cellWords(column, row);
        shown.sortKeys << cellSortKey(column, row);
    }
    shown.verdict = row.verdict ? row.verdict->classification : Classification::None;
    return shown;
}

} // namespace

HitsView::HitsView(Session &hits, QWidget *parent)
    : RowsView(new RowsModel(hitTitles()), {}, hitWidths(), parent)
    , m_hits(hits)
{
    rows().setVerdictColumn(0);
    setValueColumn(hashColumn);
    connect(verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const QScrollBar *bar = verticalScrollBar();
        if (bar->maximum() > 0 && value >= bar->maximum() - bar->pageStep())
            Q_EMIT endReached();
    });
}

void HitsView::refresh()
{
    std::vector<RowsModel::Row> shown;
    shown.reserve(size_t(m_hits.count()));
    for (const Row &row : m_hits.rows())
        shown.push_back(shownHit(row));
    rows().setRows(std::move(shown));
}

std::vector<RowId> HitsView::selectedIds() const
{
    std::vector<RowId> ids;
    for (const int row : selectedRows())
        ids.push_back(m_hits.at(row).id);
    return ids;
}

std::vector<RowId> HitsView::shownIds() const
{
    std::vector<RowId> ids;
    for (const int row : shownRows())
        ids.push_back(m_hits.at(row).id);
    return ids;
}

} // namespace assay

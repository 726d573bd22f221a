// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/related_tab.h"

#include "charts/flow_layout.h"
#include "details/decoded_record.h"
#include "details/known_verdict.h"
#include "details/pivot_action.h"
#include "findings/findings.h"
#include "indicator/recognise.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "session/cell_values.h"
#include "session/record_analysis.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"
#include "text/user_text.h"

#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

RelatedTab::RelatedTab(DecodedRecord &decoded, Session &session, QWidget *parent)
    : DetailsTab(parent)
    , m_decoded(decoded)
    , m_session(session)
    , m_view(new RowsView(new RowsModel({tr("Type"), tr("Value"), tr("Verdict"), tr("Where")}),
          tr("No related indicators yet."), {20, 70, 16, 24}, this))
    , m_addAction(new QAction(QIcon::fromTheme(u"add-files"_s), tr("Add to queue"), this))
    , m_add(new QPushButton(m_addAction->icon(), tr("Add &to queue"), this))
{
    setObjectName(u"relatedTab"_s);
    m_view->setObjectName(u"relatedView"_s);
    m_view->setAccessibleName(tr("Related indicators"));
    m_view->rows().setVerdictColumn(2);
    m_view->addAction(m_addAction);
    auto *search = new PivotAction(*m_view, 1);
    m_add->setObjectName(u"relatedAdd"_s);
    auto *bar = new QWidget(this);
    auto *parts = new FlowLayout(bar); // in a narrow pane the hint has a line of its own
    parts->addWidget(new RowsFilter(*m_view, bar));
    parts->addWidget(m_add);
    auto *hint = new PlainLabel(tr("Ticked items are exported. Add selected items to the queue."), bar);
    hint->setObjectName(u"relatedHint"_s);
    hint->setWordWrap(true);
    parts->addWidget(hint);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(bar);
    layout->addWidget(m_view, 1);

    connect(m_addAction, &QAction::triggered, this, &RelatedTab::addSelected);
    connect(m_add, &QPushButton::clicked, this, &RelatedTab::addSelected);
    connect(search, &PivotAction::searchWanted, this, &RelatedTab::searchWanted);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RelatedTab::updateButtons);
    connect(&m_view->rows(), &RowsModel::ticked, this, [this](int row, bool on) {
        const QStringList &cells = m_view->rows().row(row).cells;
        const QString key = tickKey(RelatedIndicator{cells.value(0), cells.value(1), false});
        m_session.update(m_id, [&](Row &item) {
            if (on)
                item.unticked.remove(key);
            else
                item.unticked.insert(key);
        });
    });
    connect(&m_decoded, &DecodedRecord::ready, this, [this] {
        if (m_decoded.row() && m_decoded.row()->id == m_id)
            showRow(m_decoded.row());
    });
    updateButtons();
}

// Without a tick box: a string may be the end of a sentence and the begin of the next, "complete.It is".
void RelatedTab::addOffers(std::vector<RowsModel::Row> &rows) const
{
    const Row *row = m_decoded.row();
    if (!row || row->id != m_id)
        return;
    for (const QString &sha1 : containersOf(*row->record))
        rows.push_back({.cells = {u"SHA-1"_s, sha1, {}, tr("container of this file")},
            .fixed = true,
            .group = tr("Containers of this file")});
    if (!m_decoded.analysis())
        return;
    for (const InterestingString &string : m_decoded.analysis()->interestingStrings) {
        const Recognised recognised = recognise(string.value);
        if (!recognised.indicator)
            continue;
        RowsModel::Row offer{
            .cells = {userText(recognised.indicator->type), string.value, {}, tr("string in the file")},
            .fixed = true,
            .group = tr("Strings in the file")};
        if (!isDigest(recognised.indicator->type))
            offer.live = {1};
        rows.push_back(std::move(offer));
    }
}

void RelatedTab::addSelected()
{
    QStringList values;
    for (const int row : m_view->selectedRows()) {
        const QStringList &cells = m_view->rows().row(row).cells;
        if (isPlausible({cells.value(0), cells.value(1), false})) // "SHA-1" of a session file may be anything
            values << cells.value(1);
    }
    if (!values.isEmpty())
        Q_EMIT addToQueue(values);
}

void RelatedTab::updateButtons()
{
    const bool any = m_view->selectionModel()->hasSelection();
    m_add->setEnabled(any);
    m_addAction->setEnabled(any);
}

void RelatedTab::showRow(const Row *item)
{
    m_id = item ? item->id : 0;
    std::vector<RowsModel::Row> rows;
    if (item) {
        for (const RelatedIndicator &related : item->record->findings.related) {
            if (cell::isOwnDigest(*item, related))
                continue; // it is shown under Hashes
            RowsModel::Row row{.cells = {related.type, related.value}, .ticked = isKept(*item, related)};
            row.group = related.type;
            row.locked = related.automatic;
            row.fixed = true;
            if (!isDigestType(related.type))
                row.live = {1};
            rows.push_back(std::move(row));
        }
    }
    if (item)
        m_decoded.request();
    addOffers(rows);
    for (RowsModel::Row &row : rows) {
        const Classification verdict = knownVerdict(m_session, row.cells.value(1));
        row.verdict = verdict;
        row.cells.resize(4);
        row.cells[2] = verdict == Classification::None ? QString() : userText(verdict);
        row.sortKeys = {{}, {}, verdictRank(verdict)};
    }
    m_view->rows().setRows(RowsModel::grouped(std::move(rows)));
    updateButtons();
}

qsizetype RelatedTab::countOf(const Row *row)
{
    return !row ? 0 : std::ranges::count_if(row->record->findings.related, [row](const RelatedIndicator &related) {
        return !cell::isOwnDigest(*row, related);
    });
}

bool RelatedTab::saysSomething(const Row *row) const
{
    return countOf(row) > 0 || (row && (hasAnalysis(*row->record) || !containersOf(*row->record).empty()));
}

QString RelatedTab::title(const Row *row) const
{
    const qsizetype count = countOf(row);
    return count > 0 ? tr("Related (%1)").arg(count) : tr("Related");
}

} // namespace assay

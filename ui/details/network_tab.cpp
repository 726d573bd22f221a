// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/network_tab.h"

#include "actions/actions_list.h"
#include "charts/flow_layout.h"
#include "details/known_verdict.h"
#include "details/pivot_action.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "queue/queue.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"
#include "text/user_text.h"

#include <QComboBox>
#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr auto cutFact = "Network List Cut Off"_L1;
constexpr int moreAtOnce = 4; // times the pages of the run before
constexpr int maxPages = 200; // the action follows no list further

// How many pages a run would fetch that goes beyond this one; 0 when none can.
int furtherPages(const Row &row)
{
    // "resolutions 192.0.2.1: page 4"; that the appliance repeats a page cannot be helped by asking for more.
    const bool isCut = std::ranges::any_of(row.record->findings.facts,
        [](const Attribute &fact) { return fact.name == cutFact && fact.value.contains(": page "_L1); });
    const int fetched = valueOf(*networkAction.parameters.front(), row.parameters).toInt();
    return isCut && fetched < maxPages ? std::min(fetched * moreAtOnce, maxPages) : 0;
}

QString kindWord(NetworkRecord::Kind kind)
{
    switch (kind) {
    case NetworkRecord::Kind::Reputation:
        return NetworkTab::tr("Reputation");
    case NetworkRecord::Kind::Resolution:
        return NetworkTab::tr("Resolution");
    case NetworkRecord::Kind::Url:
        return NetworkTab::tr("URL");
    case NetworkRecord::Kind::DownloadedFile:
        return NetworkTab::tr("Downloaded file");
    }
    Q_UNREACHABLE();
}

constexpr NetworkRecord::Kind networkKinds[] = {NetworkRecord::Kind::Reputation, NetworkRecord::Kind::Resolution,
    NetworkRecord::Kind::Url, NetworkRecord::Kind::DownloadedFile};

QString verdictWord(const NetworkRecord &record, Classification verdict)
{
    return verdict == Classification::None || verdict == Classification::Other ? record.verdict : userText(verdict);
}

QString detailText(const NetworkRecord &record)
{
    if (record.kind != NetworkRecord::Kind::Reputation || record.detail.isEmpty())
        return record.detail;
    return NetworkTab::tr("Reported by %1 third parties").arg(record.detail);
}
} // namespace

NetworkTab::NetworkTab(const Session &session, QWidget *parent)
    : DetailsTab(parent)
    , m_session(session)
    , m_kind(new QComboBox(this))
    , m_sentence(new PlainLabel(this))
    , m_ask(new QPushButton(QIcon::fromTheme(u"network"_s), tr("Quer&y the appliance"), this))
    , m_more(new QPushButton(tr("Fetch &more"), this))
    , m_cancel(new QPushButton(QIcon::fromTheme(u"stop"_s), tr("&Cancel"), this))
    , m_add(new QPushButton(QIcon::fromTheme(u"add-files"_s), tr("Add &to queue"), this))
    , m_view(new RowsView(
          new RowsModel({tr("Kind"), tr("Value"), tr("Verdict"), tr("Detail"), tr("Last seen"), tr("Belongs to")}), {},
          {18, 56, 14, 34, 22, 30}, this))
{
    setObjectName(u"networkTab"_s);
    m_kind->setObjectName(u"networkKind"_s);
    m_kind->setAccessibleName(tr("Kinds shown"));
    m_kind->addItem(tr("All"), -1);
    for (const auto kind : networkKinds)
        m_kind->addItem(kindWord(kind), int(kind));
    m_kind->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_view->rows().setVerdictColumn(2);
    m_sentence->setObjectName(u"networkSentence"_s);
    m_sentence->setWordWrap(true);
    m_ask->setObjectName(u"networkAsk"_s);
    m_more->setObjectName(u"networkMore"_s);
    m_cancel->setObjectName(u"networkCancel"_s);
    m_add->setObjectName(u"networkAdd"_s);
    m_view->setObjectName(u"networkView"_s);
    m_view->setAccessibleName(tr("Network intelligence"));
    auto *search = new PivotAction(*m_view, 1);
    connect(search, &PivotAction::searchWanted, this, &NetworkTab::searchWanted);
    auto *bar = new QWidget(this);
    auto *parts = new FlowLayout(bar);
    parts->addWidget(m_kind);
    parts->addWidget(new RowsFilter(*m_view, bar));
    for (QPushButton *button : {m_add, m_more, m_ask, m_cancel})
        parts->addWidget(button);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(bar);
    layout->addWidget(m_sentence);
    layout->addWidget(m_view, 1);
    connect(m_kind, &QComboBox::currentIndexChanged, this, &NetworkTab::fill);
    connect(m_ask, &QPushButton::clicked, this, [this] { Q_EMIT runWanted(QString::fromLatin1(networkAction.word)); });
    connect(m_more, &QPushButton::clicked, this, [this] {
        Q_EMIT moreWanted(
            {{QString::fromLatin1(networkAction.parameters.front()->word), QString::number(m_morePages)}});
    });
    connect(m_cancel, &QPushButton::clicked, this, &NetworkTab::cancelWanted);
    connect(m_add, &QPushButton::clicked, this, &NetworkTab::addSelected);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this,
        [this] { m_add->setEnabled(m_view->selectionModel()->hasSelection()); });
    m_add->setEnabled(false);
}

void NetworkTab::addSelected()
{
    QStringList values;
    for (const int row : m_view->selectedRows())
        values << m_view->rows().row(row).cells.value(1);
    if (!values.isEmpty())
        Q_EMIT addToQueue(values);
}

void NetworkTab::showRow(const Row *row)
{
    m_records = row ? row->record->findings.network : std::vector<NetworkRecord>{};
    fillKinds();
    const bool can = row && networkAction.applies(targetOf(*row, row->parameters));
    const bool isItsAction = row && row->action == QLatin1StringView(networkAction.word);
    const bool isRunning = isItsAction && !isFinal(row->state);
    m_ask->setVisible(can && !isRunning);
    m_ask->setEnabled(row && (isFinal(row->state) || row->state == State::Queued));
    m_ask->setText(m_records.empty() ? tr("Quer&y the appliance") : tr("Quer&y again"));
    m_cancel->setVisible(isRunning);
    m_morePages = can && !isRunning && isFinal(row->state) ? furtherPages(*row) : 0;
    m_more->setVisible(m_morePages > 0);
    m_more->setToolTip(tr("Query again and fetch up to %L1 pages of each list").arg(m_morePages));
    m_kind->setVisible(!m_records.empty());
    m_add->setVisible(!m_records.empty());

    QStringList notes;
    if (isRunning)
        notes << userText(*row->stage);
    else if (isItsAction && row->error)
        notes << userText(*row->error);
    for (const Attribute &fact : row ? row->record->findings.facts : std::vector<Attribute>{}) {
        if (fact.name == cutFact)
            notes << tr("Not all rows: %1").arg(fact.value);
    }
    m_sentence->setText(forDisplay(notes.join(u" · "_s)));
    m_sentence->setVisible(!notes.isEmpty());
    if (!can)
        m_view->setEmptyText(tr("This row has no URL, domain or address."));
    else if (isItsAction && row->state == State::NotFound)
        m_view->setEmptyText(tr("The appliance has no network intelligence about it (no verdict)."));
    else
        m_view->setEmptyText(
            tr("Not queried yet. Query the appliance for reputation, resolutions, URLs and downloaded files."));
    fill();
}

void NetworkTab::fillKinds()
{
    m_kind->setItemText(0, tr("All (%L1)").arg(m_records.size()));
    for (int i = 1; i < m_kind->count(); ++i) {
        const auto kind = NetworkRecord::Kind(m_kind->itemData(i).toInt());
        m_kind->setItemText(i,
            tr("%1 (%L2)", "kind and number")
                .arg(kindWord(kind))
                .arg(std::ranges::count(m_records, kind, &NetworkRecord::kind)));
    }
}

// The record's own, otherwise that of a row of the list.
Classification NetworkTab::verdictOf(const NetworkRecord &record) const
{
    return record.verdict.isEmpty() ? knownVerdict(m_session, record.value) : classificationFromWord(record.verdict);
}

void NetworkTab::fill()
{
    const int kind = m_kind->currentData().toInt();
    std::vector<RowsModel::Row> rows;
    for (const NetworkRecord &record : m_records) {
        if (kind >= 0 && kind != int(record.kind))
            continue;
        const Classification verdict = verdictOf(record);
        RowsModel::Row row{.cells = {kindWord(record.kind), record.value, verdictWord(record, verdict),
                               detailText(record), record.seen, record.about}};
        row.group = kindWord(record.kind);
        row.verdict = verdict;
        row.sortKeys = {{}, {}, verdictRank(verdict)};
        row.live = record.kind == NetworkRecord::Kind::DownloadedFile ? QList<int>{5} : QList<int>{1, 5};
        rows.push_back(std::move(row));
    }
    m_view->rows().setRows(RowsModel::grouped(std::move(rows)));
}

bool NetworkTab::saysSomething(const Row *row) const
{
    return row && !row->record->findings.network.empty();
}

QString NetworkTab::title(const Row *row) const
{
    const size_t count = row ? row->record->findings.network.size() : 0;
    return count > 0 ? tr("Network (%L1)").arg(count) : tr("Network");
}

} // namespace assay

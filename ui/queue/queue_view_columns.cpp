// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "look/menu_stays_open.h"
#include "queue/queue_cell.h"
#include "queue/queue_view.h"

#include <QHeaderView>
#include <QMenu>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// What an analyst looks at first; all others follow in the order of the table.
constexpr QLatin1StringView leadingColumns[]
    = {"verdict"_L1, "risk_score"_L1, "indicator"_L1, "type"_L1, "state"_L1, "threat_name"_L1};
constexpr int narrowest = 24;
constexpr int widest = 4000;

// Entries of a layout that are no columns: "@sorted risk_score descending", "@grouped by verdict".
constexpr auto sortedBy = "@sorted"_L1;
constexpr auto groupedBy = "@grouped"_L1;
constexpr std::pair<Grouping, QLatin1StringView> groupings[] = {{Grouping::None, "nothing"_L1},
    {Grouping::Verdict, "verdict"_L1}, {Grouping::Family, "family"_L1}, {Grouping::Batch, "batch"_L1}};
} // namespace

void QueueView::setDefaultColumns()
{
    const int character = fontMetrics().averageCharWidth();
    for (size_t i = 0; i < columns().size(); ++i) {
        const int section = int(i);
        header()->moveSection(header()->visualIndex(section), section);
        header()->setSectionHidden(section, !columns()[i].shown);
        header()->resizeSection(section, usualWidth(columns()[i]) * character + 12);
    }
    int visual = 0;
    for (const QLatin1StringView name : leadingColumns) {
        if (const int section = sectionOf(name); section >= 0)
            header()->moveSection(header()->visualIndex(section), visual++);
    }
}

QList<const Column *> QueueView::shownColumns() const
{
    QList<const Column *> shown;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        if (!header()->isSectionHidden(section))
            shown << &columns()[size_t(section)];
    }
    return shown;
}

QStringList QueueView::columnLayout() const
{
    QStringList layout;
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        const bool hidden = header()->isSectionHidden(section);
        layout << u"%1 %2 %3"_s.arg(QLatin1StringView(columns()[size_t(section)].name),
            hidden ? u"hidden"_s : u"shown"_s, QString::number(hidden ? 0 : header()->sectionSize(section)));
    }
    if (const int section = header()->sortIndicatorSection(); section >= 0 && section < int(columns().size()))
        layout << u"%1 %2 %3"_s.arg(sortedBy, QLatin1StringView(columns()[size_t(section)].name),
            header()->sortIndicatorOrder() == Qt::DescendingOrder ? u"descending"_s : u"ascending"_s);
    const auto grouping
        = std::ranges::find(groupings, m_proxy->grouping(), &std::pair<Grouping, QLatin1StringView>::first);
    if (grouping->first != Grouping::None)
        layout << u"%1 by %2"_s.arg(groupedBy, grouping->second);
    return layout;
}

void QueueView::setColumnLayout(const QStringList &layout)
{
    int visual = 0;
    bool anyShown = false;
    for (const QString &entry : layout) {
        const QStringList parts = entry.split(u' ');
        if (parts.size() != 3)
            continue;
        if (parts[0] == sortedBy && columnFromName(parts[1])) {
            header()->setSortIndicator(sectionOf(QLatin1StringView(columnFromName(parts[1])->name)),
                parts[2] == "descending"_L1 ? Qt::DescendingOrder : Qt::AscendingOrder);
            continue;
        }
        if (parts[0] == groupedBy) {
            const auto known = std::ranges::find_if(groupings, [&](const auto &row) { return row.second == parts[2]; });
            setGrouping(known == std::end(groupings) ? Grouping::None : known->first);
            continue;
        }
        const Column *column = columnFromName(parts[0]);
        if (!column)
            continue; // a column of another version
        const int section = sectionOf(QLatin1StringView(column->name));
        header()->moveSection(header()->visualIndex(section), visual++);
        header()->setSectionHidden(section, parts[1] == "hidden"_L1);
        if (const int width = parts[2].toInt(); width >= narrowest)
            header()->resizeSection(section, std::min(width, widest));
        anyShown = anyShown || parts[1] != "hidden"_L1;
    }
    if (!layout.isEmpty() && !anyShown)
        setDefaultColumns();
}

QMenu *QueueView::makeColumnMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->setObjectName(u"columnMenu"_s);
    stayOpenForTicks(*menu);
    fillColumnMenu(*menu);
    return menu;
}

void QueueView::fillColumnMenu(QMenu &menu)
{
    const auto keepOne = [this, &menu] { // the last one stays
        const bool several = shownColumns().size() > 1;
        for (QAction *entry : menu.actions())
            entry->setEnabled(!entry->isCheckable() || !entry->isChecked() || several);
    };
    for (int visual = 0; visual < header()->count(); ++visual) {
        const int section = header()->logicalIndex(visual);
        QAction *action = menu.addAction(m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString());
        action->setCheckable(true);
        action->setChecked(!header()->isSectionHidden(section));
        connect(action, &QAction::toggled, this, [this, section, keepOne](bool on) {
            header()->setSectionHidden(section, !on);
            if (on && header()->sectionSize(section) < narrowest)
                header()->resizeSection(
                    section, usualWidth(columns()[size_t(section)]) * fontMetrics().averageCharWidth());
            keepOne();
            Q_EMIT columnLayoutChanged();
        });
    }
    keepOne();
    menu.addSeparator();
    connect(menu.addAction(tr("Reset columns")), &QAction::triggered, this, [this] {
        setDefaultColumns();
        Q_EMIT columnLayoutChanged();
    });
}

} // namespace assay

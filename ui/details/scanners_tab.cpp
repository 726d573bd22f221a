// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/scanners_tab.h"

#include "look/plain_text.h"
#include "session/cell_values.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
bool hasResult(const ScannerResult &scanner)
{
    return !scanner.result.isEmpty();
}
} // namespace

ScannersTab::ScannersTab(QWidget *parent)
    : DetailsTab(parent)
    , m_view(new RowsView(new RowsModel({tr("Scanner"), tr("Result"), tr("Previous result"), tr("NGAV")}),
          tr("No engine detected a threat."), {24, 40, 40, 12}, this))
    , m_count(new PlainLabel(this))
    , m_onlyWithResult(new QCheckBox(tr("Only with a &result"), this))
{
    setObjectName(u"scannersTab"_s);
    m_view->setObjectName(u"scannersView"_s);
    m_view->setAccessibleName(tr("Scanners"));
    m_count->setObjectName(u"scannersCount"_s);
    m_onlyWithResult->setObjectName(u"scannersOnlyWithResult"_s);
    m_onlyWithResult->setChecked(true);
    auto *top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(new RowsFilter(*m_view, this));
    top->addWidget(m_onlyWithResult);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_onlyWithResult, &QCheckBox::toggled, this, &ScannersTab::fill);
}

void ScannersTab::showRow(const Row *row)
{
    m_scanners = row ? row->record->findings.scanners : std::vector<ScannerResult>{};
    const auto found = std::ranges::count_if(m_scanners, hasResult);
    const auto next = std::ranges::count_if(
        m_scanners, [](const ScannerResult &scanner) { return hasResult(scanner) && scanner.nextgen; });
    m_count->setText(tr("Detected by %1 of %2 engines, %3 of them NGAV").arg(found).arg(m_scanners.size()).arg(next));
    m_count->setVisible(!m_scanners.empty());
    m_onlyWithResult->setVisible(!m_scanners.empty());
    m_view->setEmptyText(m_scanners.empty()
            ? tr("No scanner results. Get Report Summary returns them for samples on the appliance.")
            : tr("No engine detected a threat. Untick “Only with a result” to see all engines."));
    fill();
}

void ScannersTab::fill()
{
    std::vector<RowsModel::Row> rows;
    for (const ScannerResult &scanner : m_scanners) {
        if (!m_onlyWithResult->isChecked() || hasResult(scanner))
            rows.push_back({.cells
                = {scanner.name, scanner.result, scanner.previousResult, scanner.nextgen ? tr("yes") : QString()}});
    }
    m_view->rows().setRows(std::move(rows));
}

bool ScannersTab::saysSomething(const Row *row) const
{
    return row && !row->record->findings.scanners.empty();
}

QString ScannersTab::title(const Row *row) const
{
    if (!row)
        return tr("Scanners");
    // The same figures as the columns: some answers count the scanners without naming them.
    const auto &all = row->record->findings.scanners;
    QVariant found = cell::number(cell::named(*row, u"Scanner Match"));
    QVariant asked = cell::number(cell::named(*row, u"Scanner Count"));
    if (!all.empty()) {
        found = qlonglong(std::ranges::count_if(all, hasResult));
        asked = qlonglong(all.size());
    }
    const QString share = cell::share(found, asked).toString();
    return share.isEmpty() ? tr("Scanners") : tr("Scanners (%1)").arg(share);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/third_party_tab.h"

#include "look/plain_text.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

ThirdPartyTab::ThirdPartyTab(QWidget *parent)
    : DetailsTab(parent)
    , m_view(new RowsView(new RowsModel({tr("Source"), tr("Detection"), tr("Updated")}),
          tr("No source reports a detection."), {30, 24, 24}, this))
    , m_count(new PlainLabel(this))
    , m_showAll(new QCheckBox(tr("Show &undetected"), this))
{
    setObjectName(u"thirdPartyTab"_s);
    m_view->setObjectName(u"thirdPartyView"_s);
    m_view->setAccessibleName(tr("Third-party reputations"));
    m_count->setObjectName(u"thirdPartyCount"_s);
    m_showAll->setObjectName(u"thirdPartyShowAll"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_count, 1);
    top->addWidget(new RowsFilter(*m_view, this));
    top->addWidget(m_showAll);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(m_view, 1);
    connect(m_showAll, &QCheckBox::toggled, this, &ThirdPartyTab::fill);
}

void ThirdPartyTab::showRow(const Row *row)
{
    m_detections = row ? row->record->findings.detections : std::vector<Detection>{};
    const auto reported = std::ranges::count_if(m_detections, isReported);
    m_count->setText(tr("Reported by %1 of %2 sources").arg(reported).arg(m_detections.size()));
    m_count->setVisible(!m_detections.empty());
    m_showAll->setVisible(!m_detections.empty());
    m_view->setEmptyText(m_detections.empty()
            ? tr("No third-party reputations. For URLs, domains and addresses, query them on the Network tab.")
            : tr("No source reports a detection. Tick “Show undetected” to see all sources."));
    m_showAll->setEnabled(reported < qsizetype(m_detections.size()));
    fill();
}

void ThirdPartyTab::fill()
{
    std::vector<RowsModel::Row> rows;
    for (const Detection &detection : m_detections) {
        if (m_showAll->isChecked() || isReported(detection))
            rows.push_back({.cells = {detection.source, detection.detection, detection.updateTime}});
    }
    m_view->rows().setRows(std::move(rows));
}

bool ThirdPartyTab::saysSomething(const Row *row) const
{
    return row && !row->record->findings.detections.empty();
}

QString ThirdPartyTab::title(const Row *row) const
{
    if (!row || row->record->findings.detections.empty())
        return tr("Third party");
    const auto &all = row->record->findings.detections;
    return tr("Third party (%1/%2)").arg(std::ranges::count_if(all, isReported)).arg(all.size());
}

} // namespace assay

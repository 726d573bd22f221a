// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/properties_tab.h"

#include "details/facts.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

PropertiesTab::PropertiesTab(QWidget *parent)
    : DetailsTab(parent)
    , m_facts(new RowsView(
          new RowsModel({tr("Property"), tr("Value")}), tr("Select a row to see its details."), {26, 60}, this))
{
    setObjectName(u"propertiesTab"_s);
    m_facts->setObjectName(u"factsView"_s);
    m_facts->setAccessibleName(tr("Properties"));
    m_facts->setSortingEnabled(false);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(new RowsFilter(*m_facts, this));
    layout->addWidget(m_facts);
}

void PropertiesTab::showRow(const Row *row)
{
    m_facts->rows().setRows(row ? factsOf(*row) : std::vector<RowsModel::Row>{});
}

QString PropertiesTab::title(const Row *) const
{
    return tr("Properties");
}

} // namespace assay

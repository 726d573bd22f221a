// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/attributes_tab.h"

#include "look/plain_text.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

AttributesTab::AttributesTab(Session &session, QWidget *parent)
    : DetailsTab(parent)
    , m_session(session)
    , m_view(new RowsView(new RowsModel({tr("Attribute"), tr("Value")}), tr("No attributes yet."), {36, 60}, this))
    , m_keepSelected(new QAction(tr("Keep selected"), this))
    , m_dropSelected(new QAction(tr("Discard selected"), this))
    , m_count(new PlainLabel(this))
    , m_all(new QPushButton(tr("Keep &all"), this))
    , m_none(new QPushButton(tr("Reset to defa&ult selection"), this))
{
    setObjectName(u"attributesTab"_s);
    m_view->setObjectName(u"attributesView"_s);
    m_view->setAccessibleName(tr("Attributes"));
    m_view->addAction(m_keepSelected);
    m_view->addAction(m_dropSelected);
    m_count->setObjectName(u"attributesCount"_s);
    m_all->setObjectName(u"attributesAll"_s);
    m_none->setObjectName(u"attributesNone"_s);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_count, 1);
    buttons->addWidget(new RowsFilter(*m_view, this));
    buttons->addWidget(m_all);
    buttons->addWidget(m_none);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(buttons);
    layout->addWidget(m_view, 1);

    connect(&m_view->rows(), &RowsModel::ticked, this, [this](int row, bool on) { keep({m_keys.value(row)}, on); });
    connect(m_keepSelected, &QAction::triggered, this, [this] { keepSelected(true); });
    connect(m_dropSelected, &QAction::triggered, this, [this] { keepSelected(false); });
    connect(m_all, &QPushButton::clicked, this, [this] { keepAll(true); });
    connect(m_none, &QPushButton::clicked, this, [this] { keepAll(false); });
}

void AttributesTab::keep(const QStringList &keys, bool on)
{
    m_session.update(m_id, [&](Row &row) {
        for (const QString &key : keys) {
            if (on)
                row.unticked.remove(key);
            else
                row.unticked.insert(key);
        }
    });
}

void AttributesTab::keepSelected(bool on)
{
    QStringList keys;
    for (const int row : m_view->selectedRows()) {
        if (m_freeKeys.contains(m_keys.value(row)))
            keys << m_keys.value(row);
    }
    keep(keys, on);
    showRow(m_session.withRecord(m_id).get());
}

void AttributesTab::keepAll(bool on)
{
    keep(m_freeKeys, on);
    showRow(m_session.withRecord(m_id).get());
}

void AttributesTab::showRow(const Row *item)
{
    m_id = item ? item->id : 0;
    m_keys.clear();
    m_freeKeys.clear();
    std::vector<RowsModel::Row> rows;
    int kept = 0;
    if (item) {
        for (const Attribute &attribute : item->record->findings.attributes) {
            RowsModel::Row row{.cells = {attribute.name, attribute.value}, .ticked = isKept(*item, attribute)};
            row.locked = attribute.automatic;
            if (row.locked)
                row.hint = tr("%1 (always kept)").arg(attribute.value);
            kept += *row.ticked ? 1 : 0;
            m_keys << tickKey(attribute);
            if (!attribute.automatic)
                m_freeKeys << m_keys.last();
            rows.push_back(std::move(row));
        }
    }
    m_count->setText(tr("%1 of %2 attributes are kept in exports").arg(kept).arg(rows.size()));
    m_count->setVisible(!rows.empty());
    m_all->setEnabled(!m_freeKeys.isEmpty());
    m_none->setEnabled(!m_freeKeys.isEmpty());
    m_view->rows().setRows(std::move(rows));
}

bool AttributesTab::saysSomething(const Row *row) const
{
    return row && !row->record->findings.attributes.empty();
}

QString AttributesTab::title(const Row *row) const
{
    const size_t count = row ? row->record->findings.attributes.size() : 0;
    return count > 0 ? tr("Attributes (%1)").arg(count) : tr("Attributes");
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/log_tab.h"

#include "details/rows_view.h"

#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

LogTab::LogTab(QWidget *parent)
    : DetailsTab(parent)
    , m_view(new RowsView(
          new RowsModel({tr("Time (UTC)"), tr("Method"), tr("Path"), tr("Status"), tr("Milliseconds"), tr("Note")}),
          tr("Nothing was asked yet."), {24, 8, 70, 8, 14, 20}, this))
{
    setObjectName(u"logTab"_s);
    m_view->setObjectName(u"logView"_s);
    m_view->setAccessibleName(tr("Log of calls"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(m_view);
}

void LogTab::showItem(const Item *item)
{
    std::vector<RowsModel::Row> rows;
    if (item) {
        for (const CallRecord &call : item->calls) {
            RowsModel::Row row{
                .cells = {call.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s), QString::fromLatin1(call.method),
                    call.path, call.status > 0 ? QString::number(call.status) : tr("none"),
                    QString::number(call.milliseconds), call.note}};
            row.sortKeys = {{}, {}, {}, call.status, call.milliseconds, {}};
            rows.push_back(std::move(row));
        }
    }
    m_view->rows().setRows(std::move(rows));
}

QString LogTab::title(const Item *item) const
{
    return item && !item->calls.empty() ? tr("Log (%1)").arg(item->calls.size()) : tr("Log");
}

} // namespace assay

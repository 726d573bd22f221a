// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/log_tab.h"

#include "details/curl_line.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

LogTab::LogTab(QWidget *parent)
    : DetailsTab(parent)
    , m_view(new RowsView(new RowsModel({tr("Time (UTC)"), tr("Method"), tr("Host"), tr("Path"), tr("Status"),
                              tr("Milliseconds"), tr("Note")}),
          tr("No requests yet."), {26, 8, 28, 60, 8, 14, 20}, this))
    , m_curlButton(new QPushButton(QIcon::fromTheme(u"copy"_s), tr("Copy as &curl, without the token"), this))
    , m_curl(new QAction(QIcon::fromTheme(u"copy"_s), tr("Copy as curl, without the token"), this))
{
    setObjectName(u"logTab"_s);
    m_view->setObjectName(u"logView"_s);
    m_view->setAccessibleName(tr("Request log"));
    m_view->setValueColumn(3);
    m_view->addAction(m_curl);
    m_curlButton->setObjectName(u"logCurl"_s);
    connect(m_curl, &QAction::triggered, this, &LogTab::copyAsCurl);
    connect(m_curlButton, &QPushButton::clicked, this, &LogTab::copyAsCurl);
    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, &LogTab::updateButtons);
    auto *buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(m_curlButton);
    buttons->addWidget(new RowsFilter(*m_view, this));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(buttons);
    layout->addWidget(m_view, 1);
    updateButtons();
}

void LogTab::updateButtons()
{
    const bool any = !curlLines().isEmpty();
    m_curl->setEnabled(any);
    m_curlButton->setEnabled(any);
    m_curlButton->setToolTip(any || !m_view->selectionModel()->hasSelection()
            ? QString()
            : tr("This call went to another appliance than the chosen one."));
}

void LogTab::setAppliance(const QUrl &base)
{
    m_appliance = base;
    updateButtons();
}

QStringList LogTab::curlLines() const
{
    QStringList lines;
    for (const int row : m_view->selectedRows()) {
        if (const auto line = curlLine(m_calls[size_t(row)], m_appliance))
            lines << *line;
    }
    return lines;
}

void LogTab::showRow(const Row *item)
{
    m_calls = item ? item->record->calls : std::vector<CallRecord>{};
    std::vector<RowsModel::Row> rows;
    if (item) {
        for (const CallRecord &call : item->record->calls) {
            RowsModel::Row row{
                .cells = {call.at.toUTC().toString(u"yyyy-MM-dd HH:mm:ss.zzz"_s), QString::fromLatin1(call.method),
                    call.host, call.path, call.status > 0 ? QString::number(call.status) : tr("none"),
                    QString::number(call.milliseconds), call.note}};
            row.sortKeys = {{}, {}, {}, {}, call.status, call.milliseconds, {}};
            rows.push_back(std::move(row));
        }
    }
    m_view->rows().setRows(std::move(rows));
    updateButtons();
}

void LogTab::copyAsCurl()
{
    const QStringList lines = curlLines();
    if (lines.isEmpty())
        return;
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
    const int left = int(m_view->selectedRows().size()) - int(lines.size());
    Q_EMIT said(left == 0 ? tr("Copied as a shell command. It reads the token from the variable ASSAY_TOKEN.")
                          : tr("Copied for a shell without %Ln call(s) to other appliances. The token is left to the "
                               "variable ASSAY_TOKEN.",
                              nullptr, left));
}

bool LogTab::saysSomething(const Row *row) const
{
    return row && !row->record->calls.empty();
}

QString LogTab::title(const Row *row) const
{
    return row && !row->record->calls.empty() ? tr("Log (%1)").arg(row->record->calls.size()) : tr("Log");
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "forms/plain.h"
#include "intake/files_model.h"
#include "intake/preview_dialog.h"
#include "intake/preview_model.h"
#include "intake/refused_model.h"
#include "intake/tables.h"
#include "text/user_text.h"

#include <QCheckBox>
#include <QMenu>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace assay {

//! What is short gets what it needs, the rest is shared; the remark takes what is left.
void PreviewDialog::spreadColumns()
{
    const QHeaderView *header = m_table->horizontalHeader();
    int type = 0;
    for (const auto one : {IndicatorType::Url, IndicatorType::Fqdn, IndicatorType::Ipv4, IndicatorType::Sha512})
        type = std::max(type, m_table->fontMetrics().horizontalAdvance(userText(one) + u"MM"_s));
    int rest = width();
    for (const int column : {PreviewModel::Tick, PreviewModel::Type, PreviewModel::Count}) {
        const int needed = std::max(header->sectionSizeHint(column), column == PreviewModel::Type ? type : 0);
        m_table->setColumnWidth(column, needed);
        rest -= needed;
    }
    m_table->setColumnWidth(PreviewModel::AsPasted, rest * 3 / 10);
    m_table->setColumnWidth(PreviewModel::AsSent, rest * 36 / 100);
}

QWidget *PreviewDialog::optionRow()
{
    m_hostsOfUrls = named(new QCheckBox(tr("Hosts of &URLs too")), u"previewHostsOfUrls"_s);
    m_hostsOfMail = named(new QCheckBox(tr("Hosts of &mail addresses too")), u"previewHostsOfMail"_s);
    m_doubtful = named(new QCheckBox(tr("Tick &doubtful ones")), u"previewDoubtful"_s);
    const auto again = [this] { Q_EMIT optionsChanged(m_hostsOfUrls->isChecked(), m_hostsOfMail->isChecked()); };
    connect(m_hostsOfUrls, &QCheckBox::toggled, this, again);
    connect(m_hostsOfMail, &QCheckBox::toggled, this, again);
    connect(m_doubtful, &QCheckBox::toggled, m_model, &PreviewModel::setDoubtfulTicked);
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    for (QCheckBox *box : {m_hostsOfUrls, m_hostsOfMail, m_doubtful})
        layout->addWidget(box);
    layout->addStretch();
    return row;
}

QWidget *PreviewDialog::editRow()
{
    m_tick = named(new QPushButton(tr("&Tick")), u"previewTick"_s, tr("Tick the selected rows"));
    m_untick = named(new QPushButton(tr("U&ntick")), u"previewUntick"_s, tr("Untick the selected rows"));
    m_type = named(new QPushButton(tr("Change t&ype")), u"previewType"_s, tr("Change the type of the selected rows"));
    m_types = named(new QMenu(this), u"previewTypes"_s);
    m_note = named(new PlainLabel, u"previewNote"_s);
    m_type->setMenu(m_types);
    connect(m_types, &QMenu::aboutToShow, this, &PreviewDialog::fillTypeMenu);
    connect(m_tick, &QPushButton::clicked, this, [this] { tickSelected(true); });
    connect(m_untick, &QPushButton::clicked, this, [this] { tickSelected(false); });
    auto *row = new QWidget;
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins({});
    layout->addWidget(new PlainLabel(tr("Selected rows:")));
    for (QPushButton *button : {m_tick, m_untick, m_type}) {
        button->setAutoDefault(false);
        button->setEnabled(false);
        layout->addWidget(button);
    }
    layout->addWidget(m_note, 1);
    fillTypeMenu();
    return row;
}

QWidget *PreviewDialog::filesPart()
{
    m_filesTitle = named(new PlainLabel, u"previewFilesTitle"_s);
    auto *table = named(new QTableView, u"previewFiles"_s, tr("Files that can be added as samples"));
    table->setModel(m_files);
    dressTable(table);
    table->setColumnWidth(FilesModel::Tick, 54);
    table->setColumnWidth(FilesModel::Name, width() * 4 / 10);
    table->setItemDelegateForColumn(FilesModel::Name, new MiddleElided(table));
    m_filesPart = new QWidget;
    auto *layout = new QVBoxLayout(m_filesPart);
    layout->setContentsMargins({});
    layout->addWidget(m_filesTitle);
    layout->addWidget(table);
    m_filesPart->hide();
    return m_filesPart;
}

QWidget *PreviewDialog::rejectedPart()
{
    m_rejectedTitle = named(new PlainLabel, u"previewRejectedTitle"_s);
    auto *table = named(new QTableView, u"previewRejected"_s, tr("Rejected, and why"));
    table->setModel(m_rejected);
    dressTable(table);
    table->setColumnWidth(0, width() * 4 / 10);
    table->setItemDelegateForColumn(0, new MiddleElided(table));
    m_rejectedPart = new QWidget;
    auto *layout = new QVBoxLayout(m_rejectedPart);
    layout->setContentsMargins({});
    layout->addWidget(m_rejectedTitle);
    layout->addWidget(table);
    return m_rejectedPart;
}

} // namespace assay

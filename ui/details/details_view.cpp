// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_view.h"

#include "details/attributes_tab.h"
#include "details/json_tab.h"
#include "details/log_tab.h"
#include "details/overview_tab.h"
#include "details/related_tab.h"
#include "details/third_party_tab.h"
#include "details/verdict_header.h"
#include "look/plain_text.h"

#include <QTabBar>
#include <QVBoxLayout>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

DetailsView::DetailsView(Session &session, QWidget *parent)
    : QWidget(parent)
    , m_session(session)
    , m_header(new VerdictHeader(this))
    , m_nothing(new PlainLabel(tr("Select a row to see what is known of it."), this))
    , m_tabs(new QTabWidget(this))
{
    setObjectName(u"detailsView"_s);
    setAccessibleName(tr("Details"));
    m_nothing->setObjectName(u"detailsNothing"_s);
    m_nothing->setAlignment(Qt::AlignCenter);
    m_nothing->setForegroundRole(QPalette::PlaceholderText);
    m_tabs->setObjectName(u"detailsTabs"_s);
    m_tabs->setAccessibleName(tr("Details"));
    m_tabs->setDocumentMode(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_tabs, 1);
    layout->addWidget(m_nothing, 1);

    auto *overview = new OverviewTab(this);
    auto *related = new RelatedTab(session, this);
    auto *json = new JsonTab(this);
    for (DetailsTab *page : std::initializer_list<DetailsTab *>{
             overview, new AttributesTab(session, this), related, new ThirdPartyTab(this), json, new LogTab(this)})
        addTab(page);
    connect(overview, &OverviewTab::runWanted, this, [this](const QString &word) { Q_EMIT runWanted(m_id, word); });
    connect(overview, &OverviewTab::openFolderWanted, this, &DetailsView::openFolderWanted);
    connect(related, &RelatedTab::addToQueue, this, &DetailsView::addToQueue);
    connect(json, &JsonTab::saveWanted, this, &DetailsView::saveWanted);

    connect(m_tabs, &QTabWidget::currentChanged, this, &DetailsView::refreshFront);
    connect(&session, &Session::changed, this, [this](const QList<qsizetype> &rows) {
        if (m_id != 0 && std::binary_search(rows.begin(), rows.end(), m_session.rowOf(m_id)))
            refresh();
    });
    const auto forgetGone = [this] {
        if (m_id != 0 && !m_session.find(m_id))
            showItem(0);
    };
    connect(&session, &Session::removed, this, forgetGone);
    connect(&session, &Session::rearranged, this, forgetGone);
    refresh();
}

void DetailsView::addTab(DetailsTab *tab)
{
    m_pages.push_back(tab);
    m_stale.push_back(true);
    m_tabs->addTab(tab, tab->title(nullptr));
}

void DetailsView::showItem(ItemId id)
{
    if (id == m_id)
        return;
    m_id = id;
    refresh();
}

void DetailsView::refresh()
{
    m_item = m_session.whole(m_id);
    const Item *item = m_item.get();
    m_header->setVisible(item);
    m_tabs->setVisible(item);
    m_nothing->setVisible(!item);
    if (item)
        m_header->showItem(*item);
    for (size_t i = 0; i < m_pages.size(); ++i)
        m_tabs->setTabText(int(i), m_pages[i]->title(item));
    m_stale.assign(m_pages.size(), true);
    refreshFront();
}

void DetailsView::refreshFront()
{
    const int front = m_tabs->currentIndex();
    if (front < 0 || size_t(front) >= m_pages.size() || !m_stale[size_t(front)])
        return;
    m_stale[size_t(front)] = false;
    m_pages[size_t(front)]->showItem(m_item.get());
}

} // namespace assay

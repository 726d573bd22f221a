// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/tab_overflow.h"

#include "look/key_name.h"

#include <QEvent>
#include <QMenu>
#include <QStyleOptionTab>
#include <QTabBar>
#include <QToolButton>

#include <algorithm>
#include <numeric>

namespace assay {
using namespace Qt::StringLiterals;

TabOverflow::TabOverflow(QTabWidget &tabs, std::function<int(int)> rankOf)
    : QObject(&tabs)
    , m_tabs(tabs)
    , m_rankOf(std::move(rankOf))
    , m_more(new QToolButton(&tabs))
    , m_menu(new QMenu(m_more))
{
    m_menu->setObjectName(u"moreTabsMenu"_s);
    m_more->setObjectName(u"moreTabs"_s);
    m_more->setAutoRaise(true);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_more->setFocusPolicy(Qt::TabFocus);
    m_more->hide();
    tabs.setUsesScrollButtons(true); // so that the bar may be narrower than its tabs; they never appear
    tabs.tabBar()->setExpanding(false);
    tabs.installEventFilter(this);
    connect(m_menu, &QMenu::aboutToShow, this, &TabOverflow::fillMenu);
    connect(&tabs, &QTabWidget::currentChanged, this, &TabOverflow::fit);
}

void TabOverflow::fitSoon()
{
    if (!std::exchange(m_isWaiting, true))
        QMetaObject::invokeMethod(this, &TabOverflow::fit, Qt::QueuedConnection);
}

bool TabOverflow::eventFilter(QObject *watched, QEvent *event)
{
    switch (event->type()) {
    case QEvent::Resize:
    case QEvent::Show:
    case QEvent::FontChange:
    case QEvent::StyleChange:
        fitSoon();
        break;
    default:
        break;
    }
    return QObject::eventFilter(watched, event);
}

// A hidden tab has no rectangle; this is what QTabBar computes for a shown one.
int TabOverflow::widthOf(int tab) const
{
    const QTabBar &bar = *m_tabs.tabBar();
    QStyleOptionTab option;
    option.initFrom(&bar);
    option.text = bar.tabText(tab);
    option.documentMode = bar.documentMode();
    const QSize text = bar.fontMetrics().size(Qt::TextShowMnemonic, option.text);
    const int space = bar.style()->pixelMetric(QStyle::PM_TabBarTabHSpace, &option, &bar);
    return bar.style()->sizeFromContents(QStyle::CT_TabBarTab, &option, text + QSize(space, 0), &bar).width();
}

void TabOverflow::fit()
{
    m_isWaiting = false;
    const int count = m_tabs.count();
    if (count == 0)
        return;
    std::vector<int> order(static_cast<size_t>(count)); // the most wanted first
    std::iota(order.begin(), order.end(), 0);
    const int current = m_tabs.currentIndex();
    std::ranges::stable_sort(order, {}, [&](int tab) { return tab == current ? INT_MIN : m_rankOf(tab); });
    std::vector<int> widths(static_cast<size_t>(count));
    for (int tab = 0; tab < count; ++tab)
        widths[size_t(tab)] = widthOf(tab);
    int room = m_tabs.width();
    const bool allFit = std::reduce(widths.begin(), widths.end()) <= room;
    m_more->setText(tr("More (%1)").arg(count)); // as wide as it can get
    if (!allFit)
        room -= m_more->sizeHint().width();
    int hidden = 0;
    bool isFull = false; // a narrow tab of a lower rank does not jump into the last gap
    for (const int tab : order) {
        room -= widths[size_t(tab)];
        isFull = isFull || (!allFit && room < 0 && tab != current);
        m_tabs.setTabVisible(tab, !isFull);
        hidden += isFull ? 1 : 0;
    }
    m_more->setText(tr("More (%1)").arg(hidden));
    m_more->setAccessibleName(tr("%Ln more page(s) of details", nullptr, hidden));
    showMore(hidden > 0);
}

// The tab widget keeps the room of its corner even while the widget there is hidden.
void TabOverflow::showMore(bool shown)
{
    QWidget *wanted = shown ? m_more : nullptr;
    if (m_tabs.cornerWidget(Qt::TopRightCorner) != wanted)
        m_tabs.setCornerWidget(wanted, Qt::TopRightCorner);
    m_more->setVisible(shown);
}

void TabOverflow::fillMenu()
{
    m_menu->clear();
    for (int tab = 0; tab < m_tabs.count(); ++tab) {
        if (m_tabs.isTabVisible(tab))
            continue;
        QString text = m_tabs.tabText(tab);
        if (tab < 10)
            text += u'\t' + keyName(u"Alt+%1"_s.arg((tab + 1) % 10));
        QAction *page = m_menu->addAction(text);
        page->setObjectName(u"moreTab-"_s + QString::number(tab));
        connect(page, &QAction::triggered, this, [this, tab] {
            m_tabs.setCurrentIndex(tab);
            m_tabs.currentWidget()->setFocus();
        });
    }
}

} // namespace assay

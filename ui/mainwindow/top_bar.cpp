// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/top_bar.h"

#include "filtering/filter_bar.h"
#include "mainwindow/appliance_menu.h"
#include "mainwindow/commands.h"
#include "mainwindow/run_options.h"

#include <QEvent>
#include <QGridLayout>
#include <QMenu>
#include <QToolBar>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// Characters of the filter line that must fit before it shares the row with the commands.
constexpr int minFilterCharacters = 50;

// Qt's own arrow for hidden commands is too dark for a dark window, and has no accessible name.
void showExtension(const QToolBar &bar)
{
    auto *more = bar.findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
    if (!more)
        return;
    more->setIcon(QIcon::fromTheme(u"more"_s));
    more->setAccessibleName(TopBar::tr("More commands"));
    more->setToolTip(TopBar::tr("More commands"));
}
} // namespace

TopBar::TopBar(Workspace &workspace, const Commands &commands, FilterBar &filter, RunOptions &options, QWidget *parent)
    : QWidget(parent)
    , m_layout(new QGridLayout(this))
    , m_bar(makeCommands(commands))
    , m_filter(filter)
    , m_options(options)
    , m_appliance(new ApplianceButton(workspace, commands, this))
{
    setObjectName(u"topBar"_s);
    m_layout->setContentsMargins(0, 0, 8, 0);
    m_layout->setSpacing(0);
    m_layout->setHorizontalSpacing(4);
    m_filter.setParent(this);
    m_options.setParent(this);
    m_options.setAutoRaise(true);
    arrange();
}

QToolBar *TopBar::makeCommands(const Commands &c)
{
    auto *bar = new QToolBar(tr("Main toolbar"), this);
    bar->setObjectName(u"mainToolBar"_s);
    bar->setAccessibleName(tr("Main toolbar"));
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    const int edge = fontMetrics().height() + 4;
    bar->setIconSize({edge, edge});
    auto *add = new QToolButton(bar);
    add->setObjectName(u"button-add"_s);
    add->setText(tr("Add"));
    add->setAccessibleName(tr("Add"));
    add->setIcon(c[Command::AddFiles].icon());
    add->setToolTip(tr("Add files, folders, indicators or a URL"));
    add->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    add->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(add);
    menu->setObjectName(u"addMenu"_s);
    for (const Command command :
        {Command::AddFiles, Command::AddFolder, Command::ImportList, Command::Paste, Command::AddUrl})
        menu->addAction(&c[command]);
    add->setMenu(menu);
    bar->addWidget(add);
    for (const Command command : {Command::Start, Command::Pause, Command::Stop})
        bar->addAction(&c[command]);
    const QList<QToolButton *> buttons = bar->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) {
        if (QAction *action = button->defaultAction()) {
            button->setAccessibleName(action->text().remove(u'&').remove(u'…'));
            button->setObjectName(u"button-"_s + action->objectName());
        }
    }
    showExtension(*bar);
    return bar;
}

void TopBar::arrange()
{
    const int others = m_bar->sizeHint().width() + m_options.sizeHint().width() + m_appliance->sizeHint().width();
    const int rows = width() >= others + fontMetrics().averageCharWidth() * minFilterCharacters ? 1 : 2;
    if (rows == m_rows)
        return;
    m_rows = rows;
    for (QWidget *widget : {static_cast<QWidget *>(m_bar), static_cast<QWidget *>(&m_filter),
             static_cast<QWidget *>(&m_options), m_appliance})
        m_layout->removeWidget(widget);
    m_layout->addWidget(m_bar, 0, 0);
    m_layout->addWidget(&m_options, 0, 2, Qt::AlignVCenter);
    m_layout->addWidget(m_appliance, 0, 3, Qt::AlignVCenter);
    if (rows == 1)
        m_layout->addWidget(&m_filter, 0, 1);
    else
        m_layout->addWidget(&m_filter, 1, 0, 1, 4);
    m_layout->setColumnStretch(0, rows == 1 ? 0 : 1); // with a row of its own, the commands may be cut, the filter not
    m_layout->setColumnStretch(1, rows == 1 ? 1 : 0);
}

void TopBar::resizeEvent(QResizeEvent *event)
{
    arrange();
    QWidget::resizeEvent(event);
}

bool TopBar::event(QEvent *event)
{
    if (event->type() == QEvent::LayoutRequest) // a longer name of an appliance, another font
        arrange();
    return QWidget::event(event);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/window_memory.h"

#include "details/details_view.h"
#include "filtering/sidebar.h"
#include "mainwindow/commands.h"
#include "mainwindow/details_layout.h"
#include "queue/queue_view.h"
#include "settings/preferences.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QMainWindow>
#include <QScreen>
#include <QSplitter>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr QSize defaultSize{1240, 800};
} // namespace

WindowMemory::WindowMemory(
    QMainWindow &window, const WindowParts &parts, Preferences &preferences, const Commands &commands)
    : m_window(window)
    , m_parts(parts)
    , m_preferences(preferences)
    , m_commands(commands)
{ }

void WindowMemory::restore()
{
    const Preferences &preferences = m_preferences;
    if (!m_window.restoreGeometry(preferences.value(Pref::WindowGeometry).toByteArray())) {
        const QScreen *screen = QGuiApplication::primaryScreen();
        m_window.resize(screen ? defaultSize.boundedTo(screen->availableSize() - QSize(40, 60)) : defaultSize);
    }
    QByteArray window;
    QByteArray splitter; // of versions before 1.1: list above details
    QByteArray sides;
    QDataStream stream(preferences.value(Pref::WindowState).toByteArray());
    stream >> window >> splitter >> sides; // older versions wrote fewer
    m_window.restoreState(window);
    m_parts.detailsLayout->restore(splitter);
    if (!m_parts.sides->restoreState(sides))
        m_parts.sides->setSizes(
            {m_parts.sidebar->sizeHint().width(), m_window.width() - m_parts.sidebar->sizeHint().width()});
    m_parts.sides->setOrientation(Qt::Horizontal);
    QStringList sidebar = preferences.value(Pref::Sidebar).toString().split(u' ');
    m_commands[Command::Sidebar].setChecked(sidebar.takeFirst() != "hidden"_L1);
    m_parts.sidebar->setVisible(m_commands[Command::Sidebar].isChecked());
    m_parts.sidebar->setCollapsedGroups(sidebar);
    const QString columns = QString::fromUtf8(preferences.value(Pref::TableHeader).toByteArray());
    m_parts.view->setColumnLayout(columns.split(u'\n', Qt::SkipEmptyParts));
    m_parts.details->restoreState(preferences.value(Pref::DetailsState).toByteArray());
}

void WindowMemory::store()
{
    m_preferences.setValue(Pref::WindowGeometry, m_window.saveGeometry());
    QByteArray states;
    QDataStream stream(&states, QIODevice::WriteOnly);
    stream << m_window.saveState() << QByteArray() << m_parts.sides->saveState();
    m_preferences.setValue(Pref::WindowState, states);
    m_parts.detailsLayout->store();
    const bool hasSidebar = m_commands[Command::Sidebar].isChecked();
    m_preferences.setValue(Pref::Sidebar,
        (QStringList{hasSidebar ? u"shown"_s : u"hidden"_s} + m_parts.sidebar->collapsedGroups()).join(u' '));
    m_preferences.setValue(Pref::DetailsState, m_parts.details->saveState());
    m_preferences.setValue(Pref::TableHeader, m_parts.view->columnLayout().join(u'\n').toUtf8());
}

} // namespace assay

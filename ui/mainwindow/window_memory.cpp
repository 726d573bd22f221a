// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_view.h"
#include "filtering/sidebar.h"
#include "look/appearance.h"
#include "look/verdict_look.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"

#include <QDataStream>
#include <QGuiApplication>
#include <QScreen>
#include <QSplitter>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr QSize usualSize{1240, 800};
} // namespace

void MainWindow::restoreWindow()
{
    const Preferences &preferences = m_workspace.preferences();
    if (!restoreGeometry(preferences.value(Pref::WindowGeometry).toByteArray())) {
        const QScreen *screen = QGuiApplication::primaryScreen();
        resize(screen ? usualSize.boundedTo(screen->availableSize() - QSize(40, 60)) : usualSize);
    }
    QByteArray window;
    QByteArray splitter;
    QByteArray sides;
    QDataStream stream(preferences.value(Pref::WindowState).toByteArray());
    stream >> window >> splitter >> sides; // older ones end earlier
    restoreState(window);
    if (!m_splitter->restoreState(splitter))
        m_splitter->setSizes({height() * 11 / 20, height() * 9 / 20});
    m_splitter->setOrientation(Qt::Vertical);
    if (!m_sides->restoreState(sides))
        m_sides->setSizes({m_sidebar->sizeHint().width(), width() - m_sidebar->sizeHint().width()});
    m_sides->setOrientation(Qt::Horizontal);
    QStringList sidebar = preferences.value(Pref::Sidebar).toString().split(u' ');
    (*m_commands)[Command::Sidebar].setChecked(sidebar.takeFirst() != "hidden"_L1);
    m_sidebar->setVisible((*m_commands)[Command::Sidebar].isChecked());
    m_sidebar->setCollapsedGroups(sidebar);
    const QString columns = QString::fromUtf8(preferences.value(Pref::TableHeader).toByteArray());
    m_view->setColumnLayout(columns.split(u'\n', Qt::SkipEmptyParts));
    m_details->restoreState(preferences.value(Pref::DetailsState).toByteArray());
    setVerdictColours(preferences.value(Pref::VerdictColours).toString());
    setTheme(preferences.value(Pref::ColorScheme).toString());
}

void MainWindow::quitNow()
{
    rememberWindow();
    QCoreApplication::exit(); // quit() would ask the window
}

void MainWindow::rememberWindow()
{
    Preferences &preferences = m_workspace.preferences();
    preferences.setValue(Pref::WindowGeometry, saveGeometry());
    QByteArray both;
    QDataStream stream(&both, QIODevice::WriteOnly);
    stream << saveState() << m_splitter->saveState() << m_sides->saveState();
    preferences.setValue(Pref::WindowState, both);
    const bool hasSidebar = (*m_commands)[Command::Sidebar].isChecked();
    preferences.setValue(
        Pref::Sidebar, (QStringList{hasSidebar ? u"shown"_s : u"hidden"_s} + m_sidebar->collapsedGroups()).join(u' '));
    preferences.setValue(Pref::DetailsState, m_details->saveState());
    preferences.setValue(Pref::TableHeader, m_view->columnLayout().join(u'\n').toUtf8());
}

void MainWindow::setTheme(const QString &word)
{
    m_workspace.preferences().setValue(Pref::ColorScheme, word);
    const Theme theme = themeFromWord(word);
    const Command chosen = theme == Theme::Light ? Command::ThemeLight
        : theme == Theme::Dark                   ? Command::ThemeDark
                                                 : Command::ThemeSystem;
    (*m_commands)[chosen].setChecked(true);
    applyTheme(theme, m_systemTheme.isDark());
}

void MainWindow::followSystemTheme()
{
    if ((*m_commands)[Command::ThemeSystem].isChecked())
        applyTheme(Theme::System, m_systemTheme.isDark());
}

void MainWindow::setVerdictColours(const QString &word)
{
    m_workspace.preferences().setValue(Pref::VerdictColours, word);
    const VerdictColours colours = verdictColoursFromWord(word);
    (*m_commands)[Command::VendorColours].setChecked(colours == VerdictColours::ReversingLabs);
    useVerdictColours(colours);
}

} // namespace assay

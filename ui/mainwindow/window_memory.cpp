// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/details_view.h"
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
    QDataStream stream(preferences.value(Pref::WindowState).toByteArray());
    stream >> window >> splitter;
    restoreState(window);
    if (!m_splitter->restoreState(splitter))
        m_splitter->setSizes({height() * 11 / 20, height() * 9 / 20});
    m_splitter->setOrientation(Qt::Vertical);
    const QString columns = QString::fromUtf8(preferences.value(Pref::TableHeader).toByteArray());
    m_view->setColumnLayout(columns.split(u'\n', Qt::SkipEmptyParts));
    m_details->restoreState(preferences.value(Pref::DetailsState).toByteArray());
    setVerdictColours(preferences.value(Pref::VerdictColours).toString());
    setTheme(preferences.value(Pref::ColorScheme).toString());
}

void MainWindow::rememberWindow()
{
    Preferences &preferences = m_workspace.preferences();
    preferences.setValue(Pref::WindowGeometry, saveGeometry());
    QByteArray both;
    QDataStream stream(&both, QIODevice::WriteOnly);
    stream << saveState() << m_splitter->saveState();
    preferences.setValue(Pref::WindowState, both);
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

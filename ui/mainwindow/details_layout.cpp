// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/details_layout.h"

#include "details/details_view.h"
#include "mainwindow/commands.h"
#include "queue/queue_view.h"
#include "settings/preferences.h"

#include <QActionGroup>
#include <QEvent>
#include <QSplitter>
#include <QTabBar>
#include <QTabWidget>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int wideWindow = 1600; // pixels of the window from which the list and the details fit beside each other
constexpr std::pair<Command, const char *> places[]
    = {{Command::DetailsAutomatic, "automatic"}, {Command::DetailsBelow, "below"}, {Command::DetailsRight, "right"}};
} // namespace

DetailsLayout::DetailsLayout(QSplitter &splitter, QueueView &list, DetailsView &details, Preferences &preferences,
    const Commands &commands, QObject *parent)
    : QObject(parent)
    , m_splitter(splitter)
    , m_list(list)
    , m_details(details)
    , m_preferences(preferences)
    , m_commands(commands)
{
    auto *group = new QActionGroup(this);
    for (const auto &[command, word] : places) {
        commands[command].setCheckable(true);
        group->addAction(&commands[command]);
        connect(&commands[command], &QAction::triggered, this, [this, word = word] { choose(word); });
    }
    commands[Command::DetailsPane].setCheckable(true);
    commands[Command::DetailsFull].setCheckable(true);
    connect(&commands[Command::DetailsPane], &QAction::triggered, this, [this](bool shown) {
        m_preferences.setValue(Pref::DetailsShown, shown);
        if (!shown)
            m_full = false;
        apply();
    });
    connect(&commands[Command::DetailsFull], &QAction::triggered, this, &DetailsLayout::setFull);
    connect(details.tabs().tabBar(), &QTabBar::tabBarDoubleClicked, this, [this] { setFull(!m_full); });
    connect(&preferences, &Preferences::changed, this, [this](Pref pref) {
        if (pref != Pref::DetailsPlace)
            return;
        keepSizes();
        apply();
    });
    splitter.window()->installEventFilter(this);
}

void DetailsLayout::restore(const QByteArray &earlierBelow)
{
    const QByteArray both = m_preferences.value(Pref::DetailsSizes).toByteArray();
    const qsizetype middle = both.indexOf(' ');
    m_below = both.isEmpty() ? earlierBelow : QByteArray::fromBase64(both.left(std::max(middle, qsizetype(0))));
    m_right = QByteArray::fromBase64(both.mid(middle + 1));
    m_splitter.setOrientation(
        wantedOrientation() == Qt::Vertical ? Qt::Horizontal : Qt::Vertical); // so that apply() sets it
    apply();
}

void DetailsLayout::store()
{
    keepSizes();
    m_preferences.setValue(Pref::DetailsSizes, m_below.toBase64() + ' ' + m_right.toBase64());
}

void DetailsLayout::setFull(bool full)
{
    if (full && !m_full)
        keepSizes();
    m_full = full;
    if (full)
        m_preferences.setValue(Pref::DetailsShown, true);
    apply();
    (full ? static_cast<QWidget *>(&m_details.tabs()) : &m_list)->setFocus();
}

void DetailsLayout::choose(const char *word)
{
    keepSizes();
    m_preferences.setValue(Pref::DetailsPlace, QString::fromLatin1(word));
    m_preferences.setValue(Pref::DetailsShown, true);
    m_full = false;
    apply();
}

Qt::Orientation DetailsLayout::wantedOrientation() const
{
    const QString place = m_preferences.value(Pref::DetailsPlace).toString();
    const bool right = place == "right"_L1 || (place != "below"_L1 && m_splitter.window()->width() >= wideWindow);
    return right ? Qt::Horizontal : Qt::Vertical;
}

void DetailsLayout::keepSizes()
{
    if (m_full || m_details.isHidden())
        return; // the sizes of a folded splitter say nothing
    (m_splitter.orientation() == Qt::Vertical ? m_below : m_right) = m_splitter.saveState();
}

void DetailsLayout::apply()
{
    const Qt::Orientation wanted = wantedOrientation();
    if (m_splitter.orientation() != wanted) {
        const QByteArray sizes = wanted == Qt::Vertical ? m_below : m_right;
        if (sizes.isEmpty() || !m_splitter.restoreState(sizes)) {
            const int whole = wanted == Qt::Vertical ? m_splitter.window()->height() : m_splitter.window()->width();
            m_splitter.setOrientation(wanted);
            m_splitter.setSizes({whole * 11 / 20, whole * 9 / 20});
        }
        m_splitter.setOrientation(wanted); // whatever the stored state says
    }
    const bool shown = m_preferences.value(Pref::DetailsShown).toBool();
    m_splitter.widget(0)->setVisible(!m_full);
    m_splitter.widget(1)->setVisible(shown || m_full);
    const QString place = m_preferences.value(Pref::DetailsPlace).toString();
    for (const auto &[command, word] : places)
        m_commands[command].setChecked(place == QLatin1StringView(word));
    m_commands[Command::DetailsPane].setChecked(shown || m_full);
    m_commands[Command::DetailsFull].setChecked(m_full);
}

bool DetailsLayout::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Resize && watched == m_splitter.window()
        && m_splitter.orientation() != wantedOrientation()) {
        keepSizes();
        apply();
    }
    return QObject::eventFilter(watched, event);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/settings_dialog.h"

#include "forms/on_screen.h"
#include "forms/plain.h"
#include "settings/preferences.h"
#include "settings/settings_page.h"

#include <QDialogButtonBox>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QSignalBlocker>
#include <QStackedWidget>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
enum ItemRole {
    PageRole = Qt::UserRole, //!< index of the page
    EntryRole, //!< index of the entry on that page; none for the page itself
};

bool containsAll(const QString &text, const QStringList &words)
{
    return std::ranges::all_of(
        words, [&text](const QString &word) { return text.contains(word, Qt::CaseInsensitive); });
}
} // namespace

SettingsDialog::SettingsDialog(Preferences &preferences, QWidget *parent)
    : QDialog(parent)
    , m_preferences(preferences)
    , m_search(named(new QLineEdit, u"settingsSearch"_s, tr("Search settings")))
    , m_list(named(new QListWidget, u"settingsList"_s, tr("Pages of settings")))
    , m_pages(named(new QStackedWidget, u"settingsPages"_s))
{
    setObjectName(u"settingsDialog"_s);
    setWindowTitle(tr("Settings"));
    m_search->setPlaceholderText(
        tr("Search (%1)").arg(QKeySequence(QKeySequence::Find).toString(QKeySequence::NativeText)));
    m_search->setClearButtonEnabled(true);
    nameClearButton(m_search, tr("Clear the search"));
    m_search->setMaxLength(200);
    m_search->installEventFilter(this);
    m_list->setUniformItemSizes(true);
    m_list->setSpacing(2);
    m_list->setTextElideMode(Qt::ElideRight);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *find = new QAction(this);
    find->setShortcut(QKeySequence::Find);
    addAction(find);
    connect(find, &QAction::triggered, m_search, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    connect(m_search, &QLineEdit::textChanged, this, &SettingsDialog::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &SettingsDialog::take);
    connect(m_list, &QListWidget::itemClicked, this, [this](QListWidgetItem *item) { take(m_list->row(item)); });

    auto *side = new QWidget;
    auto *column = new QVBoxLayout(side);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    side->setFixedWidth(fontMetrics().averageCharWidth() * 30);
    auto *body = new QWidget;
    auto *both = new QHBoxLayout(body);
    both->setContentsMargins({});
    both->setSpacing(16);
    both->addWidget(side);
    both->addWidget(m_pages, 1);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    m_close = named(buttons->button(QDialogButtonBox::Close), u"settingsClose"_s);
    m_close->setAutoDefault(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &SettingsDialog::reject);
    auto *rows = new QVBoxLayout(this);
    rows->setSpacing(8);
    rows->addWidget(body, 1);
    rows->addWidget(buttons);
    resize(QSize(1080, 660).boundedTo(roomOnScreen(this)));
}

void SettingsDialog::addPage(SettingsPage *page)
{
    m_pages->addWidget(page);
    fill();
}

void SettingsDialog::showRemembered()
{
    if (!showPage(m_preferences.value(Pref::SettingsPage).toString()) && m_pages->count() > 0)
        showPage(static_cast<SettingsPage *>(m_pages->widget(0))->word());
    m_list->setFocus();
}

SettingsPage *SettingsDialog::showPage(const QString &word)
{
    for (int i = 0; i < m_pages->count(); ++i) {
        auto *page = static_cast<SettingsPage *>(m_pages->widget(i));
        if (page->word() != word)
            continue;
        m_search->clear();
        m_list->setCurrentRow(i);
        return page;
    }
    return nullptr;
}

SettingsPage *SettingsDialog::currentPage() const
{
    return static_cast<SettingsPage *>(m_pages->currentWidget());
}

void SettingsDialog::setCloseAllowed(bool allowed)
{
    m_close->setEnabled(allowed);
}

// Without a search: the pages. With one: the settings that contain all of its words.
void SettingsDialog::fill()
{
    const QStringList words = m_search->text().simplified().split(u' ', Qt::SkipEmptyParts);
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    for (int i = 0; i < m_pages->count(); ++i) {
        auto *page = static_cast<SettingsPage *>(m_pages->widget(i));
        if (words.isEmpty()) {
            auto *item = new QListWidgetItem(page->title(), m_list);
            item->setData(PageRole, i);
            if (page == currentPage())
                m_list->setCurrentItem(item);
            continue;
        }
        const std::vector<SettingEntry> entries = page->entries();
        for (size_t entry = 0; entry < entries.size(); ++entry) {
            if (!containsAll(page->title() + u' ' + entries[entry].title + u' ' + entries[entry].words, words))
                continue;
            const QString text = tr("%1 – %2", "page of settings, setting").arg(page->title(), entries[entry].title);
            auto *item = new QListWidgetItem(text, m_list);
            item->setToolTip(toolTipText(text));
            item->setData(PageRole, i);
            item->setData(EntryRole, int(entry));
        }
    }
    if (m_list->count() == 0) {
        auto *none = new QListWidgetItem(tr("No setting found"), m_list);
        none->setFlags(Qt::NoItemFlags);
    }
}

void SettingsDialog::take(int row)
{
    const QListWidgetItem *item = m_list->item(row);
    if (!item || !item->data(PageRole).isValid())
        return;
    auto *page = static_cast<SettingsPage *>(m_pages->widget(item->data(PageRole).toInt()));
    const QVariant entry = item->data(EntryRole);
    const bool fromList = m_list->hasFocus();
    go(page, [this, page, entry, fromList] {
        if (!entry.isValid())
            return;
        const std::vector<SettingEntry> entries = page->entries();
        if (size_t(entry.toInt()) < entries.size())
            entries[size_t(entry.toInt())].reveal();
        if (fromList && !m_search->text().isEmpty())
            m_list->setFocus(); // the arrow keys go through what was found; Tab leads to the setting
    });
}

void SettingsDialog::go(SettingsPage *page, const std::function<void()> &then)
{
    SettingsPage *from = currentPage();
    if (page == from)
        return then();
    // The list shows the page that is left until the analyst has decided.
    const auto arrive = [this, page, then] {
        m_pages->setCurrentWidget(page);
        m_preferences.setValue(Pref::SettingsPage, page->word());
        if (m_search->text().isEmpty()) {
            const QSignalBlocker blocker(m_list);
            m_list->setCurrentRow(m_pages->indexOf(page));
        }
        then();
    };
    if (!from)
        return arrive();
    if (m_search->text().isEmpty()) {
        const QSignalBlocker blocker(m_list);
        m_list->setCurrentRow(m_pages->indexOf(from));
    }
    from->leave(arrive);
}

void SettingsDialog::reject()
{
    if (!m_close->isEnabled())
        return;
    if (SettingsPage *page = currentPage())
        page->leave([this] { QDialog::reject(); });
    else
        QDialog::reject();
}

bool SettingsDialog::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != m_search || event->type() != QEvent::KeyPress)
        return QDialog::eventFilter(watched, event);
    const auto *key = static_cast<const QKeyEvent *>(event);
    switch (key->key()) {
    case Qt::Key_Escape:
        if (m_search->text().isEmpty())
            return false;
        m_search->clear();
        return true;
    case Qt::Key_Down:
        m_list->setFocus();
        m_list->setCurrentRow(std::max(0, m_list->currentRow()));
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: // not for the default button of a page
        if (!m_search->text().isEmpty())
            take(0);
        return true;
    default:
        return false;
    }
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/saved_menu.h"

#include "filtering/name_dialog.h"
#include "look/plain_text.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

SavedMenu::SavedMenu(const SavedFilters &saved, const Texts &texts, std::function<QString()> current, QWidget *parent)
    : QMenu(parent)
    , m_saved(saved)
    , m_texts(texts)
    , m_current(std::move(current))
{
    setToolTipsVisible(true);
    connect(this, &QMenu::aboutToShow, this, &SavedMenu::fill);
}

void SavedMenu::fill()
{
    clear();
    const auto entry = [this](QMenu *menu, const QString &title, auto call) {
        QAction *action = menu->addAction(title.isEmpty() ? tr("(empty)") : title.trimmed());
        connect(action, &QAction::triggered, this, call);
        return action;
    };
    const auto shown = [](const QString &text) { return forDisplay(text, 60).replace(u'&', "&&"_L1); };
    const std::vector<SavedFilter> filters = m_saved.all();
    for (const SavedFilter &one : filters)
        entry(this, shown(one.name), [this, one] { Q_EMIT chosen(one.line); })->setToolTip(toolTipText(one.line));
    if (filters.empty())
        addAction(m_texts.nothing)->setEnabled(false);
    addSeparator();
    entry(this, m_texts.save, [this] { askName(); })->setEnabled(!m_current().isEmpty());
    QMenu *remove = addMenu(tr("Remove"));
    remove->setEnabled(!filters.empty());
    for (const SavedFilter &one : filters)
        entry(remove, shown(one.name), [this, one] { m_saved.remove(one.name); });
    QMenu *recent = addMenu(tr("Recent"));
    const QStringList history = m_saved.history();
    recent->setEnabled(!history.isEmpty());
    for (const QString &line : history)
        entry(recent, shown(line), [this, line] { Q_EMIT chosen(line); });
}

void SavedMenu::askName()
{
    const QString line = m_current();
    auto *dialog = new NameDialog(m_texts.title, m_texts.label, line, m_saved, parentWidget());
    connect(dialog, &NameDialog::named, this, [this, line](const QString &name) { m_saved.save(name, line); });
    dialog->open();
}

} // namespace assay

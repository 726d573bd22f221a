// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "settings/keys_page.h"

#include "forms/plain.h"
#include "settings/shortcuts.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QAction>
#include <QHBoxLayout>
#include <QKeySequenceEdit>
#include <QPushButton>
#include <QSignalBlocker>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString keysText(const QList<QKeySequence> &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys)
        texts << key.toString(QKeySequence::NativeText);
    return texts.join(u", "_s);
}
} // namespace

KeysPage::KeysPage(Shortcuts &shortcuts, QWidget *parent)
    : SettingsPage(u"keys"_s, tr("Keys"), parent)
    , m_shortcuts(shortcuts)
    , m_title(new PlainLabel(this))
    , m_note(wrappedLabel({}, u"keysNote"_s, this))
    , m_takeOver(named(new QPushButton(tr("Use it here"), this), u"keysTakeOver"_s))
    , m_reset(named(new QPushButton(tr("Default key"), this), u"keysReset"_s))
    , m_resetAll(named(new QPushButton(tr("All default keys"), this), u"keysResetAll"_s))
{
    auto *model = new RowsModel({tr("Command"), tr("Key"), tr("What it does")});
    m_view = named(new RowsView(model, tr("No such command"), {30, 24, 60}, this), u"keysView"_s, tr("Commands"));
    m_view->setSelectionMode(QAbstractItemView::SingleSelection);
    auto *filter = named(new RowsFilter(*m_view, this), u"keysFilter"_s, tr("Filter commands"));
    for (QPushButton *button : {m_takeOver, m_reset, m_resetAll})
        button->setAutoDefault(false);
    m_title->setObjectName(u"keysTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);

    auto *keys = new QHBoxLayout;
    keys->setSpacing(8);
    const QString names[] = {tr("Key"), tr("Second key")};
    static_assert(std::size(names) == Shortcuts::maxKeys);
    for (int place = 0; place < Shortcuts::maxKeys; ++place) {
        auto *edit = named(new QKeySequenceEdit(this), u"keysEdit%1"_s.arg(place), names[place]);
        edit->setClearButtonEnabled(true);
        nameClearButton(edit, tr("Remove this key"));
        if (auto *inner = edit->findChild<QLineEdit *>())
            inner->setAccessibleName(names[place]);
        connect(edit, &QKeySequenceEdit::editingFinished, this, [this, place] { take(place); });
        auto *label = new PlainLabel(tr("%1:", "label of a key").arg(names[place]), this);
        keys->addWidget(label);
        keys->addWidget(edit, 1);
        m_edits.push_back(edit);
    }
    keys->addWidget(m_reset);
    auto *note = new QHBoxLayout;
    note->setSpacing(8);
    note->addWidget(m_note, 1);
    note->addWidget(m_takeOver);
    auto *bottom = new QHBoxLayout;
    bottom->addStretch();
    bottom->addWidget(m_resetAll);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(8);
    column->addWidget(filter);
    column->addWidget(m_view, 1);
    column->addWidget(m_title);
    column->addLayout(keys);
    column->addLayout(note);
    column->addLayout(bottom);

    connect(m_view->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] {
        const std::vector<int> rows = m_view->selectedRows();
        choose(rows.empty() ? -1 : rows.front());
    });
    connect(m_view, &QAbstractItemView::activated, m_edits.front(), qOverload<>(&QWidget::setFocus));
    connect(m_takeOver, &QPushButton::clicked, this, [this] {
        if (const auto wanted = std::exchange(m_wanted, {}))
            wanted();
    });
    connect(m_reset, &QPushButton::clicked, this, [this] {
        if (QAction *action = chosen())
            m_shortcuts.reset(action);
    });
    connect(m_resetAll, &QPushButton::clicked, &shortcuts, &Shortcuts::resetAll);
    connect(&shortcuts, &Shortcuts::changed, this, &KeysPage::fill);
    fill();
    choose(-1);
}

std::vector<SettingEntry> KeysPage::entries()
{
    std::vector<SettingEntry> found;
    for (int row = 0; row < m_shortcuts.actions().size(); ++row) {
        const QAction *action = m_shortcuts.actions().at(row);
        found.push_back({action->iconText(), action->statusTip() + u' ' + keysText(action->shortcuts()), [this, row] {
                             m_view->setFilterText({});
                             findChild<RowsFilter *>()->clear();
                             for (int shown = 0; shown < m_view->model()->rowCount(); ++shown) {
                                 const QModelIndex index = m_view->model()->index(shown, 0);
                                 m_view->setCurrentIndex(index);
                                 if (m_chosen == row)
                                     break;
                             }
                             m_view->setFocus();
                         }});
    }
    return found;
}

QAction *KeysPage::chosen() const
{
    return m_chosen < 0 ? nullptr : m_shortcuts.actions().at(m_chosen);
}

void KeysPage::fill()
{
    std::vector<RowsModel::Row> rows;
    for (const QAction *action : m_shortcuts.actions()) {
        rows.push_back({.cells = {action->iconText(), keysText(action->shortcuts()), action->statusTip()},
            .strong = !m_shortcuts.isDefault(action)});
    }
    m_view->rows().setRows(std::move(rows));
    m_resetAll->setEnabled(!m_shortcuts.areAllDefault());
    showKeys();
}

void KeysPage::choose(int row)
{
    m_chosen = row;
    showKeys();
}

void KeysPage::showKeys()
{
    const QAction *action = chosen();
    m_wanted = {};
    m_takeOver->hide();
    m_note->setText(action ? QString() : tr("Choose a command, then press its new key. Keys in bold are your own."));
    m_title->setText(action ? action->iconText() : QString());
    for (int place = 0; place < Shortcuts::maxKeys; ++place) {
        QKeySequenceEdit *edit = m_edits[size_t(place)];
        const QSignalBlocker blocker(edit);
        edit->setKeySequence(action ? action->shortcuts().value(place) : QKeySequence());
        edit->setEnabled(action);
    }
    m_reset->setEnabled(action && !m_shortcuts.isDefault(action));
    m_reset->setToolTip(action ? keysText(m_shortcuts.defaultsOf(action)) : QString());
}

void KeysPage::take(int place)
{
    QAction *action = chosen();
    if (!action)
        return;
    const QKeySequence typed = m_edits[size_t(place)]->keySequence();
    const QKeySequence key = typed.isEmpty() ? typed : QKeySequence(typed[0]);
    if (key == action->shortcuts().value(place)) {
        // Also when the focus leaves: what was said about another key stays.
        const QSignalBlocker blocker(m_edits[size_t(place)]);
        m_edits[size_t(place)]->setKeySequence(key);
        return;
    }
    if (!key.isEmpty() && action->shortcuts().contains(key))
        return showKeys();
    const QString objection
        = key.isEmpty() || m_shortcuts.defaultsOf(action).contains(key) ? QString() : m_shortcuts.objectionTo(key);
    if (!objection.isEmpty()) {
        showKeys();
        m_note->setText(objection);
        return;
    }
    const QAction *holder = key.isEmpty() ? nullptr : m_shortcuts.holderOf(key, action);
    if (!holder)
        return assign(place, key);
    showKeys();
    m_note->setText(tr("%1 is the key of “%2”. Use it for “%3” instead?")
                        .arg(key.toString(QKeySequence::NativeText), holder->iconText(), action->iconText()));
    m_wanted = [this, place, key] { assign(place, key); };
    m_takeOver->show();
    m_takeOver->setFocus();
}

void KeysPage::assign(int place, const QKeySequence &key)
{
    QList<QKeySequence> keys = chosen()->shortcuts();
    if (place < keys.size())
        keys[place] = key;
    else
        keys << key;
    keys.removeAll(QKeySequence());
    m_shortcuts.set(chosen(), keys);
    m_edits[size_t(place)]->setFocus();
}

} // namespace assay

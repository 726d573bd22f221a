// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/shortcuts_dialog.h"

#include "forms/on_screen.h"
#include "look/key_name.h"
#include "tables/rows_view.h"

#include <QAction>
#include <QDialogButtonBox>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

ShortcutsDialog::ShortcutsDialog(const QList<QAction *> &actions, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"shortcutsDialog"_s);
    setWindowTitle(tr("Keyboard shortcuts"));
    setAttribute(Qt::WA_DeleteOnClose);
    std::vector<RowsModel::Row> rows;
    for (const QAction *action : actions) {
        QStringList keys;
        for (const QKeySequence &key : action->shortcuts())
            keys << key.toString(QKeySequence::NativeText);
        rows.push_back({.cells = {keys.join(u", "_s), action->iconText(), action->statusTip()}});
    }
    rows.push_back({.cells = {u"%1 … %2, %3"_s.arg(keyName(u"Alt+1"_s), keyName(u"Alt+9"_s), keyName(u"Alt+0"_s)),
                        tr("Details"), tr("Go to a page of the details")}});
    rows.push_back({.cells = {u"%1, %2"_s.arg(keyName(u"Ctrl+Tab"_s), keyName(u"Ctrl+Shift+Tab"_s)), tr("Details"),
                        tr("Go to the next or the previous page of the details")}});
    rows.push_back({.cells
        = {keyName(u"Esc"_s), tr("Clear filter"), tr("Show all rows again while the filter line has the focus")}});
    auto *model = new RowsModel({tr("Key"), tr("Command"), tr("What it does")});
    model->setRows(std::move(rows));
    auto *view = new RowsView(model, {}, {24, 28, 80}, this);
    view->setObjectName(u"shortcutsView"_s);
    view->setAccessibleName(tr("Keyboard shortcuts"));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->button(QDialogButtonBox::Close)->setObjectName(u"shortcutsClose"_s);
    QPushButton *change = buttons->addButton(tr("Change keys…"), QDialogButtonBox::ActionRole);
    change->setObjectName(u"shortcutsChange"_s);
    connect(change, &QPushButton::clicked, this, [this] {
        close();
        Q_EMIT changeWanted();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(view);
    layout->addWidget(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 150, fontMetrics().height() * 34).boundedTo(roomOnScreen(this)));
}

} // namespace assay

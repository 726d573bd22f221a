// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/name_dialog.h"

#include "filtering/saved_filters.h"
#include "look/plain_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

NameDialog::NameDialog(
    const QString &title, const QString &label, const QString &line, const SavedFilters &saved, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"nameDialog"_s);
    setWindowTitle(title);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *filter = new PlainLabel(this);
    filter->setObjectName(u"nameDialogFilter"_s);
    filter->setHostileText(line);
    filter->setWordWrap(true);
    auto *name = new QLineEdit(this);
    name->setObjectName(u"nameDialogName"_s);
    name->setAccessibleName(tr("Name"));
    name->setMaxLength(60);
    name->setMinimumWidth(fontMetrics().averageCharWidth() * 40);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this);
    QPushButton *save = buttons->button(QDialogButtonBox::Save);
    save->setObjectName(u"nameDialogSave"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"nameDialogCancel"_s);
    save->setEnabled(false);
    auto *note = new PlainLabel(this);
    note->setObjectName(u"nameDialogNote"_s);
    note->setWordWrap(true);
    note->hide();
    connect(name, &QLineEdit::textChanged, save, [save, plain = save->text(), note, saved](const QString &text) {
        save->setEnabled(!text.trimmed().isEmpty());
        const std::optional<SavedFilter> earlier = saved.find(text);
        save->setText(earlier ? tr("&Replace") : plain);
        note->setHostileText(earlier ? tr("This name is taken already: %1").arg(earlier->line) : QString());
        note->setVisible(earlier.has_value());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, [this, name] {
        Q_EMIT named(name->text());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QFormLayout(this);
    auto *nameLabel = new PlainLabel(tr("&Name:"), this);
    nameLabel->setBuddy(name);
    layout->addRow(new PlainLabel(label, this), filter);
    layout->addRow(nameLabel, name);
    layout->addRow(note);
    layout->addRow(buttons);
}

} // namespace assay

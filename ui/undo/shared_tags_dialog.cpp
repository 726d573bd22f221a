// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/shared_tags_dialog.h"

#include "actions/shared_tags.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QCompleter>
#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

SharedTagsDialog::SharedTagsDialog(
    int rows, bool isRemoval, const QStringList &seen, const QString &appliance, QWidget *parent)
    : QDialog(parent)
    , m_tags(new QLineEdit(this))
{
    setObjectName(u"sharedTagsDialog"_s);
    setWindowTitle(isRemoval ? tr("Remove tags of %Ln row(s) on the appliance", nullptr, rows)
                             : tr("Add tags to %Ln row(s) on the appliance", nullptr, rows));
    setAttribute(Qt::WA_DeleteOnClose);
    m_tags->setObjectName(u"sharedTags"_s);
    m_tags->setAccessibleName(tr("Tags"));
    m_tags->setPlaceholderText(tr("Tags, separated by commas"));
    auto *list = new QListWidget(this);
    list->setObjectName(u"sharedTagsSeen"_s);
    list->setAccessibleName(tr("Tags that were seen"));
    QStringList words;
    for (const QString &tag : seen) {
        if (tag.contains(u','))
            continue;
        auto *item = new QListWidgetItem(forDisplay(tag, 80), list);
        item->setData(Qt::UserRole, tag);
        if (forDisplay(tag) == tag)
            words << tag;
    }
    list->setVisible(list->count() > 0);
    connect(list, &QListWidget::itemActivated, this, [this](const QListWidgetItem *item) {
        QStringList tags = tagList(m_tags->text());
        if (const QString tag = item->data(Qt::UserRole).toString(); !tags.contains(tag))
            tags << tag;
        m_tags->setText(tags.join(", "_L1));
    });
    auto *completer = new QCompleter(words, this);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    m_tags->setCompleter(completer);
    auto *effect = new PlainLabel(
        tr("The tags change for all users of the appliance %1, not only for you. Only those that differ are sent. Undo "
           "takes it back.")
            .arg(forDisplay(appliance, 80)),
        this);
    effect->setObjectName(u"sharedTagsEffect"_s);
    effect->setWordWrap(true);
    auto *fault = new PlainLabel(this);
    fault->setObjectName(u"sharedTagsFault"_s);
    fault->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    QPushButton *send = buttons->addButton(
        isRemoval ? tr("&Remove for all users") : tr("&Add for all users"), QDialogButtonBox::AcceptRole);
    send->setObjectName(u"sharedTagsSend"_s);
    send->setDefault(true);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"sharedTagsCancel"_s);
    const auto check = [this, fault, send] {
        const QStringList tags = tagList(m_tags->text());
        const QString why = tags.isEmpty() ? QString() : sharedTagsFault(tags);
        fault->setText(why);
        fault->setVisible(!why.isEmpty());
        send->setEnabled(!tags.isEmpty() && why.isEmpty());
    };
    connect(m_tags, &QLineEdit::textChanged, this, check);
    check();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] { Q_EMIT chosen(tagList(m_tags->text()).join(u',')); });
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_tags);
    layout->addWidget(list, 1);
    layout->addWidget(effect);
    layout->addWidget(fault);
    layout->addWidget(buttons);
    m_tags->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_tags->setFocus();
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/tags_dialog.h"

#include "look/plain_text.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QListWidget>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int tagRole = Qt::UserRole; // the tag, unsanitised
constexpr int beforeRole = Qt::UserRole + 1; // the original Qt::CheckState
} // namespace

TagsDialog::TagsDialog(const QMap<QString, int> &tags, int rows, QWidget *parent)
    : QDialog(parent)
    , m_list(new QListWidget(this))
    , m_new(new QLineEdit(this))
{
    setObjectName(u"tagsDialog"_s);
    setWindowTitle(tr("Tags of %Ln row(s)", nullptr, rows));
    setAttribute(Qt::WA_DeleteOnClose);
    m_list->setObjectName(u"tagsList"_s);
    m_list->setAccessibleName(tr("Tags in use"));
    for (auto tag = tags.cbegin(); tag != tags.cend(); ++tag) {
        const bool everywhere = tag.value() == rows;
        auto *item
            = new QListWidgetItem(everywhere ? forDisplay(tag.key(), 80)
                                             : tr("%1 (%L2 rows)").arg(forDisplay(tag.key(), 80)).arg(tag.value()));
        item->setData(tagRole, tag.key());
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(everywhere ? Qt::Checked : Qt::PartiallyChecked);
        item->setData(beforeRole, int(item->checkState()));
        m_list->addItem(item);
    }
    m_list->setVisible(!tags.isEmpty());
    m_new->setObjectName(u"tagsNew"_s);
    m_new->setAccessibleName(tr("New tags"));
    m_new->setPlaceholderText(tr("New tags, separated by commas"));
    auto *hint = new PlainLabel(tr("Tags stay with the rows and are submitted with uploads."), this);
    hint->setObjectName(u"tagsHint"_s);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"tagsOk"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"tagsCancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        if (const TagEdit wish = edit(); !wish.isEmpty())
            Q_EMIT chosen(wish);
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_new);
    layout->addWidget(m_list, 1);
    layout->addWidget(hint);
    layout->addWidget(buttons);
    m_new->setMinimumWidth(fontMetrics().averageCharWidth() * 46);
    m_new->setFocus();
}

TagEdit TagsDialog::edit() const
{
    TagEdit edit;
    for (const QString &tag : m_new->text().split(u',', Qt::SkipEmptyParts)) {
        if (const QString plain = tag.trimmed(); !plain.isEmpty() && !edit.add.contains(plain))
            edit.add << plain;
    }
    for (int row = 0; row < m_list->count(); ++row) {
        const QListWidgetItem *item = m_list->item(row);
        if (int(item->checkState()) == item->data(beforeRole).toInt())
            continue;
        (item->checkState() == Qt::Unchecked ? edit.remove : edit.add) << item->data(tagRole).toString();
    }
    return edit;
}

} // namespace assay

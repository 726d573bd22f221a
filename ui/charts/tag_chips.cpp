// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tag_chips.h"

#include "look/plain_text.h"
#include "text/user_text.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxChips = 3; // the rest is in a menu
constexpr qsizetype maxInMenu = 50;
constexpr qsizetype maxChipLength = 20; // characters
const QString chipLook = u"padding: 1px 8px; border: 1px solid palette(mid); border-radius: 8px;"_s;

// A button or menu takes one & for the mark of its key.
QString withoutKeys(QString text)
{
    return text.replace(u'&', "&&"_L1);
}
} // namespace

TagChips::TagChips(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"tagChips"_s);
    auto *line = new QHBoxLayout(this);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(4);
}

void TagChips::setTags(const QStringList &tags)
{
    setVisible(!tags.isEmpty());
    if (tags == m_tags)
        return;
    m_tags = tags;
    while (QLayoutItem *item = layout()->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString &tag : tags.first(std::min(tags.size(), maxChips))) {
        auto *chip
            = addChip(withoutKeys(forDisplay(tag, maxChipLength)), tr("Tag %1").arg(forDisplay(tag, maxChipLength)));
        chip->setObjectName(u"tagChip"_s);
        chip->setToolTip(tr("Show all rows with the tag %1").arg(toolTipText(tag)));
        connect(chip, &QPushButton::clicked, this, [this, tag] { Q_EMIT chosen(tag); });
    }
    if (tags.size() > maxChips)
        addMore(tags.mid(maxChips, maxInMenu), tags.size() - maxChips);
    updateGeometry();
}

QPushButton *TagChips::addChip(const QString &text, const QString &name)
{
    auto *chip = new QPushButton(text, this);
    chip->setAccessibleName(name);
    chip->setFocusPolicy(Qt::ClickFocus);
    chip->setStyleSheet(chipLook);
    layout()->addWidget(chip);
    return chip;
}

void TagChips::addMore(const QStringList &tags, qsizetype count)
{
    auto *more = addChip(u"+%L1"_s.arg(count), tr("%Ln more tag(s)", nullptr, int(count)));
    more->setObjectName(u"moreTags"_s);
    auto *menu = new QMenu(more);
    for (const QString &tag : tags)
        connect(menu->addAction(withoutKeys(forDisplay(tag, 60))), &QAction::triggered, this,
            [this, tag] { Q_EMIT chosen(tag); });
    connect(
        more, &QPushButton::clicked, menu, [more, menu] { menu->popup(more->mapToGlobal(QPoint(0, more->height()))); });
}

} // namespace assay

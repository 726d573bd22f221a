// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "charts/tag_chips.h"

#include "charts/flow_layout.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxChips = 50;
constexpr qsizetype maxChipLength = 20; // characters
} // namespace

TagChips::TagChips(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"tagChips"_s);
    new FlowLayout(this);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
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
        // A button takes one & for the mark of its key.
        auto *chip = new QPushButton(forDisplay(tag, maxChipLength).replace(u'&', "&&"_L1), this);
        chip->setObjectName(u"tagChip"_s);
        chip->setAccessibleName(tr("Tag %1").arg(forDisplay(tag, maxChipLength)));
        chip->setToolTip(tr("Show all rows with the tag %1").arg(toolTipText(tag)));
        chip->setStyleSheet(u"padding: 1px 8px; border: 1px solid palette(mid); border-radius: 8px;"_s);
        connect(chip, &QPushButton::clicked, this, [this, tag] { Q_EMIT chosen(tag); });
        layout()->addWidget(chip);
    }
    updateGeometry();
}

} // namespace assay

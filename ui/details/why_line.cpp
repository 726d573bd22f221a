// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/why_line.h"

#include "charts/flow_layout.h"
#include "details/evidence_page.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype maxReason = 64; // characters
} // namespace

WhyLine::WhyLine(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"whyLine"_s);
    auto *layout = new FlowLayout(this);
    layout->setSpacing(8);
    auto *title = new PlainLabel(tr("Why:"), this);
    QFont bold = title->font();
    bold.setBold(true);
    title->setFont(bold);
    layout->addWidget(title);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    hide();
}

void WhyLine::setReasons(const std::vector<Evidence> &reasons)
{
    setVisible(!reasons.empty());
    if (reasons == m_reasons)
        return;
    m_reasons = reasons;
    while (layout()->count() > 1) { // after the title
        QLayoutItem *item = layout()->takeAt(1);
        delete item->widget();
        delete item;
    }
    for (const Evidence &reason : reasons) {
        const EvidencePage page = pageOf(reason.source);
        // A button takes one & for the mark of its key.
        auto *link = new QPushButton(forDisplay(reason.text, maxReason).replace(u'&', "&&"_L1), this);
        link->setObjectName(u"whyLink"_s);
        link->setFlat(true);
        link->setCursor(Qt::PointingHandCursor);
        link->setFocusPolicy(Qt::ClickFocus);
        link->setAccessibleName(forDisplay(reason.text));
        link->setToolTip(toolTipText(tr("%1 Opens the page %2.").arg(reason.text, page.title)));
        link->setStyleSheet(u"border: 0; padding: 0; color: palette(link); text-decoration: underline;"_s);
        connect(link, &QPushButton::clicked, this, [this, page] { Q_EMIT pageWanted(page.objectName); });
        layout()->addWidget(link);
    }
    updateGeometry();
}

} // namespace assay

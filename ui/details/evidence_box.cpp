// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/evidence_box.h"

#include "details/evidence_page.h"
#include "look/plain_text.h"
#include "tables/outline_view.h"

#include <QHeaderView>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int sourceColumn = 2;

// The marks differ in shape, and each is followed by the word.
QString directionText(Direction direction)
{
    switch (direction) {
    case Direction::For:
        return u"\u25b2 "_s + EvidenceBox::tr("for");
    case Direction::Against:
        return u"\u25bc "_s + EvidenceBox::tr("against");
    case Direction::Neutral:
        return u"\u25c6 "_s + EvidenceBox::tr("neither");
    }
    Q_UNREACHABLE();
}
} // namespace

EvidenceBox::EvidenceBox(QWidget *parent)
    : QWidget(parent)
    , m_title(new PlainLabel(tr("Evidence for and against"), this))
    , m_view(new OutlineView(
          new OutlineModel({tr("Malicious?"), tr("Evidence"), tr("Page")}), tr("No evidence yet."), {16, 46, 14}, this))
{
    setObjectName(u"evidenceBox"_s);
    m_title->setObjectName(u"evidenceTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_view->setObjectName(u"evidenceView"_s);
    m_view->setAccessibleName(tr("Evidence for and against"));
    m_view->setRootIsDecorated(false);
    m_view->header()->setStretchLastSection(false);
    m_view->header()->setSectionResizeMode(1, QHeaderView::Stretch);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_view, 1);
    const auto open
        = [this](const QModelIndex &index) { Q_EMIT pageWanted(index.data(OutlineModel::KeyRole).toString()); };
    connect(m_view, &QAbstractItemView::activated, this, open);
    connect(m_view, &QAbstractItemView::clicked, this, [open](const QModelIndex &index) {
        if (index.column() == sourceColumn)
            open(index);
    });
}

void EvidenceBox::setEvidence(const std::vector<Evidence> &evidence)
{
    std::vector<OutlineNode> nodes;
    for (const Evidence &one : evidence) {
        const EvidencePage source = pageOf(one.source);
        nodes.push_back({.cells = {directionText(one.direction), one.text, source.title + u" \u203a"_s},
            .hint = tr("%1 Press Enter to open the page.").arg(one.text),
            .key = source.objectName,
            .sortKeys = {int(one.direction)}});
    }
    m_view->outline().setNodes(std::move(nodes));
}

} // namespace assay

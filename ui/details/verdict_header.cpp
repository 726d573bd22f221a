// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/verdict_header.h"

#include "details/verdict_badge.h"
#include "details/verdict_explanation.h"
#include "look/plain_text.h"
#include "queue/queue_cell.h"
#include "session/columns.h"

#include <QHBoxLayout>
#include <QIcon>

namespace assay {
using namespace Qt::StringLiterals;

VerdictHeader::VerdictHeader(QWidget *parent)
    : QWidget(parent)
    , m_badge(new VerdictBadge(this))
    , m_risk(new PlainLabel(this))
    , m_threat(new ElidedLabel(this))
    , m_indicator(new ElidedLabel(this))
    , m_story(new ElidedLabel(this))
    , m_changeLine(new QWidget(this))
    , m_changeIcon(new PlainLabel(m_changeLine))
    , m_change(new ElidedLabel(m_changeLine))
{
    setObjectName(u"verdictHeader"_s);
    m_risk->setObjectName(u"headerRisk"_s);
    m_threat->setObjectName(u"headerThreat"_s);
    QFont bold = m_threat->font();
    bold.setBold(true);
    m_threat->setFont(bold);
    m_threat->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_indicator->setObjectName(u"headerIndicator"_s);
    m_story->setObjectName(u"headerStory"_s);
    m_story->setElideMode(Qt::ElideRight);
    m_story->setForegroundRole(QPalette::PlaceholderText);
    m_changeLine->setObjectName(u"headerChangeLine"_s);
    m_changeLine->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_change->setObjectName(u"headerChange"_s);
    m_change->setElideMode(Qt::ElideRight);

    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_badge);
    first->addWidget(m_risk);
    first->addWidget(m_threat, 1);
    first->addWidget(m_indicator, 2);
    auto *change = new QHBoxLayout(m_changeLine);
    change->setContentsMargins(0, 0, 0, 0);
    change->setSpacing(6);
    change->addWidget(m_changeIcon);
    change->addWidget(m_change, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(4);
    layout->addLayout(first);
    // Beside each other: what is below must not move under the mouse from one row to the next, and most rows have not
    // changed.
    auto *second = new QHBoxLayout;
    second->setSpacing(12);
    second->addWidget(m_changeLine);
    second->addWidget(m_story, 1);
    layout->addLayout(second);
}

void VerdictHeader::showRow(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    const Column *indicator = columnFromName(u"indicator");
    m_badge->showRow(row);
    m_risk->setVisible(verdict && verdict->riskScore);
    m_risk->setText(verdict && verdict->riskScore ? tr("Risk %1 of 10").arg(*verdict->riskScore) : QString());
    m_threat->setVisible(verdict && !verdict->threatName.isEmpty());
    m_threat->setHostileText(verdict ? verdict->threatName : QString());
    m_indicator->setFont(isDigest(row.indicator.type) ? fixedFont() : font());
    m_indicator->setHostileText(indicator ? cellText(*indicator, row) : QString());
    const QString change = changeLine(row);
    m_changeLine->setVisible(!change.isEmpty());
    m_change->setHostileText(change);
    QFont font = this->font();
    font.setBold(hasChanged(row));
    m_change->setFont(font);
    m_change->setForegroundRole(hasChanged(row) ? QPalette::WindowText : QPalette::PlaceholderText);
    const int edge = fontMetrics().height();
    m_changeIcon->setVisible(hasChanged(row));
    m_changeIcon->setPixmap(QIcon::fromTheme(u"warning"_s).pixmap(edge, edge));
    showAge(row);
}

void VerdictHeader::showAge(const Row &row)
{
    m_story->setHostileText(headerLine(row, QDateTime::currentDateTimeUtc()));
}

} // namespace assay

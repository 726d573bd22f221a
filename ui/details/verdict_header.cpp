// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/verdict_header.h"

#include "details/verdict_badge.h"
#include "export/columns.h"
#include "look/plain_text.h"
#include "queue/queue_cell.h"
#include "text/user_text.h"

#include <QGridLayout>
#include <QHBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QString sourceWord(const QString &source)
{
    if (source.compare("LOCAL"_L1, Qt::CaseInsensitive) == 0)
        return VerdictHeader::tr("classified by the appliance");
    if (source.compare("CLOUD"_L1, Qt::CaseInsensitive) == 0)
        return VerdictHeader::tr("classified by the vendor's cloud");
    return source;
}

QString dayOf(const QString &time)
{
    return time.left(10);
}

QString storyOf(const Item &item)
{
    if (item.error)
        return userText(*item.error);
    QStringList parts;
    if (const Verdict *verdict = shownVerdict(item)) {
        if (!verdict->reason.isEmpty())
            parts << VerdictHeader::tr("Reason: %1").arg(verdict->reason);
        if (!verdict->source.isEmpty())
            parts << sourceWord(verdict->source);
        if (!verdict->firstSeen.isEmpty() && !verdict->lastSeen.isEmpty())
            parts << VerdictHeader::tr("seen %1 to %2").arg(dayOf(verdict->firstSeen), dayOf(verdict->lastSeen));
        else if (!verdict->firstSeen.isEmpty())
            parts << VerdictHeader::tr("first seen %1").arg(dayOf(verdict->firstSeen));
    } else if (item.state == State::NotFound) {
        parts << VerdictHeader::tr("The appliance does not hold this sample. That is no verdict.");
    } else if (!isFinal(item.state)) {
        parts << VerdictHeader::tr("No answer yet.");
    }
    if (item.queriedAt.isValid())
        parts << VerdictHeader::tr("answered %1 UTC").arg(item.queriedAt.toUTC().toString(u"yyyy-MM-dd HH:mm:ss"_s));
    if (!item.appliance.isEmpty())
        parts << item.appliance;
    return parts.join(u" · "_s);
}
} // namespace

VerdictHeader::VerdictHeader(QWidget *parent)
    : QWidget(parent)
    , m_badge(new VerdictBadge(this))
    , m_risk(new PlainLabel(this))
    , m_threat(new PlainLabel(this))
    , m_indicator(new ElidedLabel(this))
    , m_story(new ElidedLabel(this))
{
    setObjectName(u"verdictHeader"_s);
    m_risk->setObjectName(u"headerRisk"_s);
    m_threat->setObjectName(u"headerThreat"_s);
    m_threat->setSelectable(true);
    QFont bold = m_threat->font();
    bold.setBold(true);
    m_threat->setFont(bold);
    m_indicator->setObjectName(u"headerIndicator"_s);
    m_story->setObjectName(u"headerStory"_s);
    m_story->setElideMode(Qt::ElideRight);
    m_story->setForegroundRole(QPalette::PlaceholderText);

    auto *first = new QHBoxLayout;
    first->setSpacing(12);
    first->addWidget(m_badge);
    first->addWidget(m_risk);
    first->addWidget(m_threat);
    first->addWidget(m_indicator, 1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(10, 8, 10, 6);
    layout->setSpacing(4);
    layout->addLayout(first);
    layout->addWidget(m_story);
}

void VerdictHeader::showItem(const Item &item)
{
    const Verdict *verdict = shownVerdict(item);
    const Column *indicator = columnFromName(u"indicator");
    m_badge->showItem(item);
    m_risk->setVisible(verdict && verdict->riskScore);
    m_risk->setText(verdict && verdict->riskScore ? tr("Risk %1 of 10").arg(*verdict->riskScore) : QString());
    m_threat->setVisible(verdict && !verdict->threatName.isEmpty());
    m_threat->setHostileText(verdict ? verdict->threatName.left(120) : QString());
    m_indicator->setFont(isDigest(item.indicator.type) ? fixedFont() : font());
    m_indicator->setHostileText(indicator ? cellText(*indicator, item) : QString());
    m_story->setHostileText(storyOf(item));
}

} // namespace assay

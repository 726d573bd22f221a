// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/verdict_card.h"

#include "charts/marked_bar.h"
#include "charts/tag_chips.h"
#include "details/verdict_explanation.h"
#include "export/cell_values.h"
#include "export/columns.h"
#include "look/appearance.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QGridLayout>
#include <QLocale>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
QColor fillOf(Classification classification, const QPalette &palette)
{
    const VerdictLook &look = lookOf(classification);
    return QColor::fromRgb(isDark(palette) ? look.dark : look.light);
}

QDateTime timeOf(const Row &row, QStringView columnName)
{
    const Column *column = columnFromName(columnName);
    const QVariant value = column ? column->value(row) : QVariant();
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC() : QDateTime();
}
} // namespace

VerdictCard::VerdictCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(u"verdictCard"_s);
    auto *grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(0, 2);
    grid->setColumnStretch(1, 3);
    m_risk = makeLine(u"cardRisk"_s, 0);
    m_share = makeLine(u"cardShare"_s, 1);
    m_times = makeLine(u"cardTimes"_s, 2);
    m_tags = new TagChips(this);
    grid->addWidget(m_tags, 3, 0, 1, 2);
    connect(m_tags, &TagChips::chosen, this, &VerdictCard::tagChosen);
}

VerdictCard::Line VerdictCard::makeLine(const QString &name, int at)
{
    Line line{new PlainLabel(this), new MarkedBar(this)};
    line.label->setObjectName(name);
    line.label->setWordWrap(true);
    line.bar->setObjectName(name + "Bar"_L1);
    auto *grid = static_cast<QGridLayout *>(layout());
    grid->addWidget(line.bar, at, 0);
    grid->addWidget(line.label, at, 1);
    return line;
}

void VerdictCard::say(const Line &line, const QString &text)
{
    line.label->setText(text);
    line.label->setVisible(!text.isEmpty());
    line.bar->setVisible(!text.isEmpty());
    line.bar->setAccessibleName(text);
}

void VerdictCard::showRow(const Row *row, const QDateTime &now)
{
    if (!row) {
        for (const Line &line : {m_risk, m_share, m_times})
            say(line, {});
        m_tags->setTags({});
        hide();
        return;
    }
    showRisk(*row);
    showShare(*row);
    showTimes(*row, now);
    const QStringList tags = cell::tags(*row);
    m_tags->setTags(tags);
    setVisible(!m_risk.label->text().isEmpty() || !m_share.label->text().isEmpty() || !m_times.label->text().isEmpty()
        || !tags.isEmpty());
}

void VerdictCard::showRisk(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    if (!verdict || !verdict->riskScore || !isRiskScore(*verdict->riskScore))
        return say(m_risk, {});
    const auto score = double(*verdict->riskScore);
    // The vendor's bands: goodware is 0 to 5, suspicious and malicious are 6 to 10.
    m_risk.bar->setScale(0, 10, 10);
    m_risk.bar->setZones({{0, 5.5, fillOf(Classification::Goodware, palette())},
        {5.5, 10, fillOf(Classification::Malicious, palette())}});
    m_risk.bar->setMarks({{score, fillOf(verdict->classification, palette())}});
    m_risk.bar->setToolTip(tr("The appliance gives goodware 0 to 5, suspicious and malicious files 6 to 10."));
    say(m_risk, tr("Risk %1 of 10").arg(*verdict->riskScore));
}

void VerdictCard::showShare(const Row &row)
{
    const QVariant found = cell::number(cell::named(row, u"Scanner Match"));
    const QVariant asked = cell::number(cell::named(row, u"Scanner Count"));
    if (!found.isValid() || !asked.isValid() || asked.toLongLong() <= 0)
        return say(m_share, {});
    m_share.bar->setScale(0, asked.toDouble());
    m_share.bar->setFilled(found.toDouble(), fillOf(Classification::Malicious, palette()));
    say(m_share, tr("%L1 of %L2 scanners").arg(found.toLongLong()).arg(asked.toLongLong()));
}

void VerdictCard::showTimes(const Row &row, const QDateTime &now)
{
    const QDateTime first = timeOf(row, u"first_seen");
    const QDateTime last = timeOf(row, u"last_seen");
    const QDateTime answered = row.queriedAt;
    QStringList words;
    std::vector<MarkedBar::Mark> marks;
    QDateTime begin = now;
    const auto add = [&](const QDateTime &time, const QString &text, bool isHollow) {
        if (!time.isValid())
            return;
        begin = std::min(begin, time);
        marks.push_back({double(time.toSecsSinceEpoch()), {}, isHollow});
        words << text;
    };
    const auto day = [](const QDateTime &time) { return time.toString(u"yyyy-MM-dd"); };
    add(first, tr("first seen %1").arg(day(first)), false);
    add(last, tr("last seen %1").arg(day(last)), false);
    add(answered, tr("answered %1").arg(ageText(answered, now)), true);
    m_times.bar->setScale(double(begin.toSecsSinceEpoch()), double(now.toSecsSinceEpoch()));
    m_times.bar->setMarks(std::move(marks));
    QString text = words.join(", "_L1);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    say(m_times, text);
}

} // namespace assay

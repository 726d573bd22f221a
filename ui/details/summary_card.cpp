// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/summary_card.h"

#include "charts/flow_layout.h"
#include "charts/marked_bar.h"
#include "charts/tag_chips.h"
#include "details/verdict_badge.h"
#include "details/verdict_explanation.h"
#include "details/why_line.h"
#include "look/appearance.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "queue/queue_cell.h"
#include "session/cell_values.h"
#include "session/columns.h"
#include "text/user_text.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QIcon>
#include <QLocale>
#include <QToolButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxReasons = 3;

QColor fillOf(Classification classification, const QPalette &palette)
{
    const VerdictLook &look = lookOf(classification);
    return QColor::fromRgb(isDark(palette) ? look.dark : look.light);
}

QString textOf(const Row &row, QStringView columnName)
{
    const Column *column = columnFromName(columnName);
    return column ? cellText(*column, row) : QString();
}

QDateTime timeOf(const Row &row, QStringView columnName)
{
    const Column *column = columnFromName(columnName);
    const QVariant value = column ? column->value(row) : QVariant();
    QDateTime time = QDateTime::fromString(value.toString(), Qt::ISODate);
    return time.isValid() ? time.toUTC() : QDateTime();
}
} // namespace

SummaryCard::SummaryCard(QWidget *parent)
    : QWidget(parent)
    , m_badge(new VerdictBadge(this))
    , m_risk(makeGauge(u"cardRisk"_s))
    , m_share(makeGauge(u"cardShare"_s))
    , m_times(makeGauge(u"cardTimes"_s))
    , m_threat(new ElidedLabel(this))
    , m_indicator(new ElidedLabel(this))
    , m_kind(new PlainLabel(this))
    , m_decision(new ElidedLabel(this))
    , m_changeLine(new QWidget(this))
    , m_changeIcon(new PlainLabel(m_changeLine))
    , m_change(new ElidedLabel(m_changeLine))
    , m_story(new ElidedLabel(this))
    , m_why(new WhyLine(this))
    , m_tags(new TagChips(this))
{
    setObjectName(u"summaryCard"_s);
    m_times.label->hide();
    m_threat->setObjectName(u"cardThreat"_s);
    QFont bold = m_threat->font();
    bold.setBold(true);
    m_threat->setFont(bold);
    m_threat->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_indicator->setObjectName(u"cardIndicator"_s);
    m_kind->setObjectName(u"cardKind"_s);
    m_decision->setObjectName(u"cardDecision"_s);
    m_decision->setElideMode(Qt::ElideRight);
    m_decision->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    m_story->setObjectName(u"cardStory"_s);
    m_story->setElideMode(Qt::ElideRight);
    m_story->setForegroundRole(QPalette::PlaceholderText);
    m_changeLine->setObjectName(u"cardChangeLine"_s);
    m_changeLine->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
    m_change->setObjectName(u"cardChange"_s);
    m_change->setElideMode(Qt::ElideRight);
    makeCopyButtons();

    auto *pictures = new QWidget(this);
    auto *pictureLayout = new FlowLayout(pictures);
    pictureLayout->setSpacing(16);
    for (QWidget *one : std::initializer_list<QWidget *>{m_badge, m_risk.whole, m_share.whole, m_times.whole, m_tags})
        pictureLayout->addWidget(one);
    auto *names = new QHBoxLayout;
    names->setSpacing(12);
    names->addWidget(m_threat);
    names->addWidget(m_indicator, 1);
    auto *facts = new QHBoxLayout;
    facts->setSpacing(12);
    facts->addWidget(m_kind);
    for (const CopyButton &copy : m_copy)
        facts->addWidget(copy.button);
    facts->addStretch();
    m_names = new QBoxLayout(QBoxLayout::LeftToRight);
    m_names->setSpacing(4);
    m_names->addLayout(names, 1);
    m_names->addLayout(facts);
    auto *change = new QHBoxLayout(m_changeLine);
    change->setContentsMargins(0, 0, 0, 0);
    change->setSpacing(6);
    change->addWidget(m_changeIcon);
    change->addWidget(m_change, 1);
    // Beside each other: what is below must not move under the mouse from one row to the next, and most rows have not
    // changed.
    auto *story = new QHBoxLayout;
    story->setSpacing(12);
    story->addWidget(m_decision);
    story->addWidget(m_changeLine);
    story->addWidget(m_story, 1);
    // For the same reason there is room for the reasons, also if there are none.
    QSizePolicy always = m_why->sizePolicy();
    always.setRetainSizeWhenHidden(true);
    m_why->setSizePolicy(always);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 4);
    layout->setSpacing(4);
    layout->addWidget(pictures);
    layout->addLayout(m_names);
    layout->addLayout(story);
    layout->addWidget(m_why);
    connect(m_why, &WhyLine::pageWanted, this, &SummaryCard::pageWanted);
    connect(m_tags, &TagChips::chosen, this, &SummaryCard::tagChosen);
}

SummaryCard::Gauge SummaryCard::makeGauge(const QString &name)
{
    auto *whole = new QWidget(this);
    Gauge gauge{whole, new PlainLabel(whole), new MarkedBar(whole)};
    gauge.label->setObjectName(name);
    gauge.bar->setObjectName(name + "Bar"_L1);
    gauge.bar->setFixedWidth(fontMetrics().averageCharWidth() * 20);
    auto *layout = new QHBoxLayout(whole);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(8);
    layout->addWidget(gauge.bar);
    layout->addWidget(gauge.label);
    return gauge;
}

// A threat name is never cut in favour of buttons.
void SummaryCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < fontMetrics().averageCharWidth() * 110;
    m_names->setDirection(isNarrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void SummaryCard::makeCopyButtons()
{
    for (const DigestKind kind : {DigestKind::Md5, DigestKind::Sha1, DigestKind::Sha256}) {
        const QString name = QString::fromLatin1(digestInfo(kind).title);
        auto *button = new QToolButton(this);
        button->setObjectName(u"cardCopy-"_s + QString::fromLatin1(digestInfo(kind).word));
        button->setIcon(QIcon::fromTheme(u"copy"_s));
        button->setText(name);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::ClickFocus);
        button->setAccessibleName(tr("Copy %1").arg(name));
        connect(button, &QToolButton::clicked, this, [this, at = m_copy.size(), name] {
            QGuiApplication::clipboard()->setText(clipboardLine(m_copy[at].digest));
            Q_EMIT said(tr("%1 copied.").arg(name));
        });
        m_copy.push_back({kind, button, {}});
    }
}

void SummaryCard::say(const Gauge &gauge, const QString &text)
{
    gauge.label->setText(text);
    gauge.whole->setVisible(!text.isEmpty());
    gauge.bar->setAccessibleName(text);
}

void SummaryCard::showRow(const Row &row)
{
    m_badge->showRow(row);
    showRisk(row);
    showShare(row);
    showNames(row);
    showDecision(row);
    showChange(row);
    m_tags->setTags(cell::tags(row));
    showAge(row);
}

void SummaryCard::showEvidence(const Row &row, const std::vector<Evidence> &evidence)
{
    const Verdict *verdict = shownVerdict(row);
    m_why->setReasons(mainReasons(evidence, verdict ? verdict->classification : Classification::None, maxReasons));
}

void SummaryCard::showAge(const Row &row)
{
    m_story->setHostileText(headerLine(row, QDateTime::currentDateTimeUtc()));
    showTimes(row);
}

void SummaryCard::showRisk(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    if (!verdict || !verdict->riskScore)
        return say(m_risk, {});
    const bool isOnScale = isRiskScore(*verdict->riskScore);
    m_risk.bar->setVisible(isOnScale);
    if (isOnScale) {
        const auto score = double(*verdict->riskScore);
        // The vendor's bands: goodware is 0 to 5, suspicious and malicious are 6 to 10.
        m_risk.bar->setScale(0, 10, 10);
        m_risk.bar->setZones({{0, 5.5, fillOf(Classification::Goodware, palette())},
            {5.5, 10, fillOf(Classification::Malicious, palette())}});
        m_risk.bar->setMarks({{score, fillOf(verdict->classification, palette())}});
        m_risk.bar->setToolTip(tr("The appliance gives goodware 0 to 5, suspicious and malicious files 6 to 10."));
    }
    say(m_risk, tr("Risk %1 of 10").arg(*verdict->riskScore));
}

void SummaryCard::showShare(const Row &row)
{
    const QVariant found = cell::number(cell::named(row, u"Scanner Match"));
    const QVariant asked = cell::number(cell::named(row, u"Scanner Count"));
    if (!found.isValid() || !asked.isValid() || asked.toLongLong() <= 0)
        return say(m_share, {});
    m_share.bar->setScale(0, asked.toDouble());
    m_share.bar->setFilled(found.toDouble(), fillOf(Classification::Malicious, palette()));
    say(m_share, tr("%L1 of %L2 scanners").arg(found.toLongLong()).arg(asked.toLongLong()));
}

void SummaryCard::showTimes(const Row &row)
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
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
    const QDateTime first = timeOf(row, u"first_seen");
    const QDateTime last = timeOf(row, u"last_seen");
    add(first, tr("first seen %1").arg(day(first)), false);
    add(last, tr("last seen %1").arg(day(last)), false);
    if (!words.isEmpty())
        add(row.queriedAt, tr("answered %1").arg(ageText(row.queriedAt, now)), true);
    m_times.bar->setScale(double(begin.toSecsSinceEpoch()), double(now.toSecsSinceEpoch()));
    m_times.bar->setMarks(std::move(marks));
    QString text = words.join(", "_L1);
    if (!text.isEmpty())
        text[0] = text[0].toUpper();
    say(m_times, text);
    m_times.bar->setToolTip(toolTipText(text));
}

void SummaryCard::showNames(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    m_threat->setVisible(verdict && !verdict->threatName.isEmpty());
    m_threat->setHostileText(verdict ? verdict->threatName : QString());
    m_indicator->setFont(isDigest(row.indicator.type) ? fixedFont() : font());
    m_indicator->setHostileText(textOf(row, u"indicator"));
    QStringList kind;
    for (const QString &text : {textOf(row, u"file_type"), textOf(row, u"file_size")}) {
        if (!text.isEmpty())
            kind << text;
    }
    m_kind->setHostileText(kind.join(u" \u00b7 "_s));
    m_kind->setVisible(!kind.isEmpty());
    for (CopyButton &copy : m_copy) {
        copy.digest = cell::digest(row, copy.kind);
        copy.button->setVisible(!copy.digest.isEmpty());
        copy.button->setToolTip(toolTipText(copy.digest));
    }
}

void SummaryCard::showDecision(const Row &row)
{
    QStringList parts;
    for (const QStringView column : {u"decision", u"note", u"case"}) {
        if (const QString text = textOf(row, column); !text.isEmpty())
            parts << text;
    }
    m_decision->setHostileText(parts.join(u" \u00b7 "_s));
    m_decision->setVisible(!parts.isEmpty());
}

void SummaryCard::showChange(const Row &row)
{
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
}

} // namespace assay

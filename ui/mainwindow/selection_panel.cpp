// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/selection_panel.h"

#include "charts/flow_layout.h"
#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "mainwindow/commands.h"
#include "queue/queue_view.h"
#include "text/user_text.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QToolButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr size_t maxFamilies = 3;
constexpr Command forAll[] = {
    Command::Start, Command::RefreshVerdict, Command::CopyHashes, Command::EditTags, Command::Export, Command::Remove};

QString nameOfVerdict(const QString &word)
{
    if (word == "none"_L1)
        return SelectionPanel::tr("without a verdict");
    if (word == "other"_L1)
        return SelectionPanel::tr("other verdict");
    return userText(classificationFromWord(word));
}
} // namespace

SelectionPanel::SelectionPanel(QueueView &view, const Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_view(view)
    , m_counter(view.session())
    , m_title(new PlainLabel(this))
    , m_parts(new QWidget(this))
{
    setObjectName(u"selectionPanel"_s);
    m_title->setObjectName(u"selectionTitle"_s);
    QFont bold = m_title->font();
    bold.setBold(true);
    m_title->setFont(bold);
    m_parts->setObjectName(u"selectionParts"_s);
    auto *parts = new FlowLayout(m_parts);
    parts->setContentsMargins(0, 0, 0, 0);
    parts->setSpacing(8);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    m_parts->setSizePolicy(policy);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_title);
    layout->addWidget(m_parts, 1);
    for (const Command command : forAll) {
        auto *button = new QToolButton(this);
        button->setDefaultAction(&commands[command]);
        button->setObjectName(u"selection-"_s + commands[command].objectName());
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::ClickFocus); // each has a key of its own
        layout->addWidget(button);
    }
    m_soon.setSingleShot(true);
    m_soon.setInterval(60); // while a selection grows with the mouse, only its last state is counted
    connect(&m_soon, &QTimer::timeout, this, &SelectionPanel::update);
    connect(&m_counter, &RowCounter::counted, this, &SelectionPanel::showCounts);
    const auto soon = [this] { m_soon.start(); };
    connect(&view, &QueueView::selectedItemsChanged, this, soon);
    connect(&view.session(), &Session::changed, this, [this] {
        if (!isHidden() && !m_soon.isActive() && !m_counter.isCounting())
            m_soon.start();
    });
    for (const auto signal : {&Session::added, &Session::removed})
        connect(&view.session(), signal, this, soon);
    hide();
}

void SelectionPanel::update()
{
    const int count = m_view.selectedCount();
    setVisible(count > 1);
    if (count < 2)
        return;
    m_title->setText(tr("%Ln row(s) selected", nullptr, count));
    m_counter.start(m_view.selectedIds());
}

void SelectionPanel::showCounts(const RowStatistics &counts)
{
    while (QLayoutItem *item = m_parts->layout()->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater(); // it may be what was clicked
        delete item;
    }
    for (const RowStatistics::Value &value : counts.values(StatisticsGroup::Verdict)) {
        const QIcon icon = value.text == "none"_L1 ? QIcon() : verdictIcon(classificationFromWord(value.text));
        addPart(u"%L1 %2"_s.arg(value.count).arg(nameOfVerdict(value.text)), icon,
            filterTerm(StatisticsGroup::Verdict, value.text));
    }
    size_t families = 0;
    for (const RowStatistics::Value &value : counts.values(StatisticsGroup::Family)) {
        if (!value.text.isEmpty() && ++families <= maxFamilies)
            addPart(u"%1 %L2"_s.arg(forDisplay(value.text, 24)).arg(value.count), {},
                filterTerm(StatisticsGroup::Family, value.text));
    }
    if (counts.sized() > 0) {
        auto *size = new PlainLabel(
            tr("%1 in %Ln file(s)", nullptr, counts.sized()).arg(QLocale().formattedDataSize(counts.bytes(), 1)),
            m_parts);
        size->setObjectName(u"selectionSize"_s);
        m_parts->layout()->addWidget(size);
        size->show();
    }
    m_parts->updateGeometry();
}

void SelectionPanel::addPart(const QString &text, const QIcon &icon, const QString &filter)
{
    auto *part = new QToolButton(m_parts);
    part->setObjectName(u"selectionPart"_s);
    part->setText(QString(text).replace(u'&', "&&"_L1)); // one & marks a key
    part->setAccessibleName(text);
    part->setIcon(icon);
    part->setToolButtonStyle(icon.isNull() ? Qt::ToolButtonTextOnly : Qt::ToolButtonTextBesideIcon);
    part->setAutoRaise(true);
    part->setFocusPolicy(Qt::ClickFocus);
    part->setToolTip(toolTipText(tr("Show all rows of the list that have this: %1").arg(filter)));
    connect(part, &QToolButton::clicked, this, [this, filter] { Q_EMIT filterWanted(filter); });
    m_parts->layout()->addWidget(part);
    part->show();
}

} // namespace assay

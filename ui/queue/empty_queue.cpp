// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/empty_queue.h"

#include "look/key_name.h"
#include "look/plain_text.h"

#include <QBoxLayout>
#include <QIcon>
#include <QPainter>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

EmptyQueue::EmptyQueue(QWidget *parent)
    : QWidget(parent)
    , m_addFiles(addButton(u"emptyAddFiles"_s, u"add-files"_s, tr("Add files…"), &EmptyQueue::addFiles))
    , m_paste(addButton(u"emptyPaste"_s, u"paste"_s, tr("Paste indicators"), &EmptyQueue::paste))
    , m_setUp(addButton(u"emptySetUp"_s, u"profile"_s, tr("Set up an appliance…"), &EmptyQueue::setUpAppliance))
    , m_samples(addButton(u"emptySamples"_s, u"triage"_s, tr("Try it with sample data"), &EmptyQueue::trySamples))
    , m_buttons(new QBoxLayout(QBoxLayout::LeftToRight))
    , m_title(new PlainLabel(this))
    , m_hint(new PlainLabel(tr("Add hashes, URLs and domains in any form, defanged or not. Assay asks before uploads "
                               "and cloud look-ups."),
          this))
    , m_troubleBox(new QWidget(this))
    , m_trouble(new PlainLabel(m_troubleBox))
{
    setObjectName(u"emptyQueue"_s);
    setAccessibleName(tr("Empty list"));
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    m_title->setObjectName(u"emptyTitle"_s);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setWordWrap(true);
    QFont large = m_title->font();
    large.setPointSizeF(large.pointSizeF() * 1.3);
    m_title->setFont(large);
    m_hint->setObjectName(u"emptyHint"_s);
    m_hint->setAlignment(Qt::AlignCenter);
    m_hint->setWordWrap(true);
    m_hint->setForegroundRole(QPalette::PlaceholderText);
    sayWhatToDo();

    m_buttons->setSpacing(10);
    m_buttons->addStretch();
    for (QPushButton *button : {m_addFiles, m_paste, m_setUp})
        m_buttons->addWidget(button, 0, Qt::AlignCenter);
    m_buttons->addStretch();
    m_samples->setFlat(true);
    setTabOrder(m_setUp, m_addFiles); // where it is shown, it is the first
    setTabOrder(m_addFiles, m_paste);
    setTabOrder(m_paste, m_samples);

    m_troubleBox->setObjectName(u"emptyTroubleBox"_s);
    m_trouble->setObjectName(u"emptyTrouble"_s);
    m_trouble->setAlignment(Qt::AlignCenter);
    m_trouble->setWordWrap(true);
    auto *again = addButton(
        u"emptyConnect"_s, u"test-connection"_s, tr("Test the connection again"), &EmptyQueue::connectAgain);
    auto *trouble = new QVBoxLayout(m_troubleBox);
    trouble->setContentsMargins({});
    trouble->addWidget(m_trouble);
    trouble->addWidget(again, 0, Qt::AlignHCenter);
    m_troubleBox->setVisible(false);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(48, 24, 48, 24);
    layout->setSpacing(10);
    layout->addStretch();
    layout->addWidget(m_title);
    layout->addWidget(m_hint);
    layout->addSpacing(6);
    layout->addLayout(m_buttons);
    layout->addWidget(m_samples, 0, Qt::AlignHCenter);
    layout->addWidget(m_troubleBox);
    layout->addStretch();
}

QPushButton *EmptyQueue::addButton(
    const QString &name, const QString &icon, const QString &text, void (EmptyQueue::*signal)())
{
    auto *button = new QPushButton(QIcon::fromTheme(icon), text, this);
    button->setObjectName(name);
    connect(button, &QPushButton::clicked, this, signal);
    return button;
}

void EmptyQueue::setHasProfile(bool hasProfile)
{
    m_buttons->removeWidget(m_setUp);
    m_buttons->insertWidget(hasProfile ? 3 : 1, m_setUp, 0, Qt::AlignCenter); // 0 is the stretch
    m_setUp->setVisible(!hasProfile);
    arrangeButtons();
}

void EmptyQueue::arrangeButtons()
{
    int needed = 0;
    for (const QPushButton *button : {m_addFiles, m_paste, m_setUp})
        needed += button->isHidden() ? 0 : button->sizeHint().width() + m_buttons->spacing();
    const QMargins margins = layout()->contentsMargins();
    const bool fits = width() - margins.left() - margins.right() >= needed;
    m_buttons->setDirection(fits ? QBoxLayout::LeftToRight : QBoxLayout::TopToBottom);
}

void EmptyQueue::setTrouble(const QString &sentence)
{
    m_trouble->setHostileText(sentence);
    m_troubleBox->setVisible(!sentence.isEmpty());
    showWhatFits();
}

void EmptyQueue::setDemo(bool demo)
{
    m_samples->setText(demo ? tr("Add the sample files and indicators") : tr("Try it with sample data"));
}

void EmptyQueue::resizeEvent(QResizeEvent *event)
{
    showWhatFits();
    arrangeButtons();
    QWidget::resizeEvent(event);
}

void EmptyQueue::showWhatFits()
{
    const int lines = height() / fontMetrics().height();
    layout()->setContentsMargins(lines < 11 ? QMargins(24, 4, 24, 4) : QMargins(48, 24, 48, 24));
    m_title->setVisible(lines >= 5);
    m_samples->setVisible(lines >= 8);
    m_hint->setVisible(lines >= 11 && m_trouble->text().isEmpty()); // there is no room for both
}

void EmptyQueue::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    sayWhatToDo();
}

void EmptyQueue::sayWhatToDo()
{
    m_title->setText(
        tr("Drop files or folders here, or paste indicators (%1)").arg(keyOf(*this, u"paste"_s, u"Ctrl+V"_s)));
}

void EmptyQueue::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPen pen(palette().color(QPalette::PlaceholderText), 1.5, Qt::CustomDashLine); // Mid is lost in the dark
    pen.setDashPattern({6, 4});
    painter.setPen(pen);
    painter.drawRoundedRect(QRectF(rect()).adjusted(14, 14, -14, -14), 10, 10);
}

} // namespace assay

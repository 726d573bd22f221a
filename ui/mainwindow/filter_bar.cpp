// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/filter_bar.h"

#include "look/plain_text.h"
#include "look/verdict_look.h"
#include "text/user_text.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QTimer>
#include <QToolButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds typingPause{120}; // a filter over many rows waits until the word is typed
} // namespace

FilterBar::FilterBar(QueueProxy &proxy, QWidget *parent)
    : QWidget(parent)
    , m_proxy(proxy)
    , m_text(new QLineEdit(this))
    , m_verdict(new QComboBox(this))
    , m_state(new QComboBox(this))
    , m_count(new PlainLabel(this))
{
    setObjectName(u"filterBar"_s);
    m_text->setObjectName(u"filterText"_s);
    m_text->setAccessibleName(tr("Filter"));
    m_text->setPlaceholderText(tr("Filter: words that must occur in a row"));
    m_text->setClearButtonEnabled(true);
    m_text->setAcceptDrops(false);
    const QAction *search = m_text->addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition);
    const auto buttons = m_text->findChildren<QToolButton *>();
    for (QToolButton *button : buttons) { // Qt makes them without names
        const bool isSearch = button->defaultAction() == search;
        button->setObjectName(isSearch ? u"filterIcon"_s : u"filterClear"_s);
        button->setAccessibleName(isSearch ? tr("Filter") : tr("Clear the filter"));
    }
    m_text->installEventFilter(this);
    m_count->setObjectName(u"filterCount"_s);

    m_verdict->setObjectName(u"filterVerdict"_s);
    m_verdict->setAccessibleName(tr("Verdict"));
    m_verdict->addItem(tr("Any verdict"));
    for (const VerdictLook &look : verdictLooks())
        m_verdict->addItem(verdictIcon(look.classification), userText(look.classification), int(look.classification));
    m_state->setObjectName(u"filterState"_s);
    m_state->setAccessibleName(tr("State"));
    using enum QueueProxy::StateFilter;
    const std::pair<QString, QueueProxy::StateFilter> states[] = {{tr("Any state"), All}, {tr("Queued"), Queued},
        {tr("Running"), Running}, {tr("Done"), Done}, {tr("Not found"), NotFound}, {tr("Failed or cancelled"), Failed}};
    for (const auto &[title, filter] : states)
        m_state->addItem(title, int(filter));

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(8, 6, 8, 6);
    layout->setSpacing(8);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_verdict);
    layout->addWidget(m_state);
    layout->addWidget(m_count);

    auto *pause = new QTimer(this);
    pause->setSingleShot(true);
    pause->setInterval(typingPause);
    connect(m_text, &QLineEdit::textChanged, pause, qOverload<>(&QTimer::start));
    connect(pause, &QTimer::timeout, this, [this] { m_proxy.setText(m_text->text()); });
    connect(m_text, &QLineEdit::returnPressed, this, [this] {
        m_proxy.setText(m_text->text());
        Q_EMIT left();
    });
    connect(m_verdict, &QComboBox::currentIndexChanged, this, [this] {
        const QVariant chosen = m_verdict->currentData();
        m_proxy.setClassification(chosen.isValid() ? std::optional(Classification(chosen.toInt())) : std::nullopt);
    });
    connect(m_state, &QComboBox::currentIndexChanged, this,
        [this] { m_proxy.setStateFilter(QueueProxy::StateFilter(m_state->currentData().toInt())); });

    auto *count = new QTimer(this); // rows come and go in bursts
    count->setSingleShot(true);
    connect(count, &QTimer::timeout, this, &FilterBar::updateCount);
    for (const auto signal : {&QAbstractItemModel::rowsInserted, &QAbstractItemModel::rowsRemoved}) {
        connect(&proxy, signal, count, qOverload<>(&QTimer::start));
        connect(proxy.sourceModel(), signal, count, qOverload<>(&QTimer::start));
    }
    connect(&proxy, &QueueProxy::filterChanged, count, qOverload<>(&QTimer::start));
    updateCount();
}

void FilterBar::takeFocus()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
}

void FilterBar::clear()
{
    m_text->clear();
    m_verdict->setCurrentIndex(0);
    m_state->setCurrentIndex(0);
    m_proxy.clearFilters();
}

bool FilterBar::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_text && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape) {
        clear();
        Q_EMIT left();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void FilterBar::updateCount()
{
    const int shown = m_proxy.rowCount();
    const int all = m_proxy.sourceModel()->rowCount();
    m_count->setText(shown == all ? tr("%Ln row(s)", nullptr, all) : tr("%L1 of %L2 rows").arg(shown).arg(all));
}

} // namespace assay

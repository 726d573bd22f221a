// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/json_tab.h"

#include "actions/action.h"
#include "details/json_text.h"
#include "look/plain_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype bigAnswer = 64 << 10; // above this the event loop would feel it

QString titleOf(const RawJson &answer)
{
    const Action *action = actionFromWord(answer.title);
    return action ? QCoreApplication::translate("assay::Action", action->title) : answer.title;
}
} // namespace

JsonTab::JsonTab(QWidget *parent)
    : DetailsTab(parent)
    , m_which(new QComboBox(this))
    , m_copy(new QPushButton(QIcon::fromTheme(u"copy"_s), tr("&Copy"), this))
    , m_save(new QPushButton(tr("&Save original…"), this))
    , m_text(new QPlainTextEdit(this))
{
    setObjectName(u"jsonTab"_s);
    m_which->setObjectName(u"jsonWhich"_s);
    m_which->setAccessibleName(tr("Answer"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_copy->setObjectName(u"jsonCopy"_s);
    m_save->setObjectName(u"jsonSave"_s);
    m_text->setObjectName(u"jsonText"_s);
    m_text->setAccessibleName(tr("Answer as JSON"));
    m_text->setReadOnly(true);
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(fixedFont());
    m_text->setPlaceholderText(tr("No answer yet."));
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    auto *top = new QHBoxLayout;
    top->addWidget(m_which);
    top->addStretch(1);
    top->addWidget(m_copy);
    top->addWidget(m_save);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(m_text, 1);

    connect(m_which, &QComboBox::currentIndexChanged, this, &JsonTab::showAnswer);
    connect(&m_watcher, &QFutureWatcherBase::finished, this, [this] {
        if (!m_watcher.isCanceled())
            showText(m_watcher.result());
    });
    connect(m_copy, &QPushButton::clicked, this,
        [this] { QGuiApplication::clipboard()->setText(QString::fromUtf8(current())); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const RawJson &answer = m_answers[size_t(m_which->currentIndex())];
        Q_EMIT saveWanted(u"%1 - %2.json"_s.arg(m_name, answer.title), answer.json);
    });
    showItem(nullptr);
}

const QByteArray &JsonTab::current() const
{
    static const QByteArray none;
    const int which = m_which->currentIndex();
    return which >= 0 && which < int(m_answers.size()) ? m_answers[size_t(which)].json : none;
}

void JsonTab::showItem(const Item *item)
{
    std::vector<RawJson> answers = item ? item->findings.raw : std::vector<RawJson>{};
    const bool sameItem = item && m_id == item->id;
    if (sameItem && answers == m_answers)
        return;
    const QString keep = sameItem ? m_which->currentData().toString() : QString();
    m_id = item ? item->id : 0;
    if (item) {
        const QString sha1 = item->findings.digest(u"SHA-1");
        m_name = sha1.isEmpty() ? u"ReversingLabs"_s : sha1;
    }
    m_answers = std::move(answers);
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const RawJson &answer : m_answers)
            m_which->addItem(titleOf(answer).left(80), answer.title);
        const int kept = m_which->findData(keep);
        m_which->setCurrentIndex(kept >= 0 ? kept : m_which->count() - 1);
    }
    const bool any = !m_answers.empty();
    m_which->setVisible(any);
    m_copy->setEnabled(any);
    m_save->setEnabled(any);
    showAnswer(m_which->currentIndex());
}

void JsonTab::showAnswer(int)
{
    const QByteArray json = current();
    m_watcher.setFuture({}); // an older answer that is still being laid out is of no interest any more
    if (json.size() <= bigAnswer) {
        showText(readableJson(json));
        return;
    }
    m_text->clear();
    m_watcher.setFuture(QtConcurrent::run([json] { return readableJson(json); }));
}

void JsonTab::showText(const QString &text)
{
    m_text->setPlainText(text);
}

QString JsonTab::title(const Item *) const
{
    return tr("JSON");
}

} // namespace assay

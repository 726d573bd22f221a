// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/json_tab.h"

#include "actions/action.h"
#include "json/readable_json.h"
#include "look/key_name.h"
#include "look/plain_text.h"
#include "tables/json_tree_view.h"
#include "text/user_text.h"

#include <QClipboard>
#include <QComboBox>
#include <QCoreApplication>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QStackedWidget>
#include <QToolButton>
#include <QVBoxLayout>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype bigAnswer = 64 << 10; // above this the event loop would feel it
constexpr size_t maxMatches = 10'000;

QString titleOf(const RawJson &answer)
{
    const Action *action = actionFromWord(answer.title);
    return action ? QCoreApplication::translate("assay::Action", action->title) : answer.title;
}
} // namespace

JsonTab::JsonTab(QWidget *parent)
    : DetailsTab(parent)
    , m_which(new QComboBox(this))
    , m_search(new QLineEdit(this))
    , m_found(new PlainLabel(this))
    , m_previous(new QToolButton(this))
    , m_next(new QToolButton(this))
    , m_asText(new QPushButton(tr("As &text"), this))
    , m_copy(new QPushButton(QIcon::fromTheme(u"copy"_s), tr("&Copy"), this))
    , m_save(new QPushButton(tr("&Save original…"), this))
    , m_note(new PlainLabel(this))
    , m_pages(new QStackedWidget(this))
    , m_view(new JsonTreeView(m_pages))
    , m_text(new QPlainTextEdit(m_pages))
{
    arrange();
    connect(m_which, &QComboBox::currentIndexChanged, this, &JsonTab::showAnswer);
    connect(m_asText, &QPushButton::toggled, this, [this](bool text) {
        m_pages->setCurrentWidget(text ? static_cast<QWidget *>(m_text) : m_view);
        if (text)
            showAsText();
        search(m_search->text());
    });
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        if (!m_reading.isCanceled())
            showTree(m_reading.result());
    });
    connect(&m_layout, &QFutureWatcherBase::finished, this, [this] {
        if (m_layout.isCanceled())
            return;
        m_text->setPlainText(m_layout.result());
        search(m_search->text());
    });
    m_searchSoon.setSingleShot(true);
    m_searchSoon.setInterval(200); // a search through a big answer is not begun for every letter
    connect(m_search, &QLineEdit::textChanged, &m_searchSoon, qOverload<>(&QTimer::start));
    connect(&m_searchSoon, &QTimer::timeout, this, [this] { search(m_search->text()); });
    connect(&m_searching, &QFutureWatcherBase::finished, this, [this] {
        if (m_searching.isCanceled())
            return;
        m_matches = m_searching.result();
        goTo(m_matches.empty() ? -1 : 0);
    });
    connect(m_search, &QLineEdit::returnPressed, this, [this] { goTo(m_match + 1); });
    connect(m_next, &QToolButton::clicked, this, [this] { goTo(m_match + 1); });
    connect(m_previous, &QToolButton::clicked, this, [this] { goTo(m_match - 1); });
    connect(m_view, &JsonTreeView::copyWanted, this, &JsonTab::copy);
    connect(m_copy, &QPushButton::clicked, this,
        [this] { copy(QString::fromUtf8(current()), tr("The whole answer was copied.")); });
    connect(m_save, &QPushButton::clicked, this, [this] {
        const RawJson &answer = m_answers[size_t(m_which->currentIndex())];
        Q_EMIT saveWanted(u"%1 - %2.json"_s.arg(m_name, answer.title), answer.json);
    });
    showRow(nullptr);
}

void JsonTab::arrange()
{
    setObjectName(u"jsonTab"_s);
    m_which->setObjectName(u"jsonWhich"_s);
    m_which->setAccessibleName(tr("Answer"));
    m_which->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    m_search->setObjectName(u"jsonSearch"_s);
    m_search->setAccessibleName(tr("Search keys and values"));
    m_search->setPlaceholderText(tr("Search keys and values"));
    m_search->setClearButtonEnabled(true);
    m_found->setObjectName(u"jsonFound"_s);
    m_previous->setObjectName(u"jsonPrevious"_s);
    m_previous->setAccessibleName(tr("Previous match"));
    m_previous->setToolTip(tr("Previous match (%1)").arg(keyName(u"Shift+F3"_s)));
    m_previous->setArrowType(Qt::UpArrow);
    m_next->setObjectName(u"jsonNext"_s);
    m_next->setAccessibleName(tr("Next match"));
    m_next->setToolTip(tr("Next match (F3)"));
    m_next->setArrowType(Qt::DownArrow);
    m_asText->setObjectName(u"jsonAsText"_s);
    m_asText->setCheckable(true);
    m_copy->setObjectName(u"jsonCopy"_s);
    m_copy->setToolTip(tr("Copy the whole answer, byte for byte"));
    m_save->setObjectName(u"jsonSave"_s);
    m_note->setObjectName(u"jsonNote"_s);
    m_note->setWordWrap(true);
    m_view->setObjectName(u"jsonTree"_s);
    m_view->setAccessibleName(tr("Answer as a tree"));
    m_text->setObjectName(u"jsonText"_s);
    m_text->setAccessibleName(tr("Answer as JSON"));
    m_text->setUndoRedoEnabled(false);
    m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
    m_text->setFont(fixedFont());
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_pages->addWidget(m_view);
    m_pages->addWidget(m_text);

    auto *top = new QHBoxLayout;
    for (QWidget *widget : std::initializer_list<QWidget *>{m_which, m_search, m_previous, m_next, m_found})
        top->addWidget(widget, widget == m_search ? 1 : 0);
    top->addSpacing(8);
    for (QWidget *widget : {m_asText, m_copy, m_save})
        top->addWidget(widget);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(m_note);
    layout->addWidget(m_pages, 1);
}

QByteArray JsonTab::current() const
{
    const int which = m_which->currentIndex();
    return which >= 0 && which < int(m_answers.size()) ? m_answers[size_t(which)].json : QByteArray();
}

void JsonTab::showRow(const Row *row)
{
    std::vector<RawJson> answers = row ? row->record->findings.raw : std::vector<RawJson>{};
    const bool sameRow = row && m_id == row->id;
    if (sameRow && answers == m_answers)
        return;
    const QString keep = sameRow ? m_which->currentData().toString() : QString();
    m_id = row ? row->id : 0;
    if (row) {
        const QString sha1 = row->record->findings.digest(u"SHA-1");
        m_name = sha1.isEmpty() ? u"ReversingLabs"_s : sha1;
    }
    m_answers = std::move(answers);
    {
        const QSignalBlocker quiet(m_which);
        m_which->clear();
        for (const RawJson &answer : m_answers)
            m_which->addItem(forDisplay(titleOf(answer), 80), answer.title);
        const int kept = m_which->findData(keep);
        m_which->setCurrentIndex(kept >= 0 ? kept : m_which->count() - 1);
    }
    const bool any = !m_answers.empty();
    for (QWidget *widget : std::initializer_list<QWidget *>{
             m_which, m_search, m_previous, m_next, m_found, m_asText, m_copy, m_save, m_pages})
        widget->setVisible(any);
    showAnswer();
}

void JsonTab::showAnswerOf(const QString &actionWord)
{
    if (const int at = m_which->findData(actionWord); at >= 0)
        m_which->setCurrentIndex(at);
}

void JsonTab::showAnswer()
{
    const QByteArray json = current();
    m_reading.setFuture({}); // an older answer that is still being read is of no interest any more
    m_layout.setFuture({});
    m_searching.setFuture({});
    m_textIsStale = true;
    m_text->clear();
    if (m_asText->isChecked())
        showAsText();
    if (json.size() <= bigAnswer) {
        showTree(JsonTree::read(json));
        return;
    }
    m_view->setTree(nullptr);
    m_note->setText(tr("Reading the answer…"));
    m_note->setVisible(true);
    m_reading.setFuture(QtConcurrent::run([json] { return JsonTree::read(json); }));
}

void JsonTab::showTree(const Tree &tree)
{
    m_view->setTree(tree);
    m_note->setVisible(m_answers.empty() || (tree && tree->isCut()));
    m_note->setText(m_answers.empty()
            ? tr("No response yet. The raw responses of the appliance appear here.")
            : tr("This is not the whole answer, or it is not JSON. Save the original to see everything."));
    search(m_search->text());
}

void JsonTab::showAsText()
{
    if (!std::exchange(m_textIsStale, false))
        return;
    const QByteArray json = current();
    if (json.size() <= bigAnswer)
        m_text->setPlainText(readableJson(json));
    else
        m_layout.setFuture(QtConcurrent::run([json] { return readableJson(json); }));
}

// In what is shown: a match is an entry of the tree or a place in the text.
void JsonTab::search(const QString &text)
{
    m_searching.setFuture({});
    m_matches.clear();
    goTo(-1);
    if (text.isEmpty())
        return;
    if (m_asText->isChecked())
        m_searching.setFuture(
            QtConcurrent::run([all = m_text->toPlainText(), text] { return placesOf(text, all, maxMatches); }));
    else if (const Tree reading = m_view->tree())
        m_searching.setFuture(QtConcurrent::run([reading, text] { return reading->find(text, maxMatches); }));
}

void JsonTab::goTo(int match)
{
    const int count = int(m_matches.size());
    m_match = count == 0 ? -1 : (match + count) % count;
    m_next->setEnabled(count > 0);
    m_previous->setEnabled(count > 0);
    if (m_search->text().isEmpty())
        m_found->clear();
    else if (count == 0)
        m_found->setText(m_searching.isRunning() ? tr("searching…") : tr("not found"));
    else
        m_found->setText(
            tr("%L1 of %L2").arg(m_match + 1).arg(count) + (count == int(maxMatches) ? u"+"_s : QString()));
    if (m_match < 0)
        return;
    const quint32 place = m_matches[size_t(m_match)];
    if (!m_asText->isChecked())
        return m_view->goTo(place);
    QTextCursor cursor(m_text->document());
    cursor.setPosition(int(place));
    cursor.movePosition(QTextCursor::Right, QTextCursor::KeepAnchor, int(m_search->text().size()));
    m_text->setTextCursor(cursor);
}

void JsonTab::copy(const QString &text, const QString &sentence)
{
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT said(sentence);
}

bool JsonTab::event(QEvent *event)
{
    // While the reader is in here, "find" means this search and not the window's filter line.
    if (event->type() == QEvent::ShortcutOverride && static_cast<QKeyEvent *>(event)->matches(QKeySequence::Find)) {
        event->accept();
        return true;
    }
    return DetailsTab::event(event);
}

void JsonTab::keyPressEvent(QKeyEvent *event)
{
    if (event->matches(QKeySequence::Find)) {
        m_search->setFocus();
        m_search->selectAll();
    } else if (event->matches(QKeySequence::FindNext)) {
        goTo(m_match + 1);
    } else if (event->matches(QKeySequence::FindPrevious)) {
        goTo(m_match - 1);
    } else {
        DetailsTab::keyPressEvent(event);
    }
}

bool JsonTab::saysSomething(const Row *row) const
{
    return row && !row->record->findings.raw.empty();
}

QString JsonTab::title(const Row *) const
{
    return tr("JSON");
}

} // namespace assay

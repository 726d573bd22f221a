// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filtering/query_line.h"

#include "findings/verdict_colours.h"
#include "look/appearance.h"
#include "text/user_text.h"

#include <QAbstractItemView>
#include <QAction>
#include <QCompleter>
#include <QIcon>
#include <QInputMethodEvent>
#include <QKeyEvent>
#include <QStandardItemModel>
#include <QTextCharFormat>
#include <QToolButton>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr int insertRole = Qt::UserRole + 1;
constexpr int atRole = Qt::UserRole + 2;
constexpr int lengthRole = Qt::UserRole + 3;
constexpr int rowsShown = 12;
} // namespace

QueryLine::QueryLine(const QString &name, const QString &clears, QWidget *parent)
    : QLineEdit(parent)
    , m_candidates(new QStandardItemModel(this))
    , m_completer(new QCompleter(m_candidates, this))
    , m_icon(addAction(QIcon::fromTheme(u"search"_s), QLineEdit::LeadingPosition))
{
    setClearButtonEnabled(true);
    setAcceptDrops(false);
    const auto buttons = findChildren<QToolButton *>();
    for (QToolButton *button : buttons) { // Qt creates them without object names
        const bool isIcon = button->defaultAction() == m_icon;
        button->setObjectName(name + (isIcon ? "Icon"_L1 : "Clear"_L1));
        button->setAccessibleName(isIcon ? tr("Show completions") : clears);
    }
    connect(m_icon, &QAction::triggered, this, [this] { offer(true); });

    m_completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_completer->setWidget(this); // not setCompleter(), which would replace the whole line
    m_completer->setMaxVisibleItems(rowsShown);
    m_completer->popup()->setObjectName(name + "Completions"_L1);
    m_completer->popup()->setAccessibleName(tr("Completions"));
    m_completer->popup()->installEventFilter(this);
    connect(m_completer, qOverload<const QModelIndex &>(&QCompleter::activated), this, &QueryLine::complete);

    connect(this, &QLineEdit::textChanged, this, &QueryLine::checkNow);
    connect(this, &QLineEdit::textEdited, this, [this] {
        m_historyAt = -1;
        offer(false);
    });
}

bool QueryLine::event(QEvent *event)
{
    // On X11 a line edit handles Ctrl+E as in Emacs: go to the end. In this line it must stay the shortcut of the
    // export; the key End goes to the end.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        if (key->key() == Qt::Key_E && key->modifiers() == Qt::ControlModifier) {
            event->ignore();
            return false;
        }
    }
    return QLineEdit::event(event);
}

void QueryLine::checkNow()
{
    const std::optional<FilterError> error = check(text());
    const bool isNew = std::exchange(m_error, error) != error;
    showState();
    if (isNew)
        Q_EMIT errorChanged();
}

void QueryLine::showState()
{
    const bool isEmpty = text().trimmed().isEmpty();
    m_icon->setIcon(QIcon::fromTheme(m_error ? u"error"_s : isEmpty ? u"search"_s : u"filter"_s));
    QPalette colours;
    if (!isEmpty) {
        const QRgb tint = m_error ? (isDark() ? 0xff45211f : 0xfffbe4e2) : (isDark() ? 0xff1d3325 : 0xffe6f4ea);
        colours.setColor(QPalette::Base, QColor::fromRgb(tint));
    }
    setPalette(colours);
    // Formats terms and the error with attributes of an input method, because QLineEdit has no other way to format part
    // of its text.
    QList<QInputMethodEvent::Attribute> marks;
    for (const FilterPlace &place : places()) {
        QTextCharFormat chip;
        chip.setBackground(QColor::fromRgb(
            place.negated ? (isDark() ? 0xff6b3a36 : 0xfff2cfcb) : (isDark() ? 0xff2f6144 : 0xffbfe3cb)));
        marks.append({QInputMethodEvent::TextFormat, int(place.at) - cursorPosition(), int(place.length), chip});
    }
    if (m_error) {
        const VerdictColour &malicious = verdictColourTable[0]; // the red for malicious
        QTextCharFormat wrong;
        wrong.setUnderlineStyle(QTextCharFormat::WaveUnderline);
        wrong.setUnderlineColor(QColor::fromRgb(isDark() ? malicious.dark : malicious.light));
        marks.append({QInputMethodEvent::TextFormat, int(m_error->at) - cursorPosition(), int(m_error->length), wrong});
    }
    QInputMethodEvent event(QString(), marks);
    QLineEdit::inputMethodEvent(&event);
}

void QueryLine::offer(bool evenNothingTyped)
{
    const FilterCompletion completion = completionsAt(text(), cursorPosition());
    m_candidates->clear();
    int widest = 0;
    for (const FilterCompletion::Candidate &candidate : completion.candidates) {
        QString shown = forDisplay(candidate.shown, 80);
        if (!candidate.help.isEmpty())
            shown += u"   "_s + candidate.help;
        auto *item = new QStandardItem(shown);
        item->setData(candidate.insert, insertRole);
        item->setData(int(completion.at), atRole);
        item->setData(int(completion.length), lengthRole);
        m_candidates->appendRow(item);
        widest = std::max(widest, fontMetrics().horizontalAdvance(shown));
    }
    const bool typed = completion.length > 0 || (completion.at > 0 && text()[completion.at - 1] == u':');
    if (m_candidates->rowCount() == 0 || (!typed && !evenNothingTyped)) {
        m_completer->popup()->hide();
        return;
    }
    QRect place = rect();
    place.setLeft(std::max(0, cursorRect().left() - 8));
    place.setWidth(std::clamp(widest + 48, 160, std::max(160, width() - place.left())));
    m_completer->complete(place);
}

void QueryLine::complete(const QModelIndex &candidate)
{
    const QString insert = candidate.data(insertRole).toString();
    QString line = text();
    const int at = candidate.data(atRole).toInt();
    line.replace(at, candidate.data(lengthRole).toInt(), insert);
    const bool isKey = insert.endsWith(u':');
    setText(line);
    setCursorPosition(at + int(insert.size()));
    if (isKey)
        offer(false); // offers the values of the inserted key
}

void QueryLine::walkHistory(int by)
{
    const int to = m_historyAt + by;
    if (to < -1 || to >= m_history.size())
        return;
    if (m_historyAt == -1)
        m_typed = text();
    m_historyAt = to;
    setText(to == -1 ? m_typed : m_history[to]);
}

void QueryLine::keyPressEvent(QKeyEvent *event)
{
    const int key = event->key();
    const bool isEnter = key == Qt::Key_Return || key == Qt::Key_Enter;
    if (m_completer->popup()->isVisible()
        && (isEnter || key == Qt::Key_Escape || key == Qt::Key_Tab || key == Qt::Key_Backtab)) {
        event->ignore(); // the completer handles these keys
        return;
    }
    if (isEnter) {
        enter();
    } else if (key == Qt::Key_Escape) {
        Q_EMIT escaped();
    } else if (key == Qt::Key_Space && event->modifiers() == Qt::ControlModifier) {
        offer(true);
    } else if (key == Qt::Key_Up) {
        walkHistory(1);
    } else if (key == Qt::Key_Down && m_historyAt >= 0) {
        walkHistory(-1);
    } else if (key == Qt::Key_Down) {
        offer(true);
    } else {
        QLineEdit::keyPressEvent(event);
    }
}

bool QueryLine::eventFilter(QObject *watched, QEvent *event)
{
    // Tab completes to the marked candidate, or to the first, as in a terminal.
    if (watched == m_completer->popup() && event->type() == QEvent::KeyPress
        && static_cast<QKeyEvent *>(event)->key() == Qt::Key_Tab) {
        const QModelIndex marked = m_completer->popup()->currentIndex();
        const QModelIndex first = m_completer->completionModel()->index(0, 0);
        m_completer->popup()->hide();
        complete(marked.isValid() ? marked : first);
        return true;
    }
    return QLineEdit::eventFilter(watched, event);
}

void QueryLine::changeEvent(QEvent *event)
{
    QLineEdit::changeEvent(event);
    // setPalette() in showState() also triggers this event; the colours must change only if the theme has changed.
    if (event->type() == QEvent::PaletteChange && std::exchange(m_wasDark, isDark()) != isDark())
        showState();
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/run_options.h"

#include "look/plain_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QScreen>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// The preference that stores a parameter; all other parameters start with their default.
std::optional<Pref> prefOf(const Parameter &parameter)
{
    for (const PrefInfo &row : Preferences::table()) {
        if (row.parameter == &parameter)
            return row.pref;
    }
    return {};
}

QString translated(const char *text)
{
    return QCoreApplication::translate("assay::Action", text);
}

QString valueOf(const QWidget *editor)
{
    if (const auto *box = qobject_cast<const QComboBox *>(editor))
        return box->currentData().toString();
    return static_cast<const QLineEdit *>(editor)->text();
}

void setValueOf(QWidget *editor, const QString &value)
{
    if (value == valueOf(editor))
        return; // a line that is being typed into keeps its cursor
    if (auto *box = qobject_cast<QComboBox *>(editor))
        box->setCurrentIndex(std::max(0, box->findData(value)));
    else
        static_cast<QLineEdit *>(editor)->setText(value);
}

// What a person sees of the value.
QString shownValue(const QWidget *editor)
{
    const auto *box = qobject_cast<const QComboBox *>(editor);
    return box ? box->currentText() : valueOf(editor);
}
} // namespace

RunOptions::RunOptions(Preferences &preferences, QWidget *parent)
    : QToolButton(parent)
    , m_preferences(preferences)
    , m_panel(new QWidget(this, Qt::Popup))
{
    setObjectName(u"runOptions"_s);
    setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    setIcon(QIcon::fromTheme(u"settings"_s));
    setFocusPolicy(Qt::TabFocus);
    m_panel->setObjectName(u"runOptionsPanel"_s);
    m_panel->setAccessibleName(tr("Run options"));
    m_panel->setWindowTitle(tr("Run options"));
    auto *form = new QFormLayout(m_panel);
    form->setContentsMargins(16, 16, 16, 16);
    form->setSpacing(8);
    for (const Action *action : assay::actions()) {
        for (const Parameter *parameter : action->parameters) {
            if (!parameter->forOneRun && !m_editors.contains(QString::fromLatin1(parameter->word)))
                addParameter(*parameter, *form);
        }
    }
    auto *reset = new QPushButton(tr("Reset to defaults"), m_panel);
    reset->setObjectName(u"runOptionsReset"_s);
    reset->setAutoDefault(false);
    form->addRow(QString(), reset);
    connect(reset, &QPushButton::clicked, this, &RunOptions::resetAll);
    connect(this, &QToolButton::clicked, this, &RunOptions::open);
    showChanged();
}

void RunOptions::addParameter(const Parameter &parameter, QFormLayout &form)
{
    const QString word = QString::fromLatin1(parameter.word);
    const std::optional<Pref> pref = prefOf(parameter);
    const QString value = pref ? m_preferences.value(*pref).toString() : QString::fromUtf8(parameter.fallback);
    const auto remember = [this, pref](const QString &now) {
        if (pref)
            m_preferences.setValue(*pref, now);
        showChanged();
    };

    QWidget *editor = nullptr;
    if (parameter.choices.empty()) {
        auto *line = new QLineEdit(value, m_panel);
        line->setAcceptDrops(false); // files that are dropped on the window go into the queue
        line->setMinimumWidth(fontMetrics().averageCharWidth() * 36);
        line->setMaxLength(2000);
        line->setCursorPosition(0);
        connect(line, &QLineEdit::textChanged, this, remember);
        connect(line, &QLineEdit::returnPressed, m_panel, &QWidget::hide);
        editor = line;
    } else {
        auto *box = new QComboBox(m_panel);
        for (const Choice &choice : parameter.choices)
            box->addItem(translated(choice.title), QString::fromLatin1(choice.word));
        box->setCurrentIndex(std::max(0, box->findData(value)));
        connect(
            box, &QComboBox::currentIndexChanged, this, [box, remember] { remember(box->currentData().toString()); });
        editor = box;
    }
    editor->setObjectName(u"parameter-"_s + word);
    editor->setAccessibleName(translated(parameter.title));
    editor->setToolTip(toolTipText(translated(parameter.help)));
    auto *label = new PlainLabel(translated(parameter.title), m_panel);
    label->setObjectName(u"label-"_s + word);
    label->setBuddy(editor);
    form.addRow(label, editor);
    if (pref) {
        connect(&m_preferences, &Preferences::changed, editor, [this, editor, own = *pref](Pref changed) {
            if (changed == own)
                setValueOf(editor, m_preferences.value(own).toString());
        });
    }
    m_editors.insert(word, editor);
    m_parameters.push_back(&parameter);
}

void RunOptions::open()
{
    m_panel->adjustSize();
    const QRect room = screen()->availableGeometry();
    QPoint at = mapToGlobal(QPoint(0, height()));
    at.setX(std::clamp(at.x(), room.left(), std::max(room.left(), room.right() - m_panel->width())));
    m_panel->move(at);
    m_panel->show();
    m_editors.value(QString::fromLatin1(m_parameters.front()->word))->setFocus(Qt::PopupFocusReason);
}

void RunOptions::resetAll()
{
    for (const Parameter *parameter : m_parameters) {
        setValueOf(m_editors.value(QString::fromLatin1(parameter->word)), QString::fromUtf8(parameter->fallback));
    }
}

void RunOptions::showChanged()
{
    QStringList changed;
    for (const Parameter *parameter : m_parameters) {
        const QWidget *editor = m_editors.value(QString::fromLatin1(parameter->word));
        if (valueOf(editor) != QString::fromUtf8(parameter->fallback))
            changed
                << tr("%1: %2", "name and value of an option").arg(translated(parameter->title), shownValue(editor));
    }
    const QString text = changed.isEmpty() ? tr("Run options") : tr("Run options (%L1)").arg(changed.size());
    setText(text);
    setAccessibleName(text);
    setToolTip(toolTipText(
        changed.isEmpty() ? tr("Crawler, tags, comment and other options of the next runs") : changed.join(u'\n')));
}

Parameters RunOptions::parameters() const
{
    Parameters parameters;
    for (auto it = m_editors.cbegin(); it != m_editors.cend(); ++it)
        parameters.insert(it.key(), valueOf(it.value()));
    return parameters;
}

} // namespace assay

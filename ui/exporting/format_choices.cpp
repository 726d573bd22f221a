// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "exporting/format_choices.h"

#include "forms/plain.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCoreApplication>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QSignalBlocker>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

QString translated(const char *text)
{
    return QCoreApplication::translate("assay::Format", text);
}

QString valueOf(const FormatOption &option, const QWidget *editor)
{
    switch (option.kind) {
    case FormatOption::Kind::Switch:
        return static_cast<const QCheckBox *>(editor)->isChecked() ? u"true"_s : u"false"_s;
    case FormatOption::Kind::Choice:
        return static_cast<const QComboBox *>(editor)->currentData().toString();
    case FormatOption::Kind::Text:
        return static_cast<const QLineEdit *>(editor)->text();
    case FormatOption::Kind::Paragraphs:
        return static_cast<const QPlainTextEdit *>(editor)->toPlainText();
    }
    Q_UNREACHABLE();
}

void setValue(const FormatOption &option, QWidget *editor, const QString &value)
{
    const QSignalBlocker blocker(editor);
    switch (option.kind) {
    case FormatOption::Kind::Switch:
        return static_cast<QCheckBox *>(editor)->setChecked(value == "true"_L1);
    case FormatOption::Kind::Choice: {
        auto *combo = static_cast<QComboBox *>(editor);
        return combo->setCurrentIndex(qMax(0, combo->findData(value)));
    }
    case FormatOption::Kind::Text:
        return static_cast<QLineEdit *>(editor)->setText(value);
    case FormatOption::Kind::Paragraphs:
        return static_cast<QPlainTextEdit *>(editor)->setPlainText(value);
    }
}

} // namespace

FormatChoices::FormatChoices(const std::vector<const Format *> &formats, QWidget *parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
{
    m_form->setContentsMargins({});
    for (const Format *format : formats) {
        for (const FormatOption *option : format->options) {
            if (std::ranges::find(m_rows, option, &Row::option) == m_rows.end())
                add(*option);
        }
    }
    read({});
}

QWidget *FormatChoices::editorFor(const FormatOption &option)
{
    const QString name = u"exportOption-"_s + QLatin1StringView(option.word);
    const QString title = translated(option.title);
    const QString plain = QString(title).remove(u'&').remove(u':');
    switch (option.kind) {
    case FormatOption::Kind::Switch: {
        auto *box = named(new QCheckBox(title), name);
        connect(box, &QCheckBox::toggled, this, &FormatChoices::changed);
        m_form->addRow(box);
        return box;
    }
    case FormatOption::Kind::Choice: {
        auto *combo = named(new QComboBox, name, plain);
        for (const OptionChoice &choice : option.choices)
            combo->addItem(translated(choice.title), QString::fromLatin1(choice.word));
        connect(combo, &QComboBox::currentIndexChanged, this, &FormatChoices::changed);
        addRow(m_form, title, combo);
        return combo;
    }
    case FormatOption::Kind::Text: {
        auto *edit = named(new QLineEdit, name, plain);
        edit->setMaxLength(int(option.maxLength));
        connect(edit, &QLineEdit::textChanged, this, &FormatChoices::changed);
        addRow(m_form, title, edit);
        return edit;
    }
    case FormatOption::Kind::Paragraphs: {
        constexpr int shownLines = 5;
        auto *edit = named(new QPlainTextEdit, name, plain);
        edit->setTabChangesFocus(true);
        edit->setFixedHeight(edit->fontMetrics().lineSpacing() * shownLines + 12);
        connect(edit, &QPlainTextEdit::textChanged, this, [this, edit, longest = option.maxLength] {
            if (edit->toPlainText().size() > longest) { // pasted; a longer text would not be written at all
                const QSignalBlocker blocker(edit);
                edit->setPlainText(edit->toPlainText().left(longest));
                edit->moveCursor(QTextCursor::End);
            }
            Q_EMIT changed();
        });
        addRow(m_form, title, edit);
        return edit;
    }
    }
    Q_UNREACHABLE();
}

void FormatChoices::add(const FormatOption &option)
{
    Row row{&option, editorFor(option), nullptr};
    if (option.help[0] != '\0') {
        const QString help = translated(option.help);
        row.editor->setAccessibleDescription(help);
        // The explanation of a switch is shown below it; for other editors a tool tip is enough.
        if (option.kind == FormatOption::Kind::Switch) {
            row.note = wrappedLabel(help, row.editor->objectName() + u"-note"_s);
            m_form->addRow(row.note);
        } else {
            row.editor->setToolTip(help);
        }
    }
    m_rows.push_back(row);
}

void FormatChoices::showFor(const Format &format)
{
    for (const Row &row : m_rows) {
        const bool wanted = std::ranges::find(format.options, row.option) != format.options.end();
        m_form->setRowVisible(row.editor, wanted);
        if (row.note)
            m_form->setRowVisible(row.note, wanted);
    }
}

void FormatChoices::setAvailable(const FormatOption &option, bool available)
{
    for (Row &row : m_rows) {
        if (row.option != &option)
            continue;
        row.available = available;
        row.editor->setEnabled(available);
    }
}

void FormatChoices::addChoice(const FormatOption &option, const QString &title, const QString &value)
{
    const auto row = std::ranges::find(m_rows, &option, &Row::option);
    if (row != m_rows.end() && option.kind == FormatOption::Kind::Choice && option.isOpen)
        static_cast<QComboBox *>(row->editor)->addItem(title, value);
}

void FormatChoices::write(ExportOptions &options) const
{
    for (const Row &row : m_rows) {
        const QString value = valueOf(*row.option, row.editor);
        if (row.available && row.option->isAllowed(value))
            row.option->set(options, value);
    }
}

void FormatChoices::read(const ExportOptions &options)
{
    for (const Row &row : m_rows)
        setValue(*row.option, row.editor, row.option->get(options));
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "undo/note_dialog.h"

#include "forms/ctrl_enter.h"
#include "forms/plain.h"
#include "text/user_text.h"

#include <QComboBox>
#include <QCoreApplication>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// The value that all rows have; empty if they differ.
std::optional<QString> common(std::span<const Row *const> rows, QString Decision::*field)
{
    const QString &first = (*rows.front()->decision).*field;
    const bool isCommon = std::ranges::all_of(rows, [&](const Row *row) { return (*row->decision).*field == first; });
    return isCommon ? std::optional(first) : std::nullopt;
}

const QString differs = u"\x1f"_s; // data of the entry for rows with several decisions
} // namespace

NoteDialog::NoteDialog(std::span<const Row *const> rows, QWidget *parent)
    : QDialog(parent)
    , m_decision(new QComboBox(this))
    , m_case(new QLineEdit(this))
    , m_note(new QPlainTextEdit(this))
{
    setObjectName(u"noteDialog"_s);
    setWindowTitle(tr("Decision on %Ln row(s)", nullptr, int(rows.size())));
    setAttribute(Qt::WA_DeleteOnClose);
    const auto word = common(rows, &Decision::word);
    const auto note = common(rows, &Decision::note);
    const auto caseNumber = common(rows, &Decision::caseNumber);
    m_before = {word.value_or(differs), note.value_or(QString()), caseNumber.value_or(QString()), {}};
    const QString several = tr("The rows differ; leave empty to keep each value");

    m_decision->setObjectName(u"noteDecision"_s);
    m_decision->setAccessibleName(tr("Decision"));
    if (!word)
        m_decision->addItem(tr("Several decisions; keep them"), differs);
    m_decision->addItem(tr("Not decided yet"), QString());
    for (const DecisionInfo &info : decisionInfos()) {
        m_decision->addItem(QCoreApplication::translate("assay::Decision", info.title), QString::fromLatin1(info.word));
        m_decision->setItemData(m_decision->count() - 1,
            toolTipText(QCoreApplication::translate("assay::Decision", info.help)), Qt::ToolTipRole);
    }
    if (word && m_decision->findData(*word) < 0) // of a newer version
        m_decision->addItem(forDisplay(*word, 80), *word);
    m_decision->setCurrentIndex(m_decision->findData(m_before.word));
    m_case->setObjectName(u"noteCase"_s);
    m_case->setAccessibleName(tr("Case number"));
    m_case->setMaxLength(int(Decision::maxCase));
    m_case->setText(m_before.caseNumber);
    m_case->setPlaceholderText(caseNumber ? tr("For example INC-2041") : several);
    m_note->setObjectName(u"noteText"_s);
    m_note->setAccessibleName(tr("Note"));
    m_note->setTabChangesFocus(true);
    m_note->setPlainText(m_before.note);
    if (!note)
        m_note->setPlaceholderText(several);
    m_note->setMinimumSize(fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 8);
    auto *hint = new PlainLabel(
        tr("Decision, note and case stay in the list and in exports. They are not sent to the appliance."), this);
    hint->setObjectName(u"noteHint"_s);
    hint->setWordWrap(true);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"noteOk"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"noteCancel"_s);
    pressWithCtrlEnter(buttons->button(QDialogButtonBox::Ok), this);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(this, &QDialog::accepted, this, [this] {
        if (const DecisionEdit wish = edit(); !wish.isEmpty())
            Q_EMIT chosen(wish);
    });
    auto *layout = new QFormLayout(this);
    addRow(layout, tr("&Decision:"), m_decision);
    addRow(layout, tr("C&ase:"), m_case);
    addRow(layout, tr("&Note:"), m_note);
    layout->addRow(hint);
    layout->addRow(buttons);
    m_note->setFocus();
}

DecisionEdit NoteDialog::edit() const
{
    DecisionEdit edit;
    if (const QString word = m_decision->currentData().toString(); word != m_before.word)
        edit.word = word;
    if (const QString note = m_note->toPlainText(); note != m_before.note)
        edit.note = note;
    if (const QString text = m_case->text().simplified(); text != m_before.caseNumber)
        edit.caseNumber = text;
    return edit;
}

} // namespace assay

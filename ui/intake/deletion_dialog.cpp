// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/deletion_dialog.h"

#include "appliance/host_text.h"
#include "forms/plain.h"
#include "text/user_text.h"
#include "workspace/consent_question.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The samples, as far as a person reads them.
QString deletionLines(const ConsentQuestion &question)
{
    constexpr size_t maxLines = 10;
    QStringList lines;
    for (const ConsentQuestion::Entry &row : question.rows) {
        if (lines.size() < qsizetype(maxLines) && row.needs.testFlag(Disclosure::SharedDeletion))
            lines << forDisplay(row.value, 160);
    }
    if (question.deletions > lines.size())
        lines << DeletionDialog::tr("and %Ln more", nullptr, question.deletions - int(lines.size()));
    return lines.join(u'\n');
}

PlainLabel *textOf(const QString &text, const QString &name, QWidget *parent)
{
    auto *label = named(new PlainLabel(text, parent), name);
    label->setWordWrap(true);
    label->setSelectable(true);
    return label;
}

} // namespace

DeletionDialog::DeletionDialog(const ConsentQuestion &question, QWidget *parent) : QDialog(parent)
{
    const int count = question.deletions;
    setObjectName(u"deletionDialog"_s);
    setWindowTitle(tr("Delete %Ln sample(s) from the appliance?", nullptr, count));
    setAttribute(Qt::WA_DeleteOnClose);
    const QString address = forDisplay(addressText(question.profile));
    const QString name = question.profile.name.isEmpty()
        ? address
        : u"%1 (%2)"_s.arg(forDisplay(labelText(question.profile), 80), address);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(textOf(tr("%Ln sample(s) will be deleted from the appliance %1, with their reports, for "
                                "all its users. This cannot be undone. Your list keeps what it knows.",
                                 nullptr, count)
                                 .arg(name),
        u"deletionText"_s, this));
    layout->addWidget(textOf(deletionLines(question), u"deletionSamples"_s, this));
    auto *buttons = new QDialogButtonBox(this);
    m_delete
        = named(buttons->addButton(tr("&Delete for all users"), QDialogButtonBox::AcceptRole), u"deletionDelete"_s);
    auto *keep = named(buttons->addButton(tr("&Keep them"), QDialogButtonBox::RejectRole), u"deletionKeep"_s);
    keep->setDefault(true);
    m_delete->setAutoDefault(false);
    if (count > maxUntyped) {
        m_typed = named(new QLineEdit(this), u"deletionCount"_s, tr("Number of samples"));
        auto *label = new PlainLabel(tr("&Type the number of samples, %1, to delete them:").arg(count), this);
        label->setBuddy(m_typed);
        layout->addWidget(label);
        layout->addWidget(m_typed);
        m_delete->setEnabled(false);
        connect(m_typed, &QLineEdit::textChanged, this,
            [this, count](const QString &text) { m_delete->setEnabled(text.trimmed() == QString::number(count)); });
    }
    layout->addStretch(1);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 72); // wrapped text alone would make it narrow and high
    resize(minimumWidth(), layout->heightForWidth(minimumWidth()));
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    m_typed ? m_typed->setFocus() : keep->setFocus();
}

} // namespace assay

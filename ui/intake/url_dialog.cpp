// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/url_dialog.h"

#include "forms/plain.h"
#include "indicator/insisted.h"
#include "indicator/on_screen.h"
#include "indicator/recognise.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace assay {

UrlDialog::UrlDialog(QWidget *parent)
    : QDialog(parent)
    , m_edit(named(new QLineEdit, u"urlEdit"_s, tr("URL or host name")))
    , m_note(wrappedLabel({}, u"urlNote"_s))
{
    setObjectName(u"urlDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(tr("Add URL"));
    m_edit->setPlaceholderText(u"hxxps://evil[.]example[.]com/x"_s);
    auto *buttons = new QDialogButtonBox;
    m_add = named(buttons->addButton(tr("&Add"), QDialogButtonBox::AcceptRole), u"urlAdd"_s);
    named(buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole), u"urlCancel"_s)->setAutoDefault(false);
    m_anyway = named(buttons->addButton(tr("Add any&way"), QDialogButtonBox::ActionRole), u"urlAnyway"_s);
    m_anyway->setAutoDefault(false);
    m_add->setDefault(true);
    m_note->setMinimumHeight(fontMetrics().lineSpacing() * 3);
    m_note->setAlignment(Qt::AlignLeft | Qt::AlignTop);
    auto *form = new QFormLayout(this);
    addRow(form, tr("&URL or host name:"), m_edit);
    form->addRow(m_note);
    form->addRow(buttons);
    connect(m_anyway, &QPushButton::clicked, this, [this] { choose(m_insisted); });
    connect(buttons, &QDialogButtonBox::accepted, this, &UrlDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(m_edit, &QLineEdit::textChanged, this, &UrlDialog::look);
    look();
    resize(560, sizeHint().height());
}

void UrlDialog::look()
{
    const Recognised found = recognise(m_edit->text());
    m_indicator.reset();
    m_insisted.reset();
    QString note;
    if (found.indicator
        && (found.indicator->type == IndicatorType::Url || found.indicator->type == IndicatorType::Fqdn)) {
        m_indicator = found.indicator;
        note = tr("%1, shown defanged: %2").arg(userText(m_indicator->type), forDisplay(onScreen(*m_indicator)));
        if (const QString remark = remarkText(found.remark); !remark.isEmpty())
            note += u'\n' + remark;
    } else if (found.indicator) {
        note = tr("This is of type %1. Only a URL or a host name can be submitted here.")
                   .arg(userText(found.indicator->type));
    } else if (!m_edit->text().trimmed().isEmpty() && found.rejection) {
        note = rejectionText(*found.rejection);
        for (const IndicatorType type : typesToInsistOn(m_edit->text())) {
            if (!m_insisted && (type == IndicatorType::Url || type == IndicatorType::Fqdn))
                m_insisted = insistedOn(m_edit->text(), type);
        }
        if (m_insisted)
            note += u'\n'
                + tr("Added anyway, it is %1: %2").arg(userText(m_insisted->type), forDisplay(onScreen(*m_insisted)));
    }
    m_note->setText(note);
    m_add->setEnabled(m_indicator.has_value());
    m_anyway->setEnabled(m_insisted.has_value());
}

void UrlDialog::choose(const std::optional<Indicator> &indicator)
{
    if (!indicator)
        return;
    Q_EMIT chosen(*indicator);
    QDialog::accept();
}

void UrlDialog::accept()
{
    choose(m_indicator);
}

} // namespace assay

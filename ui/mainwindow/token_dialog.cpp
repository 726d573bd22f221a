// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/token_dialog.h"

#include "appliance/dispatcher.h"
#include "look/plain_text.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

TokenDialog::TokenDialog(const QString &profileName, const QString &reason, QWidget *parent)
    : QDialog(parent)
    , m_token(new QLineEdit(this))
    , m_problem(new PlainLabel(this))
{
    setObjectName(u"tokenDialog"_s);
    setWindowTitle(tr("Token until Assay closes"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *why = new PlainLabel(this);
    why->setObjectName(u"tokenReason"_s);
    why->setWordWrap(true);
    why->setText(forDisplay(reason, 1000) + u' '
        + tr("Assay keeps this token in memory until it closes and does not store it."));
    m_token->setObjectName(u"tokenEdit"_s);
    m_token->setAccessibleName(tr("API token"));
    m_token->setEchoMode(QLineEdit::Password);
    m_problem->setObjectName(u"tokenProblem"_s);
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    auto *appliance = new PlainLabel(this);
    appliance->setObjectName(u"tokenAppliance"_s);
    appliance->setHostileText(profileName);
    auto *form = new QFormLayout;
    form->addRow(new PlainLabel(tr("Appliance"), this), appliance);
    auto *label = new PlainLabel(tr("API &token"), this);
    label->setBuddy(m_token);
    form->addRow(label, m_token);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"tokenUse"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"tokenCancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &TokenDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &TokenDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(why);
    layout->addLayout(form);
    layout->addWidget(m_problem);
    layout->addWidget(buttons);
    setMinimumWidth(fontMetrics().averageCharWidth() * 70);
}

void TokenDialog::accept()
{
    const Result<QByteArray> token = cleanToken(m_token->text());
    if (!token) {
        m_problem->setText(userText(token.error()));
        m_problem->setVisible(true);
        return;
    }
    Q_EMIT entered(*token);
    m_token->clear();
    QDialog::accept();
}

} // namespace assay

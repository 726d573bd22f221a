// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/passwords_dialog.h"

#include "forms/on_screen.h"
#include "forms/plain.h"

#include <QDialogButtonBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>

namespace assay {
using namespace Qt::StringLiterals;

PasswordsDialog::PasswordsDialog(const QString &lines, const QString &zipPassword, QWidget *parent)
    : QDialog(parent)
    , m_lines(named(new QPlainTextEdit(lines, this), u"passwordsEdit"_s, tr("Archive passwords")))
    , m_zip(named(new QLineEdit(zipPassword, this), u"zipPassword"_s, tr("Password of saved samples")))
{
    setObjectName(u"passwordsDialog"_s);
    setWindowTitle(tr("Archive passwords"));
    setAttribute(Qt::WA_DeleteOnClose);
    m_lines->setTabChangesFocus(true);
    m_lines->setLineWrapMode(QPlainTextEdit::NoWrap);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setObjectName(u"passwordsUse"_s);
    buttons->button(QDialogButtonBox::Cancel)->setObjectName(u"passwordsCancel"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        Q_EMIT chosen(m_lines->toPlainText(), m_zip->text());
        accept();
    });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(
        wrappedLabel(tr("Assay tries these passwords on encrypted ZIP archives on this computer, in this order. One "
                        "password per line. The password that opens an archive is submitted with it."),
            u"passwordsWhy"_s, this));
    layout->addWidget(m_lines, 1);
    auto *label = new PlainLabel(tr("&Samples from the appliance are saved in ZIP archives with this password:"), this);
    label->setWordWrap(true);
    label->setBuddy(m_zip);
    layout->addWidget(label);
    layout->addWidget(m_zip);
    QPushButton *use = buttons->button(QDialogButtonBox::Ok);
    connect(m_zip, &QLineEdit::textChanged, this, [use](const QString &text) { use->setEnabled(!text.isEmpty()); });
    layout->addWidget(buttons);
    resize(QSize(fontMetrics().averageCharWidth() * 70, fontMetrics().height() * 18).boundedTo(roomOnScreen(this)));
    m_lines->setFocus();
}

} // namespace assay

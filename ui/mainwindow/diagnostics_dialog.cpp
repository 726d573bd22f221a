// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/diagnostics_dialog.h"

#include "forms/plain.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace assay {
using namespace Qt::StringLiterals;

DiagnosticsDialog::DiagnosticsDialog(const QString &text, QWidget *parent) : QDialog(parent)
{
    setObjectName(u"diagnosticsDialog"_s);
    setWindowTitle(tr("Diagnostics"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *hint
        = named(new PlainLabel(tr("For whoever helps you with a problem. The text names no appliance, indicator, "
                                  "file or person, and no token. Nothing is sent: you paste it where you want.")),
            u"diagnosticsHint"_s);
    hint->setWordWrap(true);
    auto *view = named(new QPlainTextEdit(text), u"diagnosticsText"_s, tr("Diagnostics"));
    view->setReadOnly(true);
    view->setLineWrapMode(QPlainTextEdit::NoWrap);
    view->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    auto *copy = named(buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole), u"diagnosticsCopy"_s);
    copy->setDefault(true);
    auto *layout = new QVBoxLayout(this);
    layout->addWidget(hint);
    layout->addWidget(view, 1);
    layout->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::close);
    connect(copy, &QPushButton::clicked, this, [this, text] {
        QGuiApplication::clipboard()->setText(text);
        Q_EMIT copied();
        close();
    });
    resize(fontMetrics().averageCharWidth() * 110, fontMetrics().height() * 26);
}

} // namespace assay

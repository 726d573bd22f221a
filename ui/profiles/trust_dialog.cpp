// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/trust_dialog.h"

#include "appliance/host_text.h"
#include "forms/plain.h"
#include "profiles/certificate_view.h"
#include "text/user_text.h"

#include <QDialogButtonBox>
#include <QPushButton>

using namespace Qt::StringLiterals;

namespace assay {

TrustDialog::TrustDialog(
    const QString &host, const CertificateFacts &seen, const std::optional<CertificateFacts> &trusted, QWidget *parent)
    : QDialog(parent)
{
    setObjectName(u"trustDialog"_s);
    setWindowTitle(trusted ? tr("The certificate has changed") : tr("Trust this certificate?"));
    setAttribute(Qt::WA_DeleteOnClose);
    auto *column = new QVBoxLayout(this);
    if (trusted) {
        column->addWidget(
            loudLabel(tr("%1 presents a different certificate from the one that you trusted. Unless it was renewed, "
                         "another computer may be impersonating the appliance. Nothing was sent.")
                          .arg(forDisplay(hostText(host), 255)),
                u"trustChanged"_s));
        column->addWidget(certificateView(*trusted, tr("Trusted so far"), u"trustOld"_s));
    }
    column->addWidget(certificateView(seen,
        trusted ? tr("Presented now")
                : tr("Presented by %1").arg(forDisplay(hostText(host), 255)).replace(u'&', u"&&"_s),
        u"trustSeen"_s));
    QStringList reasons;
    for (const QString &reason : seen.reasons)
        reasons += forDisplay(reason);
    column->addWidget(wrappedLabel(tr("It is not trusted because: %1").arg(reasons.join(u' ')), u"trustReasons"_s));
    column->addWidget(wrappedLabel(
        tr("Compare the SHA-256 with the one from the appliance's administrator or console, not over this network. If "
           "all digits are the same, you can trust exactly this certificate, for this profile only."),
        u"trustAdvice"_s));
    auto *buttons = new QDialogButtonBox(this);
    QPushButton *yes
        = named(buttons->addButton(tr("&Trust this certificate"), QDialogButtonBox::AcceptRole), u"trustYes"_s);
    QPushButton *no = named(buttons->addButton(tr("Do &not trust it"), QDialogButtonBox::RejectRole), u"trustNo"_s);
    yes->setAutoDefault(false);
    no->setDefault(true);
    no->setFocus();
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addStretch();
    column->addWidget(buttons);
    constexpr int width = 620;
    resize(width, column->heightForWidth(width)); // sizeHint() assumes narrower lines and would leave gaps
}

} // namespace assay

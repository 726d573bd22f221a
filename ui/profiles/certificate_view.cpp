// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "profiles/certificate_view.h"

#include "forms/plain.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QGroupBox>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace assay {

namespace {
struct CertificateViewText
{
    Q_DECLARE_TR_FUNCTIONS(assay::CertificateView)
};

QString day(const QDateTime &time)
{
    return QLocale().toString(time.toLocalTime(), QLocale::ShortFormat);
}
} // namespace

QString fingerprintInLines(const QString &fingerprint)
{
    constexpr qsizetype half = 16 * 3;
    return fingerprint.size() <= half ? fingerprint : fingerprint.left(half) + u'\n' + fingerprint.mid(half);
}

QWidget *certificateView(const CertificateFacts &facts, const QString &title, const QString &name)
{
    auto *box = named(new QGroupBox(title), name);
    auto *form = new QFormLayout(box);
    const auto row = [&](const QString &label, const QString &text, const char *suffix) {
        PlainLabel *value
            = wrappedLabel(text.isEmpty() ? CertificateViewText::tr("none") : text, name + QLatin1StringView(suffix));
        addRow(form, label, value);
        return value;
    };
    row(CertificateViewText::tr("SHA-256:"), fingerprintInLines(facts.fingerprint), "Fingerprint")
        ->setFont(fixedFont());
    row(CertificateViewText::tr("For:"), forDisplay(facts.subject), "Subject");
    row(CertificateViewText::tr("Signed by:"), forDisplay(facts.issuer), "Issuer");
    row(CertificateViewText::tr("Names:"), forDisplay(facts.names), "Names");
    row(CertificateViewText::tr("Valid:"),
        CertificateViewText::tr("%1 to %2").arg(day(facts.notBefore), day(facts.notAfter)), "Validity");
    return box;
}

} // namespace assay

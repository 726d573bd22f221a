// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/certificate_facts.h"

#include "appliance/host_text.h"

#include <QCryptographicHash>

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

template <class Lookup>
QString distinguishedName(Lookup lookup)
{
    constexpr qsizetype maxLength = 300;
    QStringList parts;
    for (const auto &attribute : {"CN"_ba, "O"_ba, "OU"_ba}) {
        const QStringList values = lookup(attribute);
        for (const QString &value : values)
            parts += QString::fromLatin1(attribute) + u'=' + certifiedText(value);
    }
    return parts.join(", "_L1).left(maxLength);
}

QString day(const QDateTime &time)
{
    return time.toString(Qt::ISODate);
}

} // namespace

QString alternativeNames(const QSslCertificate &leaf)
{
    constexpr qsizetype maxLength = 300;
    QStringList names = leaf.subjectAlternativeNames().values();
    std::ranges::transform(names, names.begin(), certifiedText);
    return names.join(", "_L1).left(maxLength);
}

CertificateFacts certificateFacts(
    const QSslCertificate &certificate, const QStringList &reasons, const QList<QSslError::SslError> &errors)
{
    if (certificate.isNull())
        return CertificateFacts{.subject = {},
            .issuer = {},
            .fingerprint = {},
            .notBefore = {},
            .notAfter = {},
            .names = {},
            .reasons = reasons,
            .errors = {},
            .pem = {}};
    QStringList numbers;
    for (const QSslError::SslError error : errors)
        numbers += QString::number(int(error));
    numbers.removeDuplicates();
    return {.subject = distinguishedName([&](const QByteArray &name) { return certificate.subjectInfo(name); }),
        .issuer = distinguishedName([&](const QByteArray &name) { return certificate.issuerInfo(name); }),
        .fingerprint = QString::fromLatin1(certificate.digest(QCryptographicHash::Sha256).toHex(':').toUpper()),
        .notBefore = certificate.effectiveDate().toUTC(),
        .notAfter = certificate.expiryDate().toUTC(),
        .names = alternativeNames(certificate),
        .reasons = reasons,
        .errors = numbers.join(u','),
        .pem = QString::fromLatin1(certificate.toPem())};
}

QString describe(const CertificateFacts &facts)
{
    const QString why = facts.reasons.join(' '_L1);
    if (facts.fingerprint.isEmpty())
        return why;
    // One call with several arguments, so that a placeholder in the certificate's text stays text.
    return u"%1 Subject %2; issuer %3; SHA-256 %4; valid %5 to %6"_s.arg(
        why, facts.subject, facts.issuer, facts.fingerprint, day(facts.notBefore), day(facts.notAfter));
}

} // namespace assay

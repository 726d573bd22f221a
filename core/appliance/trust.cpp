// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/trust.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 maxCaFile = qint64(4) << 20;

Result<QList<QSslCertificate>> rootsOf(const QString &path)
{
    const auto unusable
        = [&path](const QString &why) { return ApiError::of(ApiError::Kind::Tls, u"CA file %1: %2"_s.arg(path, why)); };
    // A FIFO would block, and reading a device would never end.
    if (const QFileInfo info(path); !info.isFile())
        return unusable(info.exists() ? u"it is no regular file"_s : u"no such file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return unusable(file.errorString());
    QList<QSslCertificate> roots = QSslCertificate::fromData(file.read(std::min(maxCaFile, file.size())), QSsl::Pem);
    roots.removeIf([](const QSslCertificate &root) { return root.isNull(); });
    if (roots.isEmpty())
        return unusable(u"holds no certificate in PEM form"_s);
    return roots;
}

QString ace(const QString &name)
{
    return QString::fromLatin1(QUrl::toAce(name));
}

bool nameMatches(const QString &pattern, const QString &host)
{
    if (!pattern.startsWith("*."_L1))
        return ace(pattern) == host;
    const auto dot = host.indexOf(u'.');
    return dot > 0 && pattern.count(u'.') >= 2 && ace(pattern.mid(2)) == host.mid(dot + 1);
}

} // namespace

bool PinnedCertificate::is(const QSslCertificate &leaf) const
{
    return !certificate.isNull() && certificate.toDer() == leaf.toDer();
}

bool PinnedCertificate::forgives(const QList<QSslError> &all) const
{
    return std::ranges::all_of(all, [this](const QSslError &error) { return forgives(error.error()); });
}

std::optional<PinnedCertificate> pinnedCertificate(const Profile &profile)
{
    if (profile.pinnedCertificate.isEmpty())
        return {};
    PinnedCertificate pinned{.certificate = QSslCertificate(profile.pinnedCertificate.toLatin1()), .errors = {}};
    const QStringList numbers = profile.pinnedErrors.split(u',', Qt::SkipEmptyParts);
    for (const QString &number : numbers) {
        bool isNumber = false;
        if (const int error = number.toInt(&isNumber); isNumber)
            pinned.errors.insert(error);
    }
    return pinned;
}

void pin(Profile &profile, const CertificateFacts &seen)
{
    profile.pinnedCertificate = seen.pem;
    profile.pinnedErrors = seen.errors;
}

Trust trustOf(const Profile &profile)
{
    Trust trust{.configuration = QSslConfiguration::defaultConfiguration(),
        .verify = profile.verify,
        .pinned = profile.verify ? pinnedCertificate(profile) : std::nullopt,
        .error = {}};
    trust.configuration.setProtocol(QSsl::TlsV1_2OrLater);
    trust.configuration.setPeerVerifyMode(profile.verify ? QSslSocket::VerifyPeer : QSslSocket::VerifyNone);
    if (!profile.verify || profile.caFile.isEmpty())
        return trust;
    if (auto roots = rootsOf(profile.caFile))
        trust.configuration.setCaCertificates(*roots);
    else
        trust.error = roots.error();
    return trust;
}

bool alternativeNamesAllow(const QSslCertificate &leaf, const QString &host)
{
    const auto names = leaf.subjectAlternativeNames();
    const QStringList hosts = names.values(QSsl::DnsEntry);
    const QStringList addresses = names.values(QSsl::IpAddressEntry);
    if (hosts.isEmpty() && addresses.isEmpty())
        return true;
    if (const QHostAddress address(host); !address.isNull())
        return std::ranges::any_of(addresses, [&](const QString &named) { return QHostAddress(named) == address; });
    const QString name = ace(host);
    return std::ranges::any_of(hosts, [&](const QString &pattern) { return nameMatches(pattern, name); });
}

std::optional<CertificateFacts> refusal(
    const Trust &trust, const QSslCertificate &leaf, const QString &host, const QList<QSslError> &errors)
{
    if (!trust.verify)
        return {};
    QStringList reasons;
    QList<QSslError::SslError> kinds;
    const bool isPinned = trust.pinned && trust.pinned->is(leaf);
    if (trust.pinned && !isPinned)
        reasons += u"This is another certificate than the one that was trusted."_s;
    for (const QSslError &error : errors) {
        kinds += error.error();
        if (!isPinned || !trust.pinned->forgives(error.error()))
            reasons += error.errorString() + u'.';
    }
    // Qt accepts a host that only the common name fits; here it is the same error as a mismatch.
    if (!kinds.contains(QSslError::HostNameMismatch) && !alternativeNamesAllow(leaf, host)) {
        kinds += QSslError::HostNameMismatch;
        if (!isPinned || !trust.pinned->forgives(QSslError::HostNameMismatch))
            reasons += u"The certificate is for %1, not for %2."_s.arg(alternativeNames(leaf), ace(host));
    }
    if (reasons.isEmpty())
        return {};
    CertificateFacts facts = certificateFacts(leaf, reasons, kinds);
    facts.changed = trust.pinned && !trust.pinned->certificate.isNull() && !isPinned;
    return facts;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/tls_rules.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QUrl>

#include <algorithm>

namespace assay {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 longestCaFile = qint64(4) << 20;

Result<QList<QSslCertificate>> rootsOf(const QString &path)
{
    const auto useless = [&path](const QString &why) {
        return ApiError{ApiError::Kind::Tls, 0, u"CA file %1: %2"_s.arg(path, why), {}};
    };
    // a FIFO would block, a device would never end
    if (!QFileInfo(path).isFile())
        return useless(u"no such file"_s);
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return useless(file.errorString());
    QList<QSslCertificate> roots = QSslCertificate::fromData(file.read(longestCaFile), QSsl::Pem);
    roots.removeIf([](const QSslCertificate &root) { return root.isNull(); });
    if (roots.isEmpty())
        return useless(u"holds no certificate in PEM form"_s);
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

Trust trustOf(const Profile &profile)
{
    Trust trust{.configuration = QSslConfiguration::defaultConfiguration(), .verify = profile.verify, .error = {}};
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

QString alternativeNames(const QSslCertificate &leaf)
{
    constexpr qsizetype longest = 300;
    return QStringList(leaf.subjectAlternativeNames().values()).join(", "_L1).left(longest);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/connection_words.h"

#include "appliance/host_text.h"
#include "text/user_text.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace assay {

namespace {
struct ConnectionWordsWords
{
    Q_DECLARE_TR_FUNCTIONS(assay::ConnectionReport)
public:
    static QString of(const ConnectionReport &report, const QString &host, const QString &detail);
    static QString footer(const ConnectionReport &report);
};

QString ConnectionWordsWords::of(const ConnectionReport &report, const QString &host, const QString &detail)
{
    using Kind = ConnectionReport::Kind;
    switch (report.kind) {
    case Kind::Works:
        return tr("Connection OK: %1 is an appliance and accepts the token.").arg(host);
    case Kind::BadHost:
        return tr("The host cannot be used: %1").arg(detail);
    case Kind::HostNotFound:
        return tr("The host name %1 was not found. Check its spelling, and whether the network or VPN is up.")
            .arg(host);
    case Kind::Refused:
        return tr("Connection to %1 refused. Check the host and the port.").arg(host);
    case Kind::Certificate:
        if (report.error && hasChangedCertificate(*report.error)) {
            return tr("The certificate of %1 has changed since it was trusted; nothing was sent. If nobody has renewed "
                      "it, another computer may be posing as the appliance. Compare the fingerprint with the "
                      "appliance's own before you trust this certificate.")
                       .arg(host)
                + u"\n\n"_s + detail;
        }
        return tr("The certificate of %1 is not trusted; nothing was sent. Compare the fingerprint with the "
                  "appliance's own, then trust this certificate, or give the one that signed it as CA file.")
                   .arg(host)
            + u"\n\n"_s + detail;
    case Kind::TokenMissing:
        if (report.error && report.error->httpStatus == 0)
            return tr("No API token is known for this appliance, so nothing was sent. Enter one.");
        return tr("%1 requires an API token. Enter one.").arg(host);
    case Kind::TokenRefused:
        return tr("%1 rejected the API token (expired or mistyped?). Enter a valid token.").arg(host);
    case Kind::HostNameNotAllowed:
        return tr(
            "Something answers at %1, but not to this host name. Use the name that the appliance itself is configured "
            "with.")
            .arg(host);
    case Kind::NotAnAppliance:
        return tr("The server at %1 is not an A1000 appliance. Check the host and the port.").arg(host);
    case Kind::Other:
        break;
    }
    return report.error ? userText(*report.error) : tr("The connection failed.");
}

QString ConnectionWordsWords::footer(const ConnectionReport &report)
{
    const QString proxy
        = report.proxy.isEmpty() ? tr("no proxy") : tr("through the proxy %1").arg(forDisplay(report.proxy, 120));
    return tr("Took %L1 ms, %2.").arg(report.milliseconds).arg(proxy);
}
} // namespace

QString connectionText(const ConnectionReport &report, const Profile &profile)
{
    const Result<QUrl> url = baseUrl(profile);
    const QString host = forDisplay(url ? url->authority(QUrl::FullyEncoded) : hostText(profile.host), 255);
    QStringList detail;
    if (report.error) {
        // The facts of a certificate are separated by line breaks, which stay; their text is cleaned for display.
        const QStringList lines = report.error->detail.split(u'\n');
        for (const QString &line : lines)
            detail += forDisplay(line);
    }
    QString text = ConnectionWordsWords::of(report, host, detail.join(u'\n'));
    if (report.kind != ConnectionReport::Kind::BadHost)
        text += u"\n\n"_s + ConnectionWordsWords::footer(report);
    return text;
}

} // namespace assay

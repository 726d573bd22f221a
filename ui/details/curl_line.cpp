// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/curl_line.h"

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// For a POSIX shell: nothing inside single quotes means anything, and a single quote is written outside of them.
QString quoted(QString text)
{
    return u'\'' + text.replace(u'\'', "'\\''"_L1) + u'\'';
}

int portOf(const QUrl &url)
{
    return url.port(url.scheme() == "http"_L1 ? 80 : 443);
}

bool isSameOrigin(const QUrl &one, const QUrl &other)
{
    return one.isValid() && !one.host().isEmpty() && one.userInfo().isEmpty() && one.scheme() == other.scheme()
        && one.host() == other.host() && portOf(one) == portOf(other);
}

// Path and query as a request line may hold them: everything but printable ASCII is percent-encoded.
QByteArray encoded(const QString &path)
{
    QByteArray out;
    for (const char c : path.toUtf8()) {
        if (c > ' ' && c < '\x7f')
            out += c;
        else
            out += '%' + QByteArray(1, c).toHex().toUpper();
    }
    return out;
}

} // namespace

std::optional<QString> curlLine(const CallRecord &call, const QUrl &appliance)
{
    const bool isDelete = call.method == "DELETE";
    const bool isPost = call.method == "POST" || isDelete;
    const bool isCall = (isPost || call.method == "GET") && call.path.startsWith("/api/"_L1);
    if (!isCall || !isSameOrigin(QUrl(call.host, QUrl::StrictMode), appliance))
        return {};
    QString line = u"curl --globoff -H \"Authorization: Token $ASSAY_TOKEN\""_s;
    if (isDelete)
        line += u" -X DELETE"_s;
    const bool isUpload = call.path.contains("/submit/file/"_L1) || call.path.endsWith("/api/uploads/"_L1);
    if (isPost)
        line += isUpload ? u" -F file=@SAMPLE"_s : u" -H 'Content-Type: application/json' --data-binary @BODY.json"_s;
    // The address is the profile's own, never the stored one.
    const QByteArray origin
        = appliance.toEncoded(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment);
    return line + u' ' + quoted(QString::fromLatin1(origin + encoded(call.path)));
}

} // namespace assay

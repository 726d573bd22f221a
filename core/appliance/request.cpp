// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/request.h"

#include <QUrl>

namespace assay {

QByteArray pathOf(std::initializer_list<QStringView> parts)
{
    QByteArray path = "/api";
    for (const QStringView part : parts)
        path += '/' + QUrl::toPercentEncoding(part.toString());
    return path;
}

QByteArray pathAndQuery(const Request &request)
{
    if (request.query.isEmpty())
        return request.path;
    return request.path + '?' + request.query.toString(QUrl::FullyEncoded).toLatin1().replace('+', "%2B");
}

} // namespace assay

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

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reputation.h"
#include "routes.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

//! A page of a list of `total` rows. The name of the next page is opaque, as on an appliance; here it hides an offset.
Answer listPage(const Exchange &exchange, const QString &key, int total, QJsonObject (*row)(const QString &, int))
{
    const auto &address = exchange.captures.first();
    if (!isAddress(address))
        return messageError(400, u"The IP address is not valid."_s);
    const auto asked = exchange.query.text(u"page_size"_s).toInt();
    const int size = asked > 0 ? qMin(asked, 500) : 500;
    const int from = qMax(0, QByteArray::fromBase64(exchange.query.text(u"page"_s).toLatin1()).toInt());
    QJsonArray rows;
    for (int number = from; number < qMin(from + size, total); ++number)
        rows.append(row(address, number));
    QJsonObject answer{{u"requested_ip"_s, address}, {key, rows}};
    if (from + size < total)
        answer.insert(u"next_page"_s, QString::fromLatin1(QByteArray::number(from + size).toBase64()));
    return jsonAnswer(answer);
}

QString hostNumber(const QString &address, int number)
{
    return u"host%1-%2.example.net"_s.arg(number).arg(digestsOf(address.toUtf8()).md5.left(6));
}

} // namespace

Answer urlReputation(Appliance &, const Exchange &exchange)
{
    const auto url = exchange.query.text(u"url"_s);
    if (url.isEmpty())
        return fieldError(u"url"_s, u"This field is required."_s);
    return jsonAnswer(urlReport(url, verdictOfSubject(url)));
}

Answer domainReputation(Appliance &, const Exchange &exchange)
{
    const auto &domain = exchange.captures.first();
    return jsonAnswer(domainReport(u"http://%1/"_s.arg(domain), verdictOfSubject(domain)));
}

Answer addressReputation(Appliance &, const Exchange &exchange)
{
    const auto &address = exchange.captures.first();
    if (!isAddress(address))
        return messageError(400, u"The IP address is not valid."_s);
    return jsonAnswer(addressReport(address, verdictOfSubject(address)));
}

Answer addressResolutions(Appliance &, const Exchange &exchange)
{
    return listPage(exchange, u"resolutions"_s, 14, [](const QString &address, int number) {
        return QJsonObject{{u"host_name"_s, hostNumber(address, number)}, {u"provider"_s, u"ReversingLabs"_s},
            {u"last_resolution_time"_s, u"2024-06-%1T08:12:00"_s.arg(1 + number, 2, 10, QLatin1Char('0'))}};
    });
}

Answer addressUrls(Appliance &, const Exchange &exchange)
{
    return listPage(exchange, u"urls"_s, 640, [](const QString &address, int number) {
        return QJsonObject{{u"url"_s, u"http://%1/files/%2"_s.arg(hostNumber(address, number % 14)).arg(number)}};
    });
}

Answer addressFiles(Appliance &, const Exchange &exchange)
{
    return listPage(exchange, u"downloaded_files"_s, 9, [](const QString &address, int number) {
        const bool bad = verdictOfSubject(address) == Verdict::Malicious && number % 2 == 0;
        return QJsonObject{
            {u"sha1"_s, digestsOf((address + QString::number(number)).toUtf8()).sha1},
            {u"classification"_s, bad ? u"MALICIOUS"_s : u"UNKNOWN"_s},
            {u"sample_type"_s, u"Text/None"_s},
            {u"threat_name"_s, bad ? QJsonValue(u"Script.Trojan.Strawman"_s) : QJsonValue()},
            {u"last_download"_s, u"2024-06-1%1T10:00:00"_s.arg(number)},
        };
    });
}

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance.h"
#include "reputation_values.h"
#include "route_handlers.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr int maxPageSize = 500; // rows

QJsonObject addressRow(const QString &address, int number)
{
    const bool bad = verdictOfSubject(address) == Verdict::Malicious && number % 2 == 0;
    const auto id = digestsOf(address.toUtf8()).md5.left(6);
    return {{u"row"_s, number}, {u"host"_s, u"host%1-%2.example.net"_s.arg(number % 14).arg(id)},
        {u"day"_s, u"%1"_s.arg(1 + number, 2, 10, QLatin1Char('0'))},
        {u"sha1"_s, digestsOf((address + QString::number(number)).toUtf8()).sha1},
        {u"classification"_s, bad ? u"MALICIOUS"_s : u"UNKNOWN"_s},
        {u"threat_name"_s, bad ? QJsonValue(u"Script.Trojan.Strawman"_s) : QJsonValue()}};
}

} // namespace

Answer aboutUrl(Appliance &, const Exchange &exchange)
{
    const auto url = exchange.query.text(u"url"_s);
    if (url.isEmpty())
        return fieldError(u"url"_s, u"This field is required."_s);
    return jsonAnswer(rendered(exchange.route->answer, valuesOfUrl(url, verdictOfSubject(url))));
}

Answer aboutDomain(Appliance &, const Exchange &exchange)
{
    const auto &domain = exchange.captures.first();
    return jsonAnswer(rendered(exchange.route->answer, valuesOfDomain(domain, verdictOfSubject(domain))));
}

Answer aboutAddress(Appliance &, const Exchange &exchange)
{
    const auto &address = exchange.captures.first();
    if (!isAddress(address))
        return messageError(400, u"The IP address is not valid."_s);
    return jsonAnswer(rendered(exchange.route->answer, valuesOfAddress(address)));
}

// The template's "$total" is the number of rows of all pages. The name of the next page is opaque, as on an appliance;
// here it hides an offset.
Answer pageAboutAddress(Appliance &, const Exchange &exchange)
{
    const auto &address = exchange.captures.first();
    if (!isAddress(address))
        return messageError(400, u"The IP address is not valid."_s);
    const auto total = templateNamed(exchange.route->answer).value("$total"_L1).toInt();
    const auto asked = exchange.query.text(u"page_size"_s).toInt();
    const int size = asked > 0 ? qMin(asked, maxPageSize) : maxPageSize;
    const int from = qMax(0, QByteArray::fromBase64(exchange.query.text(u"page"_s).toLatin1()).toInt());
    QJsonArray rows;
    for (int number = from; number < qMin(from + size, total); ++number)
        rows.append(addressRow(address, number));
    QJsonObject values{{u"address"_s, address}, {u"rows"_s, rows}};
    if (from + size < total)
        values.insert(u"next_page"_s, QString::fromLatin1(QByteArray::number(from + size).toBase64()));
    return jsonAnswer(rendered(exchange.route->answer, withValues(values)));
}

} // namespace assay::demo

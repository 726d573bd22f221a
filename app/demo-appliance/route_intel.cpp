// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "reputation.h"
#include "routes.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

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

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance.h"

namespace assay::demo {

Appliance::Appliance(const Options &given, std::vector<Route> itsRoutes)
    : options(given)
    , routes(std::move(itsRoutes))
    , store(given)
    , rules(store)
{ }

QJsonObject Appliance::about(const Sample &sample, const QString &templateName, const QSet<QString> &only) const
{
    return rendered(templateName, valuesOf(sample), only);
}

} // namespace assay::demo

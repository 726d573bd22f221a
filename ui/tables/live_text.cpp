// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tables/live_text.h"

#include "indicator/defang.h"

namespace assay {
using namespace Qt::StringLiterals;

QString liveText(const QString &exact)
{
    const bool isV6 = !exact.contains(u'/') && exact.count(u':') > 1;
    return defanged(exact.contains("://"_L1) ? IndicatorType::Url
            : isV6                           ? IndicatorType::Ipv6
                                             : IndicatorType::Fqdn,
        exact);
}

} // namespace assay

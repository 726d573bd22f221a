// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/platform_words.h"

#include "export/observable.h"
#include "text/user_text.h"

namespace assay {
using namespace Qt::StringLiterals;

QString pageOf(const Item &item, const ExportOptions &options)
{
    if (!options.links || options.applianceUrl.isEmpty())
        return {};
    const QString sha1 = sampleOf(item).sha1;
    return sha1.isEmpty() ? QString() : options.applianceUrl + "/?q="_L1 + sha1;
}

QString verdictSentence(const Item &item)
{
    const Verdict *verdict = shownVerdict(item);
    if (!verdict)
        return {};
    QStringList parts{verdictWord(*verdict)};
    if (verdict->riskScore)
        parts << u"risk score %1"_s.arg(*verdict->riskScore);
    for (const QString &more : {verdict->threatName, verdict->reason}) {
        if (!more.isEmpty())
            parts << more;
    }
    return forDisplay(parts.join(", "_L1));
}

QString sourceName(const Item &item, const ExportOptions &options)
{
    const QString label = item.appliance.isEmpty() ? options.appliance : item.appliance;
    return label.isEmpty() ? QString(applianceProduct) : label;
}

} // namespace assay

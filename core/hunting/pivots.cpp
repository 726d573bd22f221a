// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/pivots.h"

#include "hunting/search_query.h"
#include "indicator/defang.h"
#include "indicator/recognise.h"
#include "session/cell_values.h"
#include "text/user_text.h"

#include <QCoreApplication>
#include <QUrl>

#include <algorithm>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype maxTags = 8;
constexpr int maxHosts = 8;
constexpr qsizetype maxTitle = 60; // characters of a value

struct PivotText
{
    Q_DECLARE_TR_FUNCTIONS(assay::Pivot)
};

QString firstNamed(const Row &row, QStringView name)
{
    const Findings &findings = row.record->findings;
    for (const auto *list : {&findings.attributes, &findings.facts}) {
        const auto found = std::ranges::find(*list, name, &Attribute::name);
        if (found != list->end() && !found->value.trimmed().isEmpty())
            return found->value.trimmed();
    }
    return {};
}

class Pivots
{
public:
    // `title`: with %1 for the value, or without.
    void add(const QString &title, QLatin1StringView key, const QString &value, const QString &shown = {})
    {
        const QString told = forDisplay(shown.isEmpty() ? value : shown, maxTitle);
        Pivot pivot{title.contains("%1"_L1) ? title.arg(told) : title, searchTerm(key, value)};
        const bool isKnown = value.trimmed().isEmpty() || searchFault(pivot.query)
            || std::ranges::find(list, pivot.query, &Pivot::query) != list.end();
        if (!isKnown)
            list.push_back(std::move(pivot));
    }

    std::vector<Pivot> list;
};

// A domain or an IPv4 address, shown defanged.
void addHost(Pivots &pivots, const Indicator &host)
{
    if (host.type == IndicatorType::Fqdn)
        pivots.add(PivotText::tr("Names or contacts %1"), "domain"_L1, host.value, defanged(host));
    else if (host.type == IndicatorType::Ipv4)
        pivots.add(PivotText::tr("Names or contacts %1"), "ipv4"_L1, host.value, defanged(host));
}

// The host of an indicator that has one.
std::optional<Indicator> hostIn(const Indicator &indicator)
{
    if (indicator.type == IndicatorType::Fqdn || indicator.type == IndicatorType::Ipv4)
        return indicator;
    if (indicator.type != IndicatorType::Url)
        return {};
    const QString host = QUrl(indicator.value).host();
    const Recognised recognised = recognise(host);
    if (recognised.indicator)
        return recognised.indicator;
    const QString bySyntax = hostBySyntax(host);
    return bySyntax.isEmpty() ? std::nullopt : std::optional(Indicator{IndicatorType::Fqdn, bySyntax, bySyntax});
}

} // namespace

std::vector<Pivot> pivotsOf(const Row &row)
{
    Pivots pivots;
    pivots.add(PivotText::tr("Similar files"), "similar-to"_L1, cell::digest(row, DigestKind::Sha1));
    if (const Verdict *verdict = shownVerdict(row); verdict && !verdict->threatName.isEmpty()) {
        const QString &name = verdict->threatName;
        pivots.add(PivotText::tr("Same threat name: %1"), "threatname"_L1, name);
        if (const QString family = name.section(u'.', -1); name.count(u'.') >= 2 && !family.isEmpty())
            pivots.add(PivotText::tr("Same family: %1"), "threatname"_L1, "*."_L1 + family, family);
    }
    pivots.add(PivotText::tr("Same imphash: %1"), "imphash"_L1, firstNamed(row, u"Imphash"));
    pivots.add(PivotText::tr("Same signer: %1"), "certificate"_L1, firstNamed(row, u"Signer"));
    pivots.add(PivotText::tr("Same file name: %1"), "filename"_L1, cell::fileName(row).section(u'/', -1));
    for (const QString &tag : cell::tags(row).mid(0, maxTags))
        pivots.add(PivotText::tr("Same tag: %1"), "tag"_L1, tag);
    if (const auto host = hostIn(row.indicator))
        addHost(pivots, *host);
    int hosts = 0;
    for (const RelatedIndicator &related : row.record->findings.related) {
        if ((related.type != "FQDN"_L1 && related.type != "IP Address"_L1) || ++hosts > maxHosts)
            continue;
        if (const Recognised recognised = recognise(related.value); recognised.indicator)
            addHost(pivots, *recognised.indicator);
    }
    return pivots.list;
}

std::optional<Pivot> pivotOf(const QString &value)
{
    Pivots pivots;
    const Recognised recognised = recognise(value);
    if (!recognised.indicator)
        return {};
    if (recognised.indicator->type == IndicatorType::Sha1)
        pivots.add(PivotText::tr("Similar files"), "similar-to"_L1, recognised.indicator->value);
    if (const auto host = hostIn(*recognised.indicator))
        addHost(pivots, *host);
    return pivots.list.empty() ? std::nullopt : std::optional(pivots.list.front());
}

} // namespace assay

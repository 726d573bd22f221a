// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/reputation.h"

#include "actions/sample_answer.h"
#include "findings/mapping.h"

#include <QJsonArray>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// GET /api/network-threat-intel/{url,domain,ip}/... (vendor documentation: "Network Threat Intelligence API").
constexpr std::array ownMapping{
    MappingRow{"analysis.last_analysis.serving_ip_address", MapTo::Related, "IP Address"},
    MappingRow{"analysis.last_analysis.domain", MapTo::RelatedHost, ""},
    MappingRow{"analysis.first_analysis", MapTo::Attribute, "First Analysis"},
    MappingRow{"analysis.last_analysis.analysis_time", MapTo::Attribute, "Last Analysis"},
    MappingRow{"analysis.last_analysis.availability_status", MapTo::Attribute, "Last Analysis Availability Status"},
    MappingRow{"classification", MapTo::Attribute, "Classification", Change::Verdict},
    MappingRow{"reason", MapTo::Attribute, "Classification Reason"},
    MappingRow{"categories[]", MapTo::Fact, "Category"},
    MappingRow{"third_party_reputations.statistics.total", MapTo::Fact, "Third Party Total"},
};

constexpr auto reputationClassificationKey = "classification"_L1;
constexpr auto thirdPartyReasonKey = "reason"_L1;
constexpr auto sourcesPath = "third_party_reputations.sources"_L1;
constexpr auto recordsKey = "last_dns_records"_L1;
constexpr auto recordsTimeKey = "last_dns_records_time"_L1;
constexpr auto lastSeenKey = "last_seen"_L1;

Result<std::array<QString, 3>> threeTexts(const QJsonObject &row, const std::array<QLatin1StringView, 3> &keys)
{
    std::array<QString, 3> texts;
    for (size_t i = 0; i < keys.size(); ++i) {
        const Result<QString> text = textOf(row.value(keys[i]), keys[i]);
        if (!text)
            return text.error();
        texts[i] = *text;
    }
    return texts;
}

Result<Findings> ownFindings(const QJsonObject &report, const std::vector<Detection> &detections)
{
    Result<Findings> findings = map(report, ownMapping);
    if (!findings)
        return findings;
    findings->detections = detections;
    QJsonObject judged = report;
    if (judged.value(reputationClassificationKey).isNull())
        judged.remove(reputationClassificationKey);
    const auto verdict = verdictOf(judged);
    if (!verdict)
        return verdict.error();
    findings->verdict = *verdict;
    if (findings->verdict)
        findings->verdict->reason = report.value(thirdPartyReasonKey).toString();
    return findings;
}

} // namespace

Result<std::vector<Detection>> detectionsIn(const QJsonObject &reputation)
{
    const Result<QJsonValue> sources = valueAt(reputation, QString(sourcesPath));
    if (!sources)
        return sources.error();
    std::vector<Detection> detections;
    const QJsonArray rows = sources->toArray();
    for (const QJsonValue &row : rows) {
        const auto texts = threeTexts(row.toObject(), {"source"_L1, "detection"_L1, "update_time"_L1});
        if (!texts)
            return texts.error();
        detections.push_back({(*texts)[0], (*texts)[1], (*texts)[2]});
    }
    return detections;
}

Result<Findings> reputationFindings(const NetworkSubject &subject, bool own, const QJsonObject &report)
{
    const auto detections = detectionsIn(report);
    if (!detections)
        return detections.error();
    Findings findings;
    if (own) {
        Result<Findings> mine = ownFindings(report, *detections);
        if (!mine)
            return mine;
        findings = std::move(*mine);
    }
    NetworkRecord reputation;
    reputation.about = reputation.value = subject.value;
    reputation.verdict = verdictWordOf(report.value(reputationClassificationKey).toString());
    reputation.seen = report.value(lastSeenKey).toString();
    if (!detections->empty())
        reputation.detail = u"%1/%2"_s.arg(std::ranges::count_if(*detections, isReported)).arg(detections->size());
    findings.network.push_back(reputation);
    const QJsonArray records = report.value(recordsKey).toArray();
    for (const QJsonValue &row : records) {
        const auto texts = threeTexts(row.toObject(), {"value"_L1, "type"_L1, "provider"_L1});
        if (!texts)
            return texts.error();
        findings.network.push_back({NetworkRecord::Kind::Resolution, subject.value, (*texts)[0], {},
            QStringList{(*texts)[1], (*texts)[2]}.join(u' ').trimmed(), report.value(recordsTimeKey).toString()});
    }
    return findings;
}

} // namespace assay

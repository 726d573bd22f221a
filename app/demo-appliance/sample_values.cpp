// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "sample_values.h"

#include "digests.h"
#include "reputation_values.h"

#include <QJsonArray>
#include <QUrl>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

constexpr int scannerCount = 31;
constexpr int vendorCount = 21;

int scannerMatches(const Sample &sample)
{
    return sample.scanned == Verdict::Malicious ? 19 : sample.scanned == Verdict::Suspicious ? 3 : 0;
}

int vendorMatches(const Sample &sample)
{
    return scannerMatches(sample) * 2 / 3;
}

QJsonArray scanners(const Sample &sample)
{
    QJsonArray list;
    for (int number = 0; number < scannerCount; ++number)
        list.append(QJsonObject{{u"name"_s, u"engine_%1"_s.arg(number + 1, 2, 10, QLatin1Char('0'))},
            {u"nextgen"_s, number % 7 == 0},
            {u"result"_s, number < scannerMatches(sample) ? sample.threatName : QString()}});
    return list;
}

// "threat_signature" becomes "Threat Signature".
QString displayCase(const QString &word)
{
    auto words = word.split(u'_');
    for (auto &part : words)
        part[0] = part[0].toUpper();
    return words.join(u' ');
}

// Null, or the digests of the inner file that gave the verdict.
QJsonValue origin(const Sample &sample)
{
    if (sample.type.category != "archive"_L1 || sample.verdict != Verdict::Malicious)
        return {};
    Sample inner;
    inner.digests = digestsOf((u"origin in "_s + sample.digests.sha256).toLatin1());
    return rendered(u"digests"_s, valuesOf(inner));
}

QJsonValue orNull(const QString &text)
{
    return text.isEmpty() ? QJsonValue() : QJsonValue(text);
}

QJsonValue urlReputation(const Sample &sample)
{
    return sample.sourceUrl.isEmpty() ? QJsonObject()
                                      : rendered(u"url_reputation"_s, valuesOfUrl(sample.sourceUrl, sample.verdict));
}

QJsonValue domainReputation(const Sample &sample)
{
    return sample.sourceUrl.isEmpty()
        ? QJsonObject()
        : rendered(u"domain_reputation"_s, valuesOfDomain(QUrl(sample.sourceUrl).host(), sample.verdict));
}

// A member of the static report that depends on the verdict.
QJsonValue staticFact(const Sample &sample, QLatin1StringView name)
{
    return templateNamed(u"static_verdicts"_s).value(toString(sample.verdict)).toObject().value(name);
}

QJsonValue staticOrigin(const Sample &sample)
{
    const QJsonValue inner = origin(sample);
    return inner.isNull()
        ? QJsonValue()
        : QJsonValue(QJsonObject{{u"name"_s, u"sha1"_s}, {u"value"_s, inner.toObject().value("sha1"_L1)}});
}

QJsonValue certificate(const Sample &sample)
{
    const bool isSigned = sample.verdict == Verdict::Goodware && sample.type.type == "PE"_L1;
    return isSigned ? templateNamed(u"signed"_s) : QJsonObject();
}

struct SampleRow
{
    QLatin1StringView name;
    QJsonValue (*value)(const Sample &);
};

constexpr std::array sampleRows{
    SampleRow{"id"_L1, [](const Sample &s) { return QJsonValue(s.id); }},
    SampleRow{"name"_L1, [](const Sample &s) { return QJsonValue(s.name); }},
    SampleRow{"md5"_L1, [](const Sample &s) { return QJsonValue(s.digests.md5); }},
    SampleRow{"sha1"_L1, [](const Sample &s) { return QJsonValue(s.digests.sha1); }},
    SampleRow{"sha256"_L1, [](const Sample &s) { return QJsonValue(s.digests.sha256); }},
    SampleRow{"sha512"_L1, [](const Sample &s) { return QJsonValue(s.digests.sha512); }},
    SampleRow{"imphash"_L1, [](const Sample &s) { return QJsonValue(imphashOf(s)); }},
    SampleRow{"sample_type"_L1, [](const Sample &s) { return QJsonValue(sampleTypeOf(s)); }},
    SampleRow{"size"_L1, [](const Sample &s) { return QJsonValue(s.size); }},
    SampleRow{"category"_L1, [](const Sample &s) { return QJsonValue(s.type.category); }},
    SampleRow{"type"_L1, [](const Sample &s) { return QJsonValue(s.type.type); }},
    SampleRow{"subtype"_L1, [](const Sample &s) { return QJsonValue(s.type.subtype); }},
    SampleRow{"identification"_L1, [](const Sample &s) { return QJsonValue(s.type.identification); }},
    SampleRow{"extracted"_L1, [](const Sample &s) { return QJsonValue(s.extracted); }},
    SampleRow{"classification"_L1, [](const Sample &s) { return QJsonValue(toString(s.verdict)); }},
    SampleRow{"risk_score"_L1, [](const Sample &s) { return s.risk < 0 ? QJsonValue() : QJsonValue(s.risk); }},
    SampleRow{"risk_score_or_0"_L1, [](const Sample &s) { return QJsonValue(qMax(s.risk, 0)); }},
    SampleRow{"risk_score_or_5"_L1, [](const Sample &s) { return QJsonValue(s.risk < 0 ? 5 : s.risk); }},
    SampleRow{"risk_score_or_none"_L1,
        [](const Sample &s) { return s.risk < 0 ? QJsonValue(u"none"_s) : QJsonValue(s.risk); }},
    SampleRow{"threat_name"_L1, [](const Sample &s) { return orNull(s.threatName); }},
    SampleRow{"threat_name_or_empty"_L1, [](const Sample &s) { return QJsonValue(s.threatName); }},
    SampleRow{"threat_name_or_none"_L1,
        [](const Sample &s) { return QJsonValue(s.threatName.isEmpty() ? u"none"_s : s.threatName); }},
    SampleRow{"reason"_L1, [](const Sample &s) { return QJsonValue(s.reason); }},
    SampleRow{"reason_in_words"_L1, [](const Sample &s) { return QJsonValue(displayCase(s.reason)); }},
    SampleRow{"classification_source"_L1,
        [](const Sample &s) { return QJsonValue(s.verdict == Verdict::Malicious ? 516 : 513); }},
    SampleRow{"origin"_L1, &origin},
    SampleRow{"first_seen"_L1, [](const Sample &s) { return QJsonValue(secondTime(s.firstSeen, true)); }},
    SampleRow{"last_seen"_L1, [](const Sample &s) { return QJsonValue(secondTime(s.lastSeen, true)); }},
    SampleRow{"first_seen_without_zone"_L1, [](const Sample &s) { return QJsonValue(secondTime(s.firstSeen, false)); }},
    SampleRow{"last_seen_without_zone"_L1, [](const Sample &s) { return QJsonValue(secondTime(s.lastSeen, false)); }},
    SampleRow{"first_seen_in_microseconds"_L1, [](const Sample &s) { return QJsonValue(microTime(s.firstSeen)); }},
    SampleRow{"last_seen_in_microseconds"_L1, [](const Sample &s) { return QJsonValue(microTime(s.lastSeen)); }},
    SampleRow{"core_tags"_L1, [](const Sample &s) { return QJsonValue(QJsonArray::fromStringList(s.coreTags)); }},
    SampleRow{"user_tags"_L1, [](const Sample &s) { return QJsonValue(QJsonArray::fromStringList(s.userTags)); }},
    SampleRow{"scanners"_L1, [](const Sample &s) { return QJsonValue(scanners(s)); }},
    SampleRow{"scanner_count"_L1, [](const Sample &) { return QJsonValue(scannerCount); }},
    SampleRow{"scanner_match"_L1, [](const Sample &s) { return QJsonValue(scannerMatches(s)); }},
    SampleRow{
        "scanner_percent"_L1, [](const Sample &s) { return QJsonValue(scannerMatches(s) * 100.0 / scannerCount); }},
    SampleRow{"vendor_count"_L1, [](const Sample &) { return QJsonValue(vendorCount); }},
    SampleRow{"vendor_match"_L1, [](const Sample &s) { return QJsonValue(vendorMatches(s)); }},
    SampleRow{"vendor_percent"_L1, [](const Sample &s) { return QJsonValue(vendorMatches(s) * 100.0 / vendorCount); }},
    SampleRow{"static_number"_L1, [](const Sample &s) { return staticFact(s, "number"_L1); }},
    SampleRow{"static_factor"_L1, [](const Sample &s) { return staticFact(s, "factor"_L1); }},
    SampleRow{"static_engine"_L1, [](const Sample &s) { return staticFact(s, "engine"_L1); }},
    SampleRow{"static_indicators"_L1, [](const Sample &s) { return staticFact(s, "indicators"_L1); }},
    SampleRow{"static_attack"_L1, [](const Sample &s) { return staticFact(s, "attack"_L1); }},
    SampleRow{"static_origin"_L1, &staticOrigin},
    SampleRow{"static_certificate"_L1, &certificate},
    SampleRow{"is_archive_of_malware"_L1, [](const Sample &s) { return QJsonValue(!origin(s).isNull()); }},
    SampleRow{"url_reputation"_L1, &urlReputation},
    SampleRow{"domain_reputation"_L1, &domainReputation},
};

} // namespace

Values valuesOf(const Sample &sample)
{
    return [sample](const QString &name) {
        const auto *const row
            = std::ranges::find_if(sampleRows, [&](const SampleRow &known) { return name == known.name; });
        return row == sampleRows.end() ? QJsonValue(QJsonValue::Undefined) : row->value(sample);
    };
}

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "rows.h"

#include "core_report.h"
#include "reputation.h"

#include <QJsonArray>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

const QSet<QString> &optionalFields()
{
    static const QSet<QString> names{u"ticore"_s, u"ticloud"_s, u"summary"_s, u"aliases"_s};
    return names;
}

QJsonObject cloudPart(const Sample &sample)
{
    return {{u"classification"_s, wordOf(sample.verdict)}, {u"riskscore"_s, qMax(sample.risk, 0)},
        {u"first_seen"_s, secondTime(sample.firstSeen, true)}, {u"last_seen"_s, secondTime(sample.lastSeen, true)},
        {u"classification_result"_s, sample.threatName}};
}

QJsonObject summaryPart(const Sample &sample)
{
    const QJsonArray indicators{QJsonObject{{u"priority"_s, 5}, {u"category"_s, 10}, {u"id"_s, 11051},
        {u"description"_s, u"Contains text that says it is harmless."_s}}};
    return {{u"id"_s, sample.id}, {u"sha1"_s, sample.digests.sha1}, {u"indicators"_s, indicators},
        {u"unpacking_status"_s, QJsonObject{{u"failed"_s, 0}, {u"partial"_s, 0}, {u"unpacked"_s, sample.extracted}}}};
}

QJsonObject networkPart(const Sample &sample, bool domain)
{
    if (sample.sourceUrl.isEmpty())
        return {};
    return domain ? domainReport(sample.sourceUrl, sample.verdict) : urlReport(sample.sourceUrl, sample.verdict);
}

void addLocalPart(QJsonObject &row, const Sample &sample)
{
    row.insert(u"id"_s, sample.id);
    row.insert(u"category"_s, sample.type.category);
    row.insert(u"file_type"_s, sample.type.type);
    row.insert(u"file_subtype"_s, sample.type.subtype);
    row.insert(u"identification_name"_s, sample.type.identification);
    row.insert(u"identification_version"_s, u"Generic"_s);
    row.insert(u"file_size"_s, sample.size);
    row.insert(u"extracted_file_count"_s, sample.extracted);
    row.insert(u"local_first_seen"_s, microTime(sample.firstSeen));
    row.insert(u"local_last_seen"_s, microTime(sample.lastSeen));
    row.insert(u"classification_origin"_s, originOf(sample));
    row.insert(u"classification_reason"_s, sample.reason);
    row.insert(u"classification_source"_s, sample.verdict == Verdict::Malicious ? 516 : 513);
    row.insert(u"proposed_filename"_s, sample.name);
    row.insert(u"discussion"_s, QJsonArray());
    row.insert(u"tags"_s,
        QJsonObject{{u"ticore"_s, QJsonArray::fromStringList(sample.coreTags)},
            {u"user"_s, QJsonArray::fromStringList(sample.userTags)}});
}

void addWideParts(QJsonObject &row, const Sample &sample, const QSet<QString> &fields)
{
    const auto add = [&](const QString &name, auto &&make) {
        if (fields.contains(name))
            row.insert(name, make());
    };
    add(u"aliases"_s, [&] { return QJsonArray{sample.name}; });
    add(u"ticloud"_s, [&] { return cloudPart(sample); });
    add(u"summary"_s, [&] { return summaryPart(sample); });
    add(u"ticore"_s, [&] { return coreReport(sample, 20'000); });
    add(u"av_scanners"_s, [&] { return scannerSnapshots(sample); });
    add(u"av_scanners_summary"_s, [&] { return scannerCounts(sample); });
    add(u"networkthreatintelligence"_s, [&] { return networkPart(sample, false); });
    add(u"domainthreatintelligence"_s, [&] { return networkPart(sample, true); });
}

} // namespace

QJsonObject digestObject(const Digests &digests)
{
    return {{u"md5"_s, digests.md5}, {u"sha1"_s, digests.sha1}, {u"sha256"_s, digests.sha256},
        {u"sha512"_s, digests.sha512}, {u"imphash"_s, QString()}};
}

const QSet<QString> &knownFields()
{
    static const QSet<QString> names{u"id"_s, u"sha1"_s, u"sha256"_s, u"sha512"_s, u"md5"_s, u"category"_s,
        u"file_type"_s, u"file_subtype"_s, u"identification_name"_s, u"identification_version"_s, u"file_size"_s,
        u"extracted_file_count"_s, u"local_first_seen"_s, u"local_last_seen"_s, u"classification_origin"_s,
        u"classification_reason"_s, u"classification_source"_s, u"classification"_s, u"riskscore"_s,
        u"classification_result"_s, u"ticore"_s, u"tags"_s, u"summary"_s, u"ticloud"_s, u"aliases"_s,
        u"networkthreatintelligence"_s, u"domainthreatintelligence"_s, u"imphash"_s, u"discussion"_s,
        u"proposed_filename"_s, u"av_scanners"_s, u"av_scanners_summary"_s, u"threat_status"_s, u"threat_level"_s,
        u"trust_factor"_s, u"threat_name"_s};
    return names;
}

const QSet<QString> &defaultFields()
{
    static const QSet<QString> names = QSet<QString>(knownFields()).subtract(optionalFields());
    return names;
}

QJsonObject newVerdict(const Sample &sample)
{
    return {{u"classification"_s, wordOf(sample.verdict)},
        {u"riskscore"_s, sample.risk < 0 ? QJsonValue() : QJsonValue(sample.risk)},
        {u"classification_result"_s, sample.threatName.isEmpty() ? QJsonValue() : QJsonValue(sample.threatName)}};
}

QJsonObject oldVerdict(const Sample &sample)
{
    const bool good = sample.verdict == Verdict::Goodware;
    const bool unknown = sample.verdict == Verdict::Unknown;
    return {{u"threat_status"_s, good ? u"known"_s : wordOf(sample.verdict)},
        {u"threat_level"_s, good || unknown ? 0 : sample.risk - 5}, {u"trust_factor"_s, good ? sample.risk : 5},
        {u"threat_name"_s, sample.threatName.isEmpty() ? QJsonValue() : QJsonValue(sample.threatName)}};
}

QJsonObject scannerCounts(const Sample &sample)
{
    const int match = sample.verdict == Verdict::Malicious ? 19 : sample.verdict == Verdict::Suspicious ? 3 : 0;
    const QJsonObject antivirus{{u"scanner_count"_s, 31}, {u"scanner_match"_s, match}, {u"vendor_count"_s, 21},
        {u"vendor_match"_s, match * 2 / 3}};
    auto counts = antivirus;
    counts.insert(u"scanner_percent"_s, match * 100.0 / 31);
    counts.insert(u"vendor_percent"_s, (match * 2 / 3) * 100.0 / 21);
    counts.insert(u"antivirus"_s, antivirus);
    return counts;
}

QJsonValue originOf(const Sample &sample)
{
    if (sample.type.category != "archive"_L1 || sample.verdict != Verdict::Malicious)
        return {};
    return digestObject(digestsOf((u"origin in "_s + sample.digests.sha256).toLatin1()));
}

QJsonObject listRow(const Sample &sample, const QSet<QString> &fields, bool oldNames)
{
    auto row = digestObject(sample.digests);
    addLocalPart(row, sample);
    // An appliance knows the names of its own version only, whichever were asked for.
    const bool verdict = fields.contains(u"classification"_s) || fields.contains(u"threat_status"_s);
    const auto parts = oldNames ? oldVerdict(sample) : newVerdict(sample);
    for (auto part = parts.begin(); part != parts.end(); ++part)
        row.insert(part.key(), part.value());
    addWideParts(row, sample, fields);
    const auto names = row.keys();
    for (const auto &name : names) {
        if (!fields.contains(name) && !(verdict && parts.contains(name)))
            row.remove(name);
    }
    return row;
}

} // namespace assay::demo

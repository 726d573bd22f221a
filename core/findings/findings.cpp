// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "findings/findings.h"

#include "base/digest_kind.h"
#include "findings/wire_word.h"

#include <QHash>

#include <algorithm>
#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

template <class T>
void addMissing(std::vector<T> &to, const std::vector<T> &from)
{
    for (const T &row : from) {
        if (std::ranges::find(to, row) == to.end())
            to.push_back(row);
    }
}

void addAttributes(std::vector<Attribute> &to, const std::vector<Attribute> &from)
{
    for (const Attribute &row : from) {
        // Answers differ in case: "antivirus", "Antivirus".
        const auto sensitivity = row.name == "Classification Reason"_L1 ? Qt::CaseInsensitive : Qt::CaseSensitive;
        const auto same = std::ranges::find_if(to, [&](const Attribute &known) {
            return known.name == row.name && known.value.compare(row.value, sensitivity) == 0;
        });
        if (same == to.end())
            to.push_back(row);
        else
            same->automatic = same->automatic || row.automatic;
    }
}

void addRelated(std::vector<RelatedIndicator> &to, const std::vector<RelatedIndicator> &from)
{
    for (const RelatedIndicator &row : from) {
        const auto same = std::ranges::find_if(to, [&row](const RelatedIndicator &known) {
            return known.type == row.type && known.value.compare(row.value, Qt::CaseInsensitive) == 0;
        });
        if (same == to.end())
            to.push_back(row);
        else
            same->automatic = same->automatic || row.automatic;
    }
}

// Uses a hash table because there may be thousands. A later record of the same value replaces the earlier one.
void addNetwork(std::vector<NetworkRecord> &to, const std::vector<NetworkRecord> &from)
{
    const auto keyOf = [](const NetworkRecord &row) {
        return QString::number(int(row.kind)) + QChar(0x1f) + row.about + QChar(0x1f) + row.value;
    };
    QHash<QString, size_t> places;
    for (size_t i = 0; i < to.size() && !from.empty(); ++i)
        places.insert(keyOf(to[i]), i);
    for (const NetworkRecord &row : from) {
        const QString key = keyOf(row);
        if (const auto known = places.constFind(key); known != places.cend()) {
            to[*known] = row;
        } else {
            places.insert(key, to.size());
            to.push_back(row);
        }
    }
}

void take(QString &to, const QString &from)
{
    if (!from.isEmpty())
        to = from;
}

} // namespace

bool repeatsVerdict(const Attribute &attribute)
{
    static constexpr std::array names{
        "Classification"_L1, "Classification Reason"_L1, "Risk Score"_L1, "Threat Name"_L1, "Data Source"_L1};
    return std::ranges::find(names, attribute.name) != names.end();
}

bool isDigestType(QStringView type)
{
    return std::ranges::any_of(digestInfos, [type](const DigestInfo &info) { return type == info.titleView(); });
}

bool isPlausible(const RelatedIndicator &related)
{
    const auto info = std::ranges::find_if(
        digestInfos, [&related](const DigestInfo &one) { return related.type == one.titleView(); });
    if (info == digestInfos.end())
        return true;
    return related.value.size() == info->hexDigits && std::ranges::all_of(related.value, [](QChar c) {
        return (c >= u'0' && c <= u'9') || (c >= u'a' && c <= u'f') || (c >= u'A' && c <= u'F');
    });
}

bool isPdf(const Attachment &attachment)
{
    return attachment.path.endsWith(".pdf"_L1, Qt::CaseInsensitive);
}

bool isReport(const Attachment &attachment)
{
    return !attachment.path.endsWith(".zip"_L1, Qt::CaseInsensitive)
        && !attachment.path.endsWith(".bin"_L1, Qt::CaseInsensitive);
}

bool isReported(const Detection &detection)
{
    constexpr auto undetected = "undetected"_L1;
    if (detection.detection == undetected) // the common case, without conversion
        return false;
    const QString said = wireWord(detection.detection);
    return !said.isEmpty() && said != undetected;
}

bool isDetected(const Detection &detection)
{
    return isReported(detection) && !isWireWord(detection.detection, "clean"_L1);
}

void Findings::merge(const Findings &later)
{
    if (later.verdict) {
        if (!verdict)
            verdict = Verdict();
        if (later.verdict->classification != Classification::None) {
            const bool isSame = verdict->classification == later.verdict->classification;
            verdict->classification = later.verdict->classification;
            verdict->word = later.verdict->word;
            // A reputation has neither score nor threat name. Those of a different classification would not match.
            if (later.verdict->riskScore || !isSame)
                verdict->riskScore = later.verdict->riskScore;
            if (!isSame)
                verdict->threatName.clear();
        }
        take(verdict->threatName, later.verdict->threatName);
        take(verdict->reason, later.verdict->reason);
        take(verdict->source, later.verdict->source);
        take(verdict->firstSeen, later.verdict->firstSeen);
        take(verdict->lastSeen, later.verdict->lastSeen);
    }
    take(submissionId, later.submissionId);
    addAttributes(attributes, later.attributes);
    addAttributes(facts, later.facts);
    addRelated(related, later.related);
    if (!later.detections.empty()) // lists are complete: merging would count a source twice
        detections = later.detections;
    if (!later.scanners.empty()) // snapshots are complete: merging would bring back scanners that were removed
        scanners = later.scanners;
    addNetwork(network, later.network);
    addMissing(engines, later.engines);
    addMissing(attachments, later.attachments);
    raw.insert(raw.end(), later.raw.begin(), later.raw.end());
}

void Findings::withdrawVerdict()
{
    verdict.reset();
    std::erase_if(attributes, repeatsVerdict);
}

QString Findings::digest(QStringView type) const
{
    const auto row = std::ranges::find(related, type, &RelatedIndicator::type);
    return row == related.end() ? QString() : row->value.toLower();
}

} // namespace assay

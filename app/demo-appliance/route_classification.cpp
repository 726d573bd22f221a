// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "routes.h"
#include "rows.h"

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// "threat_signature" becomes "Threat Signature"; this route alone writes it so.
QString displayCase(const QString &word)
{
    auto words = word.split(u'_');
    for (auto &part : words)
        part[0] = part[0].toUpper();
    return words.join(u' ');
}

bool isFlag(const QString &word)
{
    return word.isEmpty() || word == "0"_L1 || word == "1"_L1;
}

QJsonObject commonPart(const Sample &sample)
{
    const bool local = !sample.cloudOnly;
    auto object = digestObject(sample.digests);
    object.remove(u"imphash"_s);
    if (local)
        object.remove(u"sha512"_s);
    object.insert(u"first_seen"_s, secondTime(sample.firstSeen, local));
    object.insert(u"last_seen"_s, secondTime(sample.lastSeen, local));
    object.insert(u"classification_reason"_s, displayCase(sample.reason));
    object.insert(u"classification_origin"_s, originOf(sample));
    object.insert(u"cloud_last_lookup"_s, local ? QJsonValue(secondTime(sample.lastSeen, true)) : QJsonValue());
    object.insert(u"data_source"_s, local ? u"LOCAL"_s : u"CLOUD"_s);
    return object;
}

Answer answerFor(Appliance &appliance, const Exchange &exchange, bool oldNames)
{
    const auto &hash = exchange.captures.first();
    const auto localOnly = exchange.query.text(u"localonly"_s);
    const auto scanners = exchange.query.text(u"av_scanners"_s);
    if (kindOf(hash) == DigestKind::None)
        return messageError(404, u"Malformed hash."_s);
    if (!isFlag(localOnly) || !isFlag(scanners))
        return messageError(400, u"Query parameters must be 0 or 1."_s);
    if (localOnly == "1"_L1 && scanners == "1"_L1)
        return messageError(400, u"localonly and av_scanners can not be used together."_s);

    auto sample = appliance.store.find(hash);
    if (!sample && localOnly != "1"_L1)
        sample = appliance.store.findInCloud(hash);
    Answer answer;
    if (sample) {
        auto object = commonPart(*sample);
        const auto verdict = oldNames ? oldVerdict(*sample) : newVerdict(*sample);
        for (auto part = verdict.begin(); part != verdict.end(); ++part)
            object.insert(part.key(), part.value());
        if (scanners == "1"_L1)
            object.insert(u"av_scanners"_s, scannerCounts(*sample));
        answer = jsonAnswer(object);
    } else if (hash.left(1).toInt(nullptr, 16) % 2 == 0) {
        // Both ways of saying it were seen on real appliances.
        answer = jsonAnswer(QJsonObject{{u"message"_s, u"Hash not found."_s}});
    } else {
        answer = messageError(404, u"Hash not found."_s);
    }
    answer.digests = 1;
    return answer;
}

} // namespace

Answer classification(Appliance &appliance, const Exchange &exchange)
{
    return answerFor(appliance, exchange, false);
}

Answer classificationV2(Appliance &appliance, const Exchange &exchange)
{
    return answerFor(appliance, exchange, true);
}

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/stix_row.h"

#include "base/utc_time.h"
#include "base/utf8.h"
#include "export/attack_words.h"
#include "export/exported_row.h"
#include "export/observable.h"
#include "export/platform_words.h"
#include "export/stix_id.h"
#include "export/stix_observable.h"
#include "findings/wire_word.h"
#include "json/json_writer.h"
#include "session/cell_values.h"
#include "session/record_analysis.h"

namespace assay::stix {
using namespace Qt::StringLiterals;

namespace {

// An object is another version of itself when its time changes under the same id; so a fixed one for what never does.
constexpr auto fixedTime = "2026-01-01T00:00:00.000Z";

// To the millisecond, as the specification asks for created and modified.
QString timestamp(const QDateTime &when)
{
    return when.isValid() ? when.toUTC().toString(u"yyyy-MM-ddTHH:mm:ss.zzz"_s) + u'Z' : QString::fromLatin1(fixedTime);
}

QString answeredAt(const Row &row)
{
    return timestamp(row.queriedAt.isValid() ? row.queriedAt : row.addedAt);
}

QString producerName(const QString &label)
{
    return label.isEmpty() ? u"Assay"_s : u"Assay (%1)"_s.arg(label);
}

QString producerId(const QString &label)
{
    return stableId("identity", toValidUtf8(producerName(label)));
}

// Starts an object with the properties that all but observables have, and ends it with an id.
class ObjectWriter
{
public:
    ObjectWriter(const char *type, const QString &time) : m_type(type), writer(m_buffer)
    {
        writer.StartObject();
        putMember(writer, "type", QString::fromLatin1(type));
        putMember(writer, "spec_version", u"2.1"_s);
        m_placeOfId = qsizetype(m_buffer.GetSize());
        putMember(writer, "created", time);
        putMember(writer, "modified", time);
    }
    // What is told of a row.
    ObjectWriter(const char *type, const Row &row, const Frame &frame) : ObjectWriter(type, answeredAt(row))
    {
        putTexts(writer, "object_marking_refs", frame.markings);
        putMember(writer, "created_by_ref", producerId(producerOf(row, frame.options)));
        if (row.demo)
            putTexts(writer, "labels", {u"demo"_s});
    }
    // Under an id made of all that it says: who keeps the first version of an id would lose what another one says.
    Object end() { return end(stableId(m_type, finished(m_buffer))); }
    Object end(const QString &id)
    {
        writer.EndObject();
        return {id, finished(m_buffer).insert(m_placeOfId, ",\"id\":\"" + id.toLatin1() + '"')};
    }

private:
    const char *m_type;
    rapidjson::StringBuffer m_buffer;
    qsizetype m_placeOfId = 0;

public:
    JsonWriter writer;
};

// Of the specification's vocabulary for results of analyses.
QString resultWord(Classification classification)
{
    switch (classification) {
    case Classification::Malicious:
        return u"malicious"_s;
    case Classification::Suspicious:
        return u"suspicious"_s;
    case Classification::Goodware:
        return u"benign"_s;
    case Classification::None:
    case Classification::Unknown:
    case Classification::Other:
        break;
    }
    return u"unknown"_s;
}

QString resultWord(const Detection &detection)
{
    const Classification known = classificationFromWord(detection.detection);
    return isWireWord(detection.detection, "clean"_L1) ? u"benign"_s : resultWord(known);
}

// "reversinglabs-a1000": lower case, and hyphens for everything that is neither letter nor digit.
QString productWord(const QString &name)
{
    QString word;
    for (const QChar c : name.toLower()) {
        if ((c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9'))
            word += c;
        else if (!word.endsWith(u'-') && !word.isEmpty())
            word += u'-';
    }
    while (word.endsWith(u'-'))
        word.chop(1);
    return word.isEmpty() ? u"unnamed"_s : word.left(100);
}

void putReference(JsonWriter &writer, const Row &row, const ExportOptions &options)
{
    const QString page = pageOf(row, options);
    if (page.isEmpty())
        return;
    putKey(writer, "external_references");
    writer.StartArray();
    writer.StartObject();
    putMember(writer, "source_name", QString(applianceProduct));
    putMember(writer, "url", page);
    writer.EndObject();
    writer.EndArray();
}

// What was analysed: a file by sample_ref, which takes nothing else; the rest as what the analysis saw.
void putSubject(JsonWriter &writer, const std::optional<Observable> &subject, const std::vector<Observable> &related)
{
    QStringList seen;
    if (subject && subject->kind == Observable::Kind::File)
        putMember(writer, "sample_ref", idOf(*subject));
    else if (subject)
        seen << idOf(*subject);
    for (const Observable &one : related)
        seen << idOf(one);
    putTexts(writer, "analysis_sco_refs", seen);
}

Object analysis(const Row &row, const Verdict &verdict, const std::optional<Observable> &subject,
    const std::vector<Observable> &related, const Frame &frame)
{
    ObjectWriter object("malware-analysis", row, frame);
    putReference(object.writer, row, frame.options);
    putMember(object.writer, "product", productWord(QString(applianceProduct)));
    putMember(object.writer, "result", resultWord(verdict.classification));
    if (!verdict.threatName.isEmpty())
        putMember(object.writer, "result_name", verdict.threatName);
    if (const QString ended = timeOnly(cell::named(row, u"Last Analysis")); !ended.isEmpty())
        putMember(object.writer, "analysis_ended", ended);
    putSubject(object.writer, subject, related);
    return object.end();
}

Object analysisBy(
    const Detection &detection, const Row &row, const std::optional<Observable> &subject, const Frame &frame)
{
    ObjectWriter object("malware-analysis", row, frame);
    putMember(object.writer, "product", productWord(detection.source));
    putMember(object.writer, "result", resultWord(detection));
    putMember(object.writer, "result_name", detection.detection);
    if (const QString ended = timeOnly(detection.updateTime); !ended.isEmpty())
        putMember(object.writer, "analysis_ended", ended);
    putSubject(object.writer, subject, {});
    return object.end();
}

Object indicator(const Row &row, const Verdict &verdict, const Observable &subject, const Frame &frame)
{
    ObjectWriter object("indicator", row, frame);
    putReference(object.writer, row, frame.options);
    putMember(object.writer, "name", subject.value.isEmpty() ? row.indicator.value.toString() : subject.value);
    putMember(object.writer, "description", verdictSentence(row));
    const bool malicious = verdict.classification == Classification::Malicious;
    putTexts(object.writer, "indicator_types", {malicious ? u"malicious-activity"_s : u"anomalous-activity"_s});
    putMember(object.writer, "pattern", patternOf(subject));
    putMember(object.writer, "pattern_type", u"stix"_s);
    putMember(object.writer, "pattern_version", u"2.1"_s);
    putMember(object.writer, "valid_from", answeredAt(row));
    return object.end();
}

Object relationship(
    const QString &type, const QString &source, const QString &target, const Row &row, const Frame &frame)
{
    ObjectWriter object("relationship", row, frame);
    putMember(object.writer, "relationship_type", type);
    putMember(object.writer, "source_ref", source);
    putMember(object.writer, "target_ref", target);
    return object.end();
}

// Of the specification's vocabulary: what the word between platform and family of a threat name stands for.
QString malwareType(const QString &threatName)
{
    static constexpr std::pair<QLatin1StringView, QLatin1StringView> words[]{{"adware"_L1, "adware"_L1},
        {"backdoor"_L1, "backdoor"_L1}, {"bot"_L1, "bot"_L1}, {"downloader"_L1, "downloader"_L1},
        {"dropper"_L1, "dropper"_L1}, {"exploit"_L1, "exploit-kit"_L1}, {"infostealer"_L1, "spyware"_L1},
        {"keylogger"_L1, "keylogger"_L1}, {"ransomware"_L1, "ransomware"_L1}, {"rootkit"_L1, "rootkit"_L1},
        {"spyware"_L1, "spyware"_L1}, {"trojan"_L1, "trojan"_L1}, {"virus"_L1, "virus"_L1}, {"worm"_L1, "worm"_L1}};
    const QStringList parts = threatName.toLower().split(u'.');
    for (const auto &[said, type] : words) {
        if (parts.contains(said))
            return type;
    }
    return u"unknown"_s;
}

Object malware(const Row &row, const Verdict &verdict, const Observable &subject, const Frame &frame)
{
    ObjectWriter object("malware", row, frame);
    putMember(object.writer, "name", verdict.threatName);
    putTexts(object.writer, "malware_types", {malwareType(verdict.threatName)});
    putMember(object.writer, "is_family", false);
    putTexts(object.writer, "sample_refs", {idOf(subject)});
    return object.end();
}

// Without a producer and a marking: what MITRE says is the same in every bundle.
Object attackPattern(const AttackWord &technique)
{
    ObjectWriter object("attack-pattern", QString::fromLatin1(fixedTime));
    putKey(object.writer, "external_references");
    object.writer.StartArray();
    object.writer.StartObject();
    putMember(object.writer, "source_name", u"mitre-attack"_s);
    putMember(object.writer, "external_id", technique.id);
    putMember(object.writer, "url", technique.page());
    object.writer.EndObject();
    object.writer.EndArray();
    putMember(object.writer, "name", technique.name.isEmpty() ? technique.id : technique.name);
    return object.end();
}

// What the analyst decided and noted.
Object note(const Row &row, const Observable &subject, const Frame &frame)
{
    ObjectWriter object("note", row, frame);
    putMember(object.writer, "abstract", u"Decision of the analyst"_s);
    putMember(object.writer, "content", decisionSentence(row));
    putTexts(object.writer, "object_refs", {idOf(subject)});
    return object.end();
}

Observable fileOf(const QString &sha1)
{
    Observable file;
    file.kind = Observable::Kind::File;
    file.sha1 = sha1;
    return file;
}

// Malicious and suspicious files inside of the sample, and the container that it came out of.
void addContents(std::vector<Object> &objects, const Row &row, const Observable &subject, const Frame &frame)
{
    constexpr size_t maxFiles = 1000;
    constexpr qsizetype sha1Digits = 40;
    const auto tie = [&](const Observable &container, const Observable &child, const Observable &other) {
        objects.push_back({idOf(other), objectOf(other, frame.markings)});
        ObjectWriter object("relationship", row, frame);
        putMember(object.writer, "relationship_type", u"related-to"_s);
        putMember(object.writer, "description", u"The source contains the target."_s);
        putMember(object.writer, "source_ref", idOf(container));
        putMember(object.writer, "target_ref", idOf(child));
        objects.push_back(object.end());
    };
    if (const ContentsPtr contents = contentsOf(row)) {
        size_t count = 0;
        for (const ContentsNode &node : contents->nodes) {
            const bool isBad = severity(node.file.verdict) >= 2;
            if (!isBad || node.file.sha1.isEmpty() || count++ >= maxFiles)
                continue;
            const Observable child = fileOf(node.file.sha1);
            tie(subject, child, child);
        }
    }
    if (row.cameFrom->name.size() == sha1Digits && isHex(row.cameFrom->name) && row.cameFrom->name != subject.sha1) {
        const Observable container = fileOf(row.cameFrom->name);
        tie(container, subject, container);
    }
}

bool isIndicated(const Row &row, const Verdict &verdict, const ExportOptions &options)
{
    if (!cell::isForDetection(row))
        return false;
    return verdict.classification == Classification::Malicious
        || (verdict.classification == Classification::Suspicious && options.suspicious);
}

} // namespace

// Without a marking: it is the same object in every bundle, however far that one may travel.
Object identity(const QString &label)
{
    ObjectWriter object("identity", QString::fromLatin1(fixedTime));
    putMember(object.writer, "name", producerName(label));
    putMember(object.writer, "identity_class", u"system"_s);
    return object.end(producerId(label));
}

std::vector<Object> objectsOf(const Row &row, const Frame &frame)
{
    std::vector<Object> objects;
    const std::optional<Observable> subject = observableOf(row);
    const std::vector<Observable> related = relatedObservables(row);
    if (subject)
        objects.push_back({idOf(*subject), objectOf(*subject, frame.markings)});
    for (const Observable &one : related) {
        objects.push_back({idOf(one), objectOf(one, frame.markings)});
        if (subject)
            objects.push_back(relationship(u"related-to"_s, idOf(*subject), idOf(one), row, frame));
    }
    const bool isFile = subject && subject->kind == Observable::Kind::File;
    if (isFile)
        addContents(objects, row, *subject, frame);
    if (row.decision && subject)
        objects.push_back(note(row, *subject, frame));
    const Verdict *verdict = shownVerdict(row);
    if (!verdict)
        return objects;
    objects.push_back(analysis(row, *verdict, subject, related, frame));
    if (frame.options.thirdParties && subject) {
        for (const Detection &detection : row.record->findings.detections) {
            if (isReported(detection))
                objects.push_back(analysisBy(detection, row, subject, frame));
        }
    }
    if (subject && isIndicated(row, *verdict, frame.options) && !patternOf(*subject).isEmpty()) {
        objects.push_back(indicator(row, *verdict, *subject, frame));
        // The specification's way goes through observed data; every platform takes this one straight to the observable.
        const QString indicatorId = objects.back().id;
        objects.push_back(relationship(u"based-on"_s, indicatorId, idOf(*subject), row, frame));
        if (isFile && !verdict->threatName.isEmpty()) {
            objects.push_back(malware(row, *verdict, *subject, frame));
            const QString malwareId = objects.back().id;
            objects.push_back(relationship(u"indicates"_s, indicatorId, malwareId, row, frame));
            for (const AttackWord &technique : attackWordsOf(row)) {
                objects.push_back(attackPattern(technique));
                objects.push_back(relationship(u"uses"_s, malwareId, objects.back().id, row, frame));
            }
        }
    }
    return objects;
}

} // namespace assay::stix

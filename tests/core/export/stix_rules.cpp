// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "stix_rules.h"

#include "rules.h"

#include <QJsonArray>
#include <QSet>

#include <map>
#include <vector>

namespace assay::test {
using namespace Qt::StringLiterals;
using enum PropertyRule::Presence;
using enum PropertyRule::Shape;

namespace {

#define UUID5 "[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}"
constexpr auto anything = ".+";
constexpr auto version = "2\\.1";
constexpr auto millisecond = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";
constexpr auto time = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";
constexpr auto anyId = "[a-z0-9-]+--" UUID;
constexpr auto observableId = "(file|url|domain-name|ipv4-addr|ipv6-addr)--" UUID5;
constexpr auto marking = "marking-definition--" UUID;
constexpr auto resultWord = "malicious|suspicious|benign|unknown";
constexpr auto indicatorType
    = "anomalous-activity|anonymization|benign|compromised|malicious-activity|attribution|unknown";
constexpr auto malwareType
    = "adware|backdoor|bot|bootkit|ddos|downloader|dropper|exploit-kit|keylogger|ransomware|remote-access-trojan|"
      "resource-exploitation|rogue-security-software|rootkit|screen-capture|spyware|trojan|unknown|virus|webshell|"
      "wiper|"
      "worm";
constexpr auto identityClass = "individual|group|system|organization|class|unknown";
// Section 9 of the specification, as far as a comparison of equality goes: no control of the literal's end by its text.
constexpr auto pattern
    = "\\[(file:hashes\\.(MD5|'SHA-1'|'SHA-256'|'SHA-512')|(url|domain-name|ipv4-addr|ipv6-addr):value) = "
      "'([^'\\\\]|\\\\['\\\\])*'( OR file:hashes\\.(MD5|'SHA-1'|'SHA-256'|'SHA-512') = '([^'\\\\]|\\\\['\\\\])*')*\\]";

using Rules = std::vector<PropertyRule>;

// What every object but an observable has.
Rules domainObject(const char *id, const Rules &more)
{
    Rules all{{"type", Required, anything}, {"spec_version", Required, version}, {"id", Required, id},
        {"created", Required, millisecond}, {"modified", Required, millisecond},
        {"created_by_ref", Optional, "identity--" UUID}, {"labels", Optional, anything, List},
        {"external_references", Optional, anything, List}, {"object_marking_refs", Optional, marking, List}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

Rules observable(const char *id, const Rules &more)
{
    Rules all{{"type", Required, anything}, {"spec_version", Required, version}, {"id", Required, id},
        {"object_marking_refs", Optional, marking, List}};
    all.insert(all.end(), more.begin(), more.end());
    return all;
}

const std::map<QString, Rules> &table()
{
    static const std::map<QString, Rules> rules{
        {u"file"_s,
            observable("file--" UUID5,
                {{"hashes", Optional, "", Object}, {"name", Optional, anything}, {"size", Optional, "\\d+", Number}})},
        {u"url"_s,
            observable(
                "url--" UUID5, {{"value", Required, "[a-z][a-z0-9+.-]*://[A-Za-z0-9:/?#\\[\\]@!$&'()*+,;=%._~-]+"}})},
        {u"domain-name"_s,
            observable("domain-name--" UUID5, {{"value", Required, "([a-z0-9_-]{1,63}\\.)+[a-z0-9-]{2,63}"}})},
        {u"ipv4-addr"_s, observable("ipv4-addr--" UUID5, {{"value", Required, "(\\d{1,3}\\.){3}\\d{1,3}"}})},
        {u"ipv6-addr"_s, observable("ipv6-addr--" UUID5, {{"value", Required, "[0-9a-f:.]+"}})},
        {u"identity"_s,
            domainObject(
                "identity--" UUID, {{"name", Required, anything}, {"identity_class", Optional, identityClass}})},
        {u"malware-analysis"_s,
            domainObject("malware-analysis--" UUID,
                {{"product", Required, "[a-z0-9]+(-[a-z0-9]+)*"}, {"result", Required, resultWord},
                    {"result_name", Optional, anything}, {"analysis_started", Optional, time},
                    {"analysis_ended", Optional, time}, {"sample_ref", Optional, "file--" UUID5},
                    {"analysis_sco_refs", Optional, observableId, List}})},
        {u"indicator"_s,
            domainObject("indicator--" UUID,
                {{"name", Optional, anything}, {"description", Optional, anything},
                    {"indicator_types", Optional, indicatorType, List}, {"pattern", Required, pattern},
                    {"pattern_type", Required, "stix"}, {"pattern_version", Optional, version},
                    {"valid_from", Required, time}})},
        {u"malware"_s,
            domainObject("malware--" UUID,
                {{"name", Required, anything}, {"is_family", Required, "true|false", Truth},
                    {"malware_types", Optional, malwareType, List}, {"sample_refs", Optional, "file--" UUID5, List}})},
        {u"attack-pattern"_s, domainObject("attack-pattern--" UUID, {{"name", Required, anything}})},
        {u"note"_s,
            domainObject("note--" UUID,
                {{"abstract", Optional, anything}, {"content", Required, anything},
                    {"object_refs", Required, anyId, List}})},
        {u"relationship"_s,
            domainObject("relationship--" UUID,
                {{"relationship_type", Required, "[a-z0-9-]+"}, {"description", Optional, anything},
                    {"source_ref", Required, anyId}, {"target_ref", Required, anyId}})},
        {u"marking-definition"_s,
            {{"type", Required, anything}, {"spec_version", Required, version}, {"id", Required, marking},
                {"created", Required, millisecond}, {"name", Optional, "TLP:[A-Z+]+"},
                {"extensions", Required, "", Object}}}};
    return rules;
}

QStringList faultsOfHashes(const QJsonObject &file)
{
    static const PropertyRule hashes[]{{"MD5", Optional, "[0-9a-f]{32}"}, {"SHA-1", Optional, "[0-9a-f]{40}"},
        {"SHA-256", Optional, "[0-9a-f]{64}"}, {"SHA-512", Optional, "[0-9a-f]{128}"}};
    QStringList faults;
    if (!file.contains("hashes"_L1) && !file.contains("name"_L1))
        faults << u"a file has neither hashes nor a name"_s;
    if (file.contains("hashes"_L1))
        faults << faultsOf(file["hashes"_L1].toObject(), u"hashes"_s, hashes);
    return faults;
}

// Everything that refers to another object.
QStringList referencesIn(const QJsonObject &object)
{
    QStringList ids;
    for (const QString &name : object.keys()) {
        if (name.endsWith("_ref"_L1))
            ids << object[name].toString();
        if (name.endsWith("_refs"_L1)) {
            for (const QJsonValue &id : object[name].toArray())
                ids << id.toString();
        }
    }
    return ids;
}

} // namespace

QStringList stixFaults(const QJsonObject &bundle)
{
    static const PropertyRule outside[]{{"type", Required, "bundle"}, {"id", Required, "bundle--" UUID},
        {"objects", Required, "", List}}; // and no spec_version
    QStringList faults = faultsOf(bundle, u"the bundle"_s, outside);
    QSet<QString> ids;
    const QJsonArray objects = bundle["objects"_L1].toArray();
    for (const QJsonValue &value : objects) {
        const QJsonObject object = value.toObject();
        const QString type = object["type"_L1].toString();
        const QString id = object["id"_L1].toString();
        const auto rules = table().find(type);
        if (rules == table().end()) {
            faults << u"unknown type "_s + type;
            continue;
        }
        faults << faultsOf(object, id, rules->second);
        if (type == "file"_L1)
            faults << faultsOfHashes(object);
        if (ids.contains(id))
            faults << id + u" is there twice"_s;
        ids.insert(id);
        // A sample is a file; what is no file is what the analysis saw.
        if (type == "malware-analysis"_L1 && !object.contains("result"_L1) && !object.contains("analysis_sco_refs"_L1))
            faults << id + u" has neither a result nor what it saw"_s;
    }
    for (const QJsonValue &value : objects) {
        for (const QString &id : referencesIn(value.toObject())) {
            if (!ids.contains(id))
                faults << u"%1 refers to %2, which is not there"_s.arg(value["id"_L1].toString(), id);
        }
    }
    return faults;
}

} // namespace assay::test

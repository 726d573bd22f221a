// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misp_rules.h"

#include "rules.h"

#include <QJsonArray>
#include <QSet>

#include <map>

namespace assay::test {
using namespace Qt::StringLiterals;
using enum PropertyRule::Presence;
using enum PropertyRule::Shape;

namespace {

constexpr auto seconds = "\\d+";
constexpr auto oneLine = "[^\\n\\r\\0]*";

// What a type may hold, and in which categories it may stand; of the core format's own list.
struct TypeRule
{
    const char *categories;
    const char *value;
};
const std::map<QString, TypeRule> types{
    {u"md5"_s, {"Payload delivery|Artifacts dropped|External analysis|Payload installation", "[0-9a-f]{32}"}},
    {u"sha1"_s, {"Payload delivery|Artifacts dropped|External analysis|Payload installation", "[0-9a-f]{40}"}},
    {u"sha256"_s, {"Payload delivery|Artifacts dropped|External analysis|Payload installation", "[0-9a-f]{64}"}},
    {u"sha512"_s, {"Payload delivery|Artifacts dropped|Payload installation", "[0-9a-f]{128}"}},
    {u"filename"_s, {"Payload delivery|Artifacts dropped|External analysis|Payload installation", "[^\\n\\r\\0]+"}},
    {u"url"_s, {"Network activity|External analysis|Payload delivery", "[a-z]+://[^\\s]+"}},
    {u"domain"_s, {"Network activity|External analysis|Payload delivery", "([a-z0-9_-]+\\.)+[a-z0-9-]+"}},
    {u"hostname"_s, {"Network activity|External analysis|Payload delivery", "([a-z0-9_-]+\\.)+[a-z0-9-]+"}},
    {u"ip-dst"_s, {"Network activity|External analysis|Payload delivery", "[0-9.]+|[0-9a-f:.]+"}},
    {u"text"_s, {"Antivirus detection|External analysis|Other|Network activity|Payload delivery", "[^\\n\\r\\0]+"}},
    {u"comment"_s, {"Internal reference|External analysis|Other", "[^\\n\\r\\0]+"}},
    {u"link"_s, {"External analysis|Antivirus detection|Internal reference|Payload delivery", "https?://[^\\s]+"}},
    {u"attachment"_s, {"External analysis|Antivirus detection|Payload delivery|Network activity", "[^\\n\\r\\0/]+"}},
    {u"size-in-bytes"_s, {"Other", "\\d+"}},
};

constexpr PropertyRule tagRules[]{{"name", Required, "[^\\n]+"}, {"colour", Optional, "#[0-9a-f]{6}"}};

QStringList tagFaults(const QJsonObject &object, const QString &where)
{
    QStringList faults;
    for (const QJsonValue &tag : object["Tag"_L1].toArray())
        faults << faultsOf(tag.toObject(), where + u" tag"_s, tagRules);
    return faults;
}

// An empty list of tags or attributes is as good as none.
QJsonObject withoutLists(QJsonObject object)
{
    for (const auto list : {"Tag"_L1, "Attribute"_L1, "Object"_L1, "ObjectReference"_L1})
        object.remove(list);
    return object;
}

QStringList attributeFaults(const QJsonObject &attribute, bool inObject)
{
    static const PropertyRule rules[]{{"uuid", Required, UUID}, {"type", Required, ".+"}, {"category", Required, ".+"},
        {"value", Required, ".+"}, {"to_ids", Required, "true|false", Truth}, {"comment", Required, oneLine},
        {"timestamp", Required, seconds}, {"distribution", Required, "[0-5]"}, {"sharing_group_id", Required, "0"},
        {"deleted", Required, "false", Truth}, {"disable_correlation", Optional, "true|false", Truth},
        {"object_relation", Optional, "[a-z0-9-]+"}, {"data", Optional, "[A-Za-z0-9+/]*+={0,2}"}};
    const QString where = attribute["uuid"_L1].toString();
    QStringList faults = faultsOf(withoutLists(attribute), where, rules) + tagFaults(attribute, where);
    const QString type = attribute["type"_L1].toString();
    const auto rule = types.find(type);
    if (rule == types.end())
        return faults << u"%1 has the unknown type %2"_s.arg(where, type);
    const PropertyRule ofType[]{
        {"category", Required, rule->second.categories}, {"value", Required, rule->second.value}};
    faults << faultsOf(
        {{u"category"_s, attribute["category"_L1]}, {u"value"_s, attribute["value"_L1]}}, where + u' ' + type, ofType);
    if (attribute.contains("object_relation"_L1) != inObject)
        faults << where + u" has a relation outside of an object, or none inside"_s;
    if (attribute.contains("data"_L1) != (type == "attachment"_L1))
        faults << where + u" has data and is no attachment, or is one without"_s;
    return faults;
}

QStringList objectFaults(const QJsonObject &object)
{
    static const PropertyRule rules[]{{"uuid", Required, UUID}, {"name", Required, "file"},
        {"meta-category", Required, "file"}, {"description", Required, ".+"}, {"template_uuid", Required, UUID},
        {"template_version", Required, "\\d+"}, {"timestamp", Required, seconds}, {"distribution", Required, "[0-5]"},
        {"sharing_group_id", Required, "0"}, {"comment", Required, oneLine}, {"deleted", Required, "false", Truth}};
    const QString where = object["uuid"_L1].toString();
    QStringList faults = faultsOf(withoutLists(object), where, rules);
    const QJsonArray attributes = object["Attribute"_L1].toArray();
    if (attributes.isEmpty())
        faults << where + u" has no attribute"_s;
    for (const QJsonValue &attribute : attributes)
        faults << attributeFaults(attribute.toObject(), true);
    static const PropertyRule referenceRules[]{{"uuid", Required, UUID}, {"object_uuid", Required, UUID},
        {"referenced_uuid", Required, UUID}, {"relationship_type", Required, "[a-z-]+"}, {"comment", Optional, oneLine},
        {"deleted", Required, "false", Truth}};
    for (const QJsonValue &reference : object["ObjectReference"_L1].toArray()) {
        faults << faultsOf(reference.toObject(), where + u" reference"_s, referenceRules);
        if (reference["object_uuid"_L1] != object["uuid"_L1])
            faults << where + u" has a reference of another object"_s;
    }
    return faults;
}

} // namespace

QStringList mispFaults(const QJsonObject &document)
{
    static const PropertyRule rules[]{{"uuid", Required, UUID}, {"info", Required, "[^\\n]{1,256}"},
        {"date", Required, "\\d{4}-\\d\\d-\\d\\d"}, {"timestamp", Required, seconds},
        {"publish_timestamp", Required, "0"}, {"published", Required, "false", Truth},
        {"threat_level_id", Required, "[1-4]"}, {"analysis", Required, "[0-2]"}, {"distribution", Required, "0"},
        {"sharing_group_id", Required, "0"}};
    if (document.keys() != QStringList{u"Event"_s})
        return {u"the document is not one event"_s};
    const QJsonObject event = document["Event"_L1].toObject();
    QStringList faults = faultsOf(withoutLists(event), u"the event"_s, rules) + tagFaults(event, u"the event"_s);
    QSet<QString> uuids{event["uuid"_L1].toString()};
    const auto once = [&](const QJsonValue &object) {
        const QString uuid = object["uuid"_L1].toString();
        if (uuids.contains(uuid))
            faults << uuid + u" is there twice"_s;
        uuids.insert(uuid);
    };
    for (const QJsonValue &attribute : event["Attribute"_L1].toArray()) {
        faults << attributeFaults(attribute.toObject(), false);
        once(attribute);
    }
    for (const QJsonValue &object : event["Object"_L1].toArray()) {
        faults << objectFaults(object.toObject());
        once(object);
        for (const QJsonValue &attribute : object["Attribute"_L1].toArray())
            once(attribute);
    }
    return faults;
}

} // namespace assay::test

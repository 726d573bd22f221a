// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/misp_event.h"

#include "base/utf8.h"
#include "export/attack_words.h"
#include "export/ioc.h"
#include "export/platform_words.h"
#include "export/stix_id.h"
#include "session/record_analysis.h"
#include "text/user_text.h"

#include <QRegularExpression>

namespace assay::misp {
using namespace Qt::StringLiterals;

namespace {

constexpr auto delivery = "Payload delivery";
constexpr auto network = "Network activity";
constexpr auto external = "External analysis";
constexpr auto inherited = "5"; // distribution: as far as the event goes

// MISP takes no line breaks in a value; names are chosen by attackers.
QString oneLine(const QString &text)
{
    const bool hasControls = std::ranges::any_of(text, [](QChar c) { return c.category() == QChar::Other_Control; });
    return hasControls ? forDisplay(text, 4096) : text;
}

// Digests of a file, each in its own attribute.
std::vector<Attribute> digestsOf(const Observable &file, bool toIds, const QString &comment)
{
    std::vector<Attribute> all;
    for (const FileDigest &row : fileDigests) {
        if (const QString &digest = file.*row.value; !digest.isEmpty())
            all.push_back(
                {.type = row.word, .category = delivery, .value = digest, .toIds = toIds, .comment = comment});
    }
    return all;
}

void add(std::vector<Attribute> &all, const Observable &one, bool toIds, const QString &comment)
{
    const auto push = [&](const char *type) {
        all.push_back({.type = type, .category = network, .value = one.value, .toIds = toIds, .comment = comment});
    };
    switch (one.kind) {
    case Observable::Kind::File:
        for (Attribute &digest : digestsOf(one, toIds, comment))
            all.push_back(std::move(digest));
        return;
    case Observable::Kind::Url:
        return push("url");
    case Observable::Kind::Domain:
        return push(one.value.count(u'.') > 1 ? "hostname" : "domain");
    case Observable::Kind::Ipv4:
    case Observable::Kind::Ipv6:
        return push("ip-dst");
    }
}

QStringList techniqueTags(const Row &row)
{
    QStringList tags;
    for (const AttackWord &technique : attackWordsOf(row))
        tags << technique.galaxyTag();
    return tags;
}

// The malicious and suspicious samples inside of a container; a report is read by people, so not all of a crowd.
std::vector<Attribute> childrenOf(const Row &row)
{
    constexpr size_t maxFiles = 100;
    std::vector<Attribute> all;
    const ContentsPtr contents = contentsOf(row);
    if (!contents)
        return all;
    for (const ContentsNode &node : contents->nodes) {
        if (severity(node.file.verdict) < 2 || node.file.sha1.isEmpty() || all.size() >= maxFiles)
            continue;
        all.push_back({.type = "sha1", .category = delivery, .value = node.file.sha1});
        all.back().comment = u"%1 file inside of %2"_s.arg(
            QString(word(node.file.verdict.classification)), forDisplay(row.indicator.value.toString(), 200));
    }
    return all;
}

// A sample that has a name or several digests is an object, a lone digest an attribute.
bool isObject(const std::optional<Observable> &subject)
{
    return subject && subject->kind == Observable::Kind::File
        && (!subject->fileName.isEmpty() || digestsOf(*subject, false, {}).size() > 1);
}

} // namespace

QString timestamp(const Row &row)
{
    const QDateTime &when = row.queriedAt.isValid() ? row.queriedAt : row.addedAt;
    return QString::number(when.isValid() ? when.toSecsSinceEpoch() : 0);
}

QString verdictTag(const Row &row)
{
    const Verdict *verdict = shownVerdict(row);
    if (!verdict)
        return {};
    static const QRegularExpression harmless(QRegularExpression::anchoredPattern(u"[a-z0-9_-]{1,64}"_s));
    const QString word = verdictWord(*verdict);
    return u"reversinglabs:classification=\"%1\""_s.arg(harmless.match(word).hasMatch() ? word : u"other"_s);
}

std::vector<Attribute> attributesOf(const Row &row, const ExportOptions &options)
{
    std::vector<Attribute> all;
    const QString comment = verdictComment(row, options);
    const std::optional<Observable> subject = observableOf(row);
    if (subject && !isObject(subject))
        add(all, *subject, isToDetect(row, options), comment);
    for (Attribute &attribute : all)
        attribute.isJudged = true;
    // The verdict is about the row: what is beside it is context, and nothing to raise an alarm for.
    const QString beside = u"named by the answer about %1"_s.arg(forDisplay(row.indicator.value.toString(), 200));
    for (const Observable &one : relatedObservables(row))
        add(all, one, false, beside);
    for (Attribute &child : childrenOf(row))
        all.push_back(std::move(child));
    if (const Verdict *verdict = shownVerdict(row); verdict && !verdict->threatName.isEmpty()) {
        all.push_back({.type = "text", .category = "Antivirus detection", .value = oneLine(verdict->threatName)});
        all.back().comment = u"threat name of %1"_s.arg(forDisplay(row.indicator.value.toString(), 200));
        all.back().correlates = false;
    }
    if (const QString decided = decisionSentence(row); !decided.isEmpty()) {
        all.push_back({.type = "comment", .category = "Internal reference", .value = decided});
        all.back().comment = u"decision about %1"_s.arg(forDisplay(row.indicator.value.toString(), 200));
        all.back().correlates = false;
    }
    if (const QString page = pageOf(row, options); !page.isEmpty())
        all.push_back({.type = "link", .category = external, .value = page});
    return all;
}

std::vector<Attribute> fileAttributesOf(const Row &row, const ExportOptions &options)
{
    const std::optional<Observable> subject = observableOf(row);
    if (!isObject(subject))
        return {};
    std::vector<Attribute> all = digestsOf(*subject, isToDetect(row, options), {});
    for (Attribute &digest : all) {
        digest.relation = digest.type;
        digest.isJudged = true;
    }
    if (!subject->fileName.isEmpty()) {
        all.push_back({.type = "filename", .category = delivery, .value = oneLine(subject->fileName)});
        all.back().relation = "filename";
    }
    if (subject->size) {
        all.push_back({.type = "size-in-bytes", .category = "Other", .value = QString::number(*subject->size)});
        all.back().relation = "size-in-bytes";
        all.back().correlates = false;
    }
    return all;
}

Attribute attachedReport(const QString &name)
{
    return {.type = "attachment", .category = external, .value = name};
}

Attribute missingReport(const QString &name, const QString &why)
{
    return {.type = "text",
        .category = external,
        .value = u"The report %1 was not attached: %2."_s.arg(oneLine(name), why),
        .correlates = false};
}

QString uuidOf(const Attribute &attribute, const QString &within)
{
    return stableUuid(within.toLatin1() + '\n' + attribute.type + '\n' + toValidUtf8(attribute.value));
}

void putAttribute(JsonWriter &writer, const Attribute &attribute, const QString &within, const Row &row)
{
    putMember(writer, "uuid", uuidOf(attribute, within));
    putMember(writer, "type", QString::fromLatin1(attribute.type));
    putMember(writer, "category", QString::fromLatin1(attribute.category));
    putMember(writer, "value", attribute.value);
    putMember(writer, "to_ids", attribute.toIds);
    putMember(writer, "comment", attribute.comment);
    putMember(writer, "timestamp", timestamp(row));
    putMember(writer, "distribution", QString::fromLatin1(inherited));
    putMember(writer, "sharing_group_id", u"0"_s);
    putMember(writer, "deleted", false);
    putMember(writer, "disable_correlation", !attribute.correlates);
    if (attribute.relation)
        putMember(writer, "object_relation", QString::fromLatin1(attribute.relation));
    QStringList tags;
    if (attribute.isJudged)
        tags << verdictTag(row) << techniqueTags(row);
    tags.removeAll(QString());
    putList(writer, "Tag", tags, [&writer](const QString &tag) { putMember(writer, "name", tag); });
}

Object fileObject(const Row &row, const Frame &frame)
{
    const std::vector<Attribute> attributes = fileAttributesOf(row, frame.options);
    QByteArray key = frame.event.toLatin1() + "\nfile";
    for (const Attribute &attribute : attributes)
        key += '\n' + toValidUtf8(attribute.value);
    const QString uuid = stableUuid(key);
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putMember(writer, "uuid", uuid);
    putMember(writer, "name", u"file"_s);
    putMember(writer, "meta-category", u"file"_s);
    putMember(writer, "description", u"File object describing a file with meta-information"_s);
    putMember(writer, "template_uuid", u"688c46fb-5edb-40a3-8273-1af7923e2215"_s); // of MISP's own template
    putMember(writer, "template_version", u"24"_s);
    putMember(writer, "timestamp", timestamp(row));
    putMember(writer, "distribution", QString::fromLatin1(inherited));
    putMember(writer, "sharing_group_id", u"0"_s);
    putMember(writer, "comment", verdictComment(row, frame.options));
    putMember(writer, "deleted", false);
    putList(writer, "Attribute", attributes,
        [&](const Attribute &attribute) { putAttribute(writer, attribute, uuid, row); });
    putList(writer, "ObjectReference", childrenOf(row), [&](const Attribute &child) {
        const QString referenced = uuidOf(child, frame.event);
        putMember(writer, "uuid", stableUuid(uuid.toLatin1() + "\ncontains\n" + referenced.toLatin1()));
        putMember(writer, "object_uuid", uuid);
        putMember(writer, "referenced_uuid", referenced);
        putMember(writer, "relationship_type", u"contains"_s);
        putMember(writer, "comment", QString());
        putMember(writer, "deleted", false);
    });
    writer.EndObject();
    return {uuid, finished(buffer)};
}

} // namespace assay::misp

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/stix_observable.h"

#include "export/stix_id.h"
#include "json/json_writer.h"

namespace assay::stix {
using namespace Qt::StringLiterals;

namespace {

QJsonObject contributing(const Observable &observable)
{
    if (observable.kind != Observable::Kind::File)
        return {{u"value"_s, observable.value}};
    QJsonObject properties; // the first digest alone
    for (const FileDigest &row : fileDigests) {
        if (const QString &digest = observable.*row.value; !digest.isEmpty()) {
            properties.insert(u"hashes"_s, QJsonObject{{QString::fromLatin1(row.name), digest}});
            break;
        }
    }
    if (!observable.fileName.isEmpty())
        properties.insert(u"name"_s, observable.fileName);
    return properties;
}

// A key with a hyphen asks for quotes.
QString inPath(const char *key)
{
    const QLatin1StringView name(key);
    return name.contains(u'-') ? u'\'' + name + u'\'' : QString(name);
}

QString comparison(const QString &path, QString value)
{
    value.replace(u'\\', "\\\\"_L1).replace(u'\'', "\\'"_L1);
    return u"%1 = '%2'"_s.arg(path, value);
}

} // namespace

const char *typeOf(const Observable &observable)
{
    switch (observable.kind) {
    case Observable::Kind::File:
        return "file";
    case Observable::Kind::Url:
        return "url";
    case Observable::Kind::Domain:
        return "domain-name";
    case Observable::Kind::Ipv4:
        return "ipv4-addr";
    case Observable::Kind::Ipv6:
        return "ipv6-addr";
    }
    Q_UNREACHABLE();
}

QString idOf(const Observable &observable)
{
    return observableId(typeOf(observable), contributing(observable));
}

QByteArray objectOf(const Observable &observable, const QStringList &markings)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putMember(writer, "type", QString::fromLatin1(typeOf(observable)));
    putMember(writer, "spec_version", u"2.1"_s);
    putMember(writer, "id", idOf(observable));
    putTexts(writer, "object_marking_refs", markings);
    if (observable.kind == Observable::Kind::File) {
        if (observable.hasDigest()) {
            putKey(writer, "hashes");
            writer.StartObject();
            for (const FileDigest &row : fileDigests) {
                if (const QString &digest = observable.*row.value; !digest.isEmpty())
                    putMember(writer, row.name, digest);
            }
            writer.EndObject();
        }
        if (observable.size) {
            putKey(writer, "size");
            writer.Int64(*observable.size);
        }
        if (!observable.fileName.isEmpty())
            putMember(writer, "name", observable.fileName);
    } else {
        putMember(writer, "value", observable.value);
    }
    writer.EndObject();
    return finished(buffer);
}

QString patternOf(const Observable &observable)
{
    QStringList comparisons;
    if (observable.kind == Observable::Kind::File) {
        for (const FileDigest &row : fileDigests) {
            if (const QString &digest = observable.*row.value; !digest.isEmpty())
                comparisons << comparison("file:hashes."_L1 + inPath(row.name), digest);
        }
    } else {
        comparisons << comparison(QLatin1StringView(typeOf(observable)) + ":value"_L1, observable.value);
    }
    return comparisons.isEmpty() ? QString() : u'[' + comparisons.join(" OR "_L1) + u']';
}

} // namespace assay::stix

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/ioc.h"
#include "json/json_writer.h"
#include "session/cell_values.h"

#include <QDateTime>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The file is described by docs/iocs-1.schema.json; a change that a reader could notice needs a new version of it.
constexpr auto iocsSchema = "assay-iocs/1";

QByteArray iocsOpening(std::span<const Row *const> rows, const ExportOptions &options)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putMember(writer, "schema", QString::fromLatin1(iocsSchema));
    putMember(writer, "generated_at", QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    putKey(writer, "generator");
    writer.StartObject();
    putMember(writer, "name", u"assay"_s);
    putMemberOrNull(writer, "version", options.generatorVersion);
    writer.EndObject();
    putMemberOrNull(writer, "title", options.caseTitle.trimmed());
    putMemberOrNull(writer, "case", exportedCase(rows, options));
    putMemberOrNull(writer, "tlp", options.tlp == "none"_L1 ? QString() : options.tlp);
    putMemberOrNull(writer, "appliance", toldAppliance(options));
    if (isDemo(rows, options))
        putMember(writer, "demo", true);
    putKey(writer, "iocs");
    writer.StartArray();
    return finished(buffer);
}

QString typeOf(Observable::Kind kind)
{
    switch (kind) {
    case Observable::Kind::File:
        return u"file"_s;
    case Observable::Kind::Url:
        return u"url"_s;
    case Observable::Kind::Domain:
        return u"domain"_s;
    case Observable::Kind::Ipv4:
        return u"ipv4"_s;
    case Observable::Kind::Ipv6:
        return u"ipv6"_s;
    }
    Q_UNREACHABLE();
}

QString roleOf(Ioc::Role role)
{
    switch (role) {
    case Ioc::Role::Subject:
        return u"subject"_s;
    case Ioc::Role::Named:
        return u"named"_s;
    case Ioc::Role::Inside:
        return u"inside"_s;
    }
    Q_UNREACHABLE();
}

void putObservable(JsonWriter &writer, const Observable &one)
{
    putMember(writer, "type", typeOf(one.kind));
    if (one.kind != Observable::Kind::File)
        return putMember(writer, "value", one.value);
    for (const FileDigest &digest : fileDigests) {
        if (!(one.*digest.value).isEmpty())
            putMember(writer, digest.word, one.*digest.value);
    }
    if (!one.fileName.isEmpty())
        putMember(writer, "file_name", one.fileName);
    if (one.size) {
        putKey(writer, "size");
        writer.Int64(*one.size);
    }
}

void putVerdictOf(JsonWriter &writer, const Ioc &ioc)
{
    putKey(writer, "verdict");
    if (!ioc.verdict) {
        writer.Null();
        return;
    }
    writer.StartObject();
    putMember(writer, "classification", verdictWord(*ioc.verdict));
    putKey(writer, "risk_score");
    if (ioc.verdict->riskScore)
        writer.Int64(*ioc.verdict->riskScore);
    else
        writer.Null();
    putMemberOrNull(writer, "threat_name", ioc.verdict->threatName);
    writer.EndObject();
}

QByteArray iocJson(const Ioc &ioc, const Row &row)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putObservable(writer, ioc.observable);
    putMember(writer, "to_ids", ioc.isToDetect);
    putMember(writer, "role", roleOf(ioc.role));
    if (ioc.role != Ioc::Role::Subject) // which row it belongs to
        putMemberOrNull(writer, "of", row.indicator.value.toString());
    putVerdictOf(writer, ioc);
    putKey(writer, "warnings");
    writer.StartArray();
    for (const QString &name : ioc.warnings)
        put(writer, name);
    writer.EndArray();
    if (ioc.role == Ioc::Role::Subject && row.decision) {
        putKey(writer, "decision_note");
        writer.StartObject();
        putMemberOrNull(writer, "decision", row.decision->word);
        putMemberOrNull(writer, "note", row.decision->note);
        putMemberOrNull(writer, "case", row.decision->caseNumber);
        putMemberOrNull(writer, "time", cell::time(row.decision->at).toString());
        writer.EndObject();
    }
    putMemberOrNull(writer, "appliance", *row.appliance);
    putMemberOrNull(writer, "queried_at", cell::time(row.queriedAt).toString());
    writer.EndObject();
    return finished(buffer);
}

bool writeIocs(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    if (!sink(iocsOpening(items, options)))
        return false;
    QByteArray separator = "\n"_ba;
    const auto send
        = [&](const Ioc &ioc, const Row &row) { return sink(std::exchange(separator, ",\n"_ba) + iocJson(ioc, row)); };
    return IocWalk(items, options).run(send, rows) && sink("\n]}\n"_ba);
}

constexpr std::array<const FormatOption *, 5> iocsOptions{
    &caseTitleOption, &caseNumberOption, &tlpOption, &suspiciousOption, &onlyTickedOption};

} // namespace

constinit const Format iocsFormat{.word = "iocs",
    .title = QT_TRANSLATE_NOOP("assay::Format", "Indicators of a case (JSON)"),
    .suffix = "json",
    .options = iocsOptions,
    .write = writeIocs};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/exported_row.h"
#include "export/formats.h"
#include "export/row_json.h"
#include "json/json_writer.h"

#include <QDateTime>

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {

// The document up to its first row.
QByteArray jsonOpening(std::span<const Row *const> rows, const ExportOptions &options)
{
    rapidjson::StringBuffer buffer;
    JsonWriter writer(buffer);
    writer.StartObject();
    putKey(writer, "schema");
    writer.String("assay/1");
    putKey(writer, "generated_at");
    put(writer, QDateTime::currentDateTimeUtc().toString(Qt::ISODate));
    putKey(writer, "generator");
    writer.StartObject();
    putKey(writer, "name");
    writer.String("assay");
    putKey(writer, "version");
    putOrNull(writer, options.generatorVersion);
    writer.EndObject();
    putKey(writer, "appliance");
    writer.StartObject();
    putKey(writer, "label");
    putOrNull(writer, options.appliance);
    writer.EndObject();
    if (isDemo(rows, options)) {
        putKey(writer, "demo");
        writer.Bool(true);
    }
    putKey(writer, "items");
    writer.StartArray();
    return finished(buffer);
}

bool writeJson(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    if (!sink(jsonOpening(items, options)))
        return false;
    QByteArray separator = "\n"_ba;
    for (const Row *row : items) {
        if (!sink(separator + rowJson(*row, options, RawLines::AsTheyAre)))
            return false;
        separator = ",\n"_ba;
        ++rows;
    }
    return sink("\n]}\n"_ba);
}

constexpr std::array<const FormatOption *, 3> jsonOptions{&onlyTickedOption, &localPathsOption, &answersOption};

} // namespace

constinit const Format jsonFormat{.word = "json",
    .title = QT_TRANSLATE_NOOP("assay::Format", "JSON document"),
    .suffix = "json",
    .options = jsonOptions,
    .write = writeJson};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "export/row_json.h"

#include <array>

namespace assay {

namespace {

bool writeNdjson(std::span<const Row *const> items, const ExportOptions &options, const ByteSink &sink, qint64 &rows)
{
    for (const Row *row : items) {
        if (!sink(rowJson(*row, options, RawLines::OneLine) + '\n'))
            return false;
        ++rows;
    }
    return true;
}

constexpr std::array<const FormatOption *, 3> ndjsonOptions{&onlyTickedOption, &localPathsOption, &answersOption};

} // namespace

constinit const Format ndjsonFormat{.word = "ndjson",
    .title = QT_TRANSLATE_NOOP("assay::Format", "JSON, one row per line"),
    .suffix = "ndjson",
    .options = ndjsonOptions,
    .rowByRow = true,
    .write = writeNdjson};

} // namespace assay

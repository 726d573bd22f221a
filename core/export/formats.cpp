// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"

#include <algorithm>
#include <array>

namespace assay {

namespace {
constexpr std::array allFormats{&csvFormat, &jsonFormat, &ndjsonFormat, &attributesFormat, &stixFormat, &mispFormat,
    &threatqFormat, &htmlFormat, &markdownFormat, &ticketFormat, &caseHtmlFormat, &caseMarkdownFormat, &iocsFormat,
    &thehiveFormat};
}

bool hasOption(const Format &format, const FormatOption &option)
{
    return std::ranges::find(format.options, &option) != format.options.end();
}

std::span<const Format *const> formats()
{
    return allFormats;
}

const Format *formatFromWord(QStringView word)
{
    const auto row
        = std::ranges::find_if(allFormats, [word](const Format *f) { return word == QLatin1StringView(f->word); });
    return row == allFormats.end() ? nullptr : *row;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/browser_url.h"
#include "intake/calendar_text.h"
#include "intake/csv_text.h"
#include "intake/flowed_text.h"
#include "intake/html_text.h"
#include "intake/json_text.h"
#include "intake/quoted_printable_text.h"
#include "intake/rtf_text.h"
#include "intake/xml_text.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

using namespace assay;

namespace {

template <class Filter>
QByteArray filtered(QByteArrayView text, qsizetype size)
{
    Filter filter;
    QByteArray out;
    for (qsizetype at = 0; at < text.size(); at += size)
        out += filter.feed(text.sliced(at, std::min(size, text.size() - at)));
    return out + filter.finish();
}

// A text means the same wherever its pieces are cut, and does not grow without bound.
template <class Filter>
void check(QByteArrayView text, qsizetype size, const char *name)
{
    const QByteArray whole = filtered<Filter>(text, std::max<qsizetype>(1, text.size()));
    if (whole != filtered<Filter>(text, size) || whole.size() > 4 * text.size() + 64) {
        std::fprintf(stderr, "does not hold: %s\n", name);
        std::abort();
    }
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArrayView text(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size - 1));
    const qsizetype piece = 1 + data[0] / 8;
    check<CalendarText>(text, piece, "calendar");
    check<CsvText>(text, piece, "table");
    check<FlowedText>(text, piece, "flowed text");
    check<HtmlText>(text, piece, "web page");
    check<JsonText>(text, piece, "JSON");
    check<QuotedPrintableText>(text, piece, "quoted-printable");
    check<RtfText>(text, piece, "rich text");
    check<XmlText>(text, piece, "XML");
    QuotedPrintableText::isShownBy(text);
    if (asBrowsersRead(text).size() > 3 * text.size() + 8)
        std::abort();
    return 0;
}

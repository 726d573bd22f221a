// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/readers.h"

#include <QtGlobal>

#include <algorithm>

namespace assay {

namespace {

// clang-format off
constexpr ImportFormat table[] = {
    {"text", QT_TRANSLATE_NOOP("assay::ImportFormat", "Text"), "txt log md markdown text yml yaml rules conf", false, nullptr, readText},
    {"csv", QT_TRANSLATE_NOOP("assay::ImportFormat", "Tables"), "csv tsv", true, nullptr, readCsv},
    {"json", QT_TRANSLATE_NOOP("assay::ImportFormat", "JSON"), "json ndjson jsonl", false, beginsJson, readJson},
    {"html", QT_TRANSLATE_NOOP("assay::ImportFormat", "Web pages"), "html htm xhtml", false, beginsHtml, readHtml},
    {"xml", QT_TRANSLATE_NOOP("assay::ImportFormat", "XML and SVG"), "xml ioc svg rss atom opml kml plist xsl xsd stix", false, beginsXml, readXml},
    {"mail", QT_TRANSLATE_NOOP("assay::ImportFormat", "Mails"), "eml mbox mht mhtml msg", false, beginsMail, readMail},
    {"calendar", QT_TRANSLATE_NOOP("assay::ImportFormat", "Calendars and contacts"), "ics ical ifb vcs vcf vcard", false, beginsCalendar, readCalendar},
    {"pdf", QT_TRANSLATE_NOOP("assay::ImportFormat", "PDF documents"), "pdf", false, beginsPdf, readPdf},
    {"office", QT_TRANSLATE_NOOP("assay::ImportFormat", "Office documents"), "docx docm dotx dotm xlsx xlsm xltx xltm pptx pptm ppsx ppsm potx odt ods odp odg ott ots otp", false, beginsOffice, readOffice},
    {"rtf", QT_TRANSLATE_NOOP("assay::ImportFormat", "Rich text"), "rtf", false, beginsRtf, readRtf},
};
// clang-format on

const ImportFormat *bySuffix(const QString &fileName)
{
    const QByteArray suffix = fileName.section(u'.', -1).toLower().toLatin1();
    if (!fileName.contains(u'.') || suffix.isEmpty())
        return nullptr;
    const auto found = std::ranges::find_if(
        table, [&](const ImportFormat &format) { return QByteArray(format.suffixes).split(' ').contains(suffix); });
    return found == std::end(table) ? nullptr : found;
}

} // namespace

std::span<const ImportFormat> importFormats()
{
    return table;
}

const ImportFormat &importFormatOf(const ImportSource &source)
{
    // The bytes come first, because a name can be wrong.
    const auto byBytes = std::ranges::find_if(
        table, [&](const ImportFormat &format) { return format.begins && format.begins(source.head()); });
    if (byBytes != std::end(table))
        return *byBytes;
    const ImportFormat *byName = bySuffix(source.name());
    return byName ? *byName : table[0];
}

bool isReadable(const QString &fileName)
{
    return bySuffix(fileName) != nullptr;
}

} // namespace assay

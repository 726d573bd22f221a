// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "pdf.h"

#include <hpdf.h>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// libharu reports through this; nothing here can fail but the allocation, which leaves the document empty.
void ignore(HPDF_STATUS, HPDF_STATUS, void *) { }

} // namespace

QByteArray pdfOfLines(const QString &title, const QStringList &lines)
{
    HPDF_Doc document = HPDF_New(ignore, nullptr);
    if (!document)
        return {};
    const QByteArray heading = title.toLatin1();
    HPDF_SetInfoAttr(document, HPDF_INFO_TITLE, heading.constData());
    HPDF_Font font = HPDF_GetFont(document, "Helvetica", nullptr);
    HPDF_Page page = HPDF_AddPage(document);
    HPDF_Page_SetSize(page, HPDF_PAGE_SIZE_A4, HPDF_PAGE_PORTRAIT);
    HPDF_Page_BeginText(page);
    HPDF_Page_SetFontAndSize(page, font, 18);
    HPDF_Page_TextOut(page, 50, 780, heading.constData());
    HPDF_Page_SetFontAndSize(page, font, 9);
    float top = 740;
    for (const auto &line : lines) {
        HPDF_Page_TextOut(page, 50, top, line.toLatin1().constData());
        top -= 16;
    }
    HPDF_Page_EndText(page);

    QByteArray bytes;
    if (HPDF_SaveToStream(document) == HPDF_OK) {
        HPDF_UINT32 size = HPDF_GetStreamSize(document);
        bytes.resize(static_cast<qsizetype>(size));
        HPDF_ReadFromStream(document, reinterpret_cast<HPDF_BYTE *>(bytes.data()), &size);
        bytes.truncate(static_cast<qsizetype>(size));
    }
    HPDF_Free(document);
    return bytes;
}

QByteArray pdfReport(const Sample &sample)
{
    return pdfOfLines(u"Demo analysis report"_s,
        {u"Name: "_s + sample.name, u"Classification: "_s + wordOf(sample.verdict),
            u"Risk score: "_s + (sample.risk < 0 ? u"none"_s : QString::number(sample.risk)),
            u"Threat name: "_s + (sample.threatName.isEmpty() ? u"none"_s : sample.threatName),
            u"Reason: "_s + sample.reason, u"File type: %1/%2"_s.arg(sample.type.type, sample.type.subtype),
            u"Size: %1 bytes"_s.arg(sample.size), u"MD5: "_s + sample.digests.md5, u"SHA-1: "_s + sample.digests.sha1,
            u"SHA-256: "_s + sample.digests.sha256, u"First seen: "_s + microTime(sample.firstSeen),
            u"Made by the Assay demo appliance; the sample is harmless and its verdict is invented."_s});
}

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

// The functions in the table of formats, and what they share.
namespace assay {

bool beginsCalendar(QByteArrayView head);
bool beginsHtml(QByteArrayView head);
bool beginsJson(QByteArrayView head);
bool beginsMail(QByteArrayView head);
bool beginsOffice(QByteArrayView head);
bool beginsPdf(QByteArrayView head);
bool beginsRtf(QByteArrayView head);
bool beginsXml(QByteArrayView head);

Result<Imported> readText(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readCalendar(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readCsv(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readOffice(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readRtf(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readXml(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readJson(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readHtml(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readMail(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readPdf(ImportSource &source, const ImportRules &rules, const ImportSink &sink);

// Turns UTF-8, in pieces, into the text that a person reads in the document.
class TextFilter
{
public:
    virtual ~TextFilter() = default;
    virtual QByteArray feed(QByteArrayView utf8) = 0;
    virtual QByteArray finish() { return {}; }
    virtual QStringList notes() const { return {}; } //!< after finish(); see Imported
};

// Decodes all of `source` and passes it through `filter`, if there is one. Errors: Input (not a text), File,
// Cancelled.
Result<Imported> readDecoded(ImportSource &source, const ImportSink &sink, TextFilter *filter);

} // namespace assay

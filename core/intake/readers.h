// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/import.h"

//! What the table of formats points to, and what its rows share.
namespace assay {

bool beginsHtml(QByteArrayView head);
bool beginsMail(QByteArrayView head);
bool beginsPdf(QByteArrayView head);

Result<Imported> readText(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readJson(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readHtml(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readMail(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
Result<Imported> readPdf(ImportSource &source, const ImportRules &rules, const ImportSink &sink);

//! Turns UTF-8 that comes in pieces into the text that people read in it.
class TextFilter
{
public:
    virtual ~TextFilter() = default;
    virtual QByteArray feed(QByteArrayView utf8) = 0;
    virtual QByteArray finish() { return {}; }
    virtual QStringList notes() const { return {}; } //!< after finish(); see Imported
};

//! Decodes all of `source` and hands it through `filter` (none: as it is). Refuses what is no text.
Result<Imported> readDecoded(ImportSource &source, const ImportSink &sink, TextFilter *filter);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "import/import_source.h"
#include "import/limited_process.h"

#include <QStringList>

#include <functional>
#include <span>
#include <vector>

namespace assay {

//! How much may be taken out of one file; everything in it was written by an attacker.
struct ImportRules
{
    qint64 mostText = qint64(256) << 20; //!< bytes, of what was unpacked: mail parts, PDF text
    qint64 mostMail = qint64(512) << 20; //!< bytes of a mail file: GMime may keep a line of any length in memory
    int mostNesting = 24; //!< mails and multiparts inside one another
    //! An existing private folder for attachments; empty: they are not written.
    QString attachmentFolder;
    int mostAttachments = 500;
    qint64 mostAttachmentBytes = qint64(1) << 30; //!< together
    QString pdfText = QStringLiteral("pdftotext"); //!< program, looked for in PATH
    QString pdfLinks = QStringLiteral("pdfinfo");
    ProcessLimits pdf;
};

//! Where a reader puts what it finds. Both answer whether to go on; false ends the work with Cancelled.
struct ImportSink
{
    std::function<bool(QByteArrayView utf8)> text; //!< pieces that may be cut anywhere
    std::function<bool(qint64 bytesRead)> progress; //!< may be empty; called also while nothing is found
};

struct ImportedFile
{
    QString name; //!< as the mail says: hostile, never a path
    QString path; //!< where its bytes are, below ImportRules::attachmentFolder
    qint64 size = 0;
};

struct Imported
{
    std::vector<ImportedFile> files;
    QStringList notes; //!< sentences, translated: what was left out or read in another way than it pretends to be
};

//! One format that text can be read from. A new one is one file in this folder and one row in import_formats.cpp.
struct ImportFormat
{
    const char *word; //!< for machines
    const char *title; //!< for people: translate in "assay::ImportFormat"
    const char *suffixes; //!< without dots, separated by blanks
    bool separatedValues; //!< see ExtractOptions::separatedValues
    bool (*begins)(QByteArrayView head); //!< tells it by its first bytes; null: cannot be told
    //! Errors: File, Input (not this format), TooLarge, Disk, Cancelled. Blocks: call it on a worker thread.
    Result<Imported> (*read)(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
};

//! In the order in which they are shown; the first one is plain text.
std::span<const ImportFormat> importFormats();
//! By the first bytes, else by the end of the name, else plain text.
const ImportFormat &importFormatOf(const ImportSource &source);
//! Whether the end of the name promises text to read indicators from; opens nothing.
bool isReadable(const QString &fileName);

} // namespace assay

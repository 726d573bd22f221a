// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "intake/import_source.h"
#include "intake/limited_process.h"

#include <QStringList>

#include <functional>
#include <span>
#include <vector>

namespace assay {

//! How much may be taken out of one file; everything in it was written by an attacker.
struct ImportRules
{
    qint64 maxText = qint64(256) << 20; //!< bytes, of what was unpacked: mail parts, PDF text
    qint64 maxMail = qint64(512) << 20; //!< bytes of a mail file: GMime may keep a line of any length in memory
    int maxNesting = 24; //!< mails and multiparts inside one another
    //! An existing private folder for attachments; empty: they are not written, and named as unread.
    QString attachmentFolder;
    int maxAttachments = 500;
    qint64 maxAttachmentBytes = qint64(1) << 30; //!< together
    QString pdfText = QStringLiteral("pdftotext"); //!< program, looked for in PATH
    QString pdfLinks = QStringLiteral("pdfinfo");
    QString pdfFiles = QStringLiteral("pdfdetach");
    ProcessLimits pdf;
    QString mailReader; //!< absolute path of assay-mail-reader; empty: the one that belongs to this program
    ProcessLimits mail{
        .memory = qint64(3) << 30}; //!< most of it is room for the stack; output follows from the bounds above
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

//! A part of a file that was not read, or read in another way than it pretends to be.
struct Unread
{
    const char *word; //!< for machines
    QString what; //!< the name of the part, hostile; empty: the whole file
    QString sentence; //!< translated
    qint64 offset = 0; //!< bytes of text that were found before it
};

struct Imported
{
    void leaveOut(Unread part);

    std::vector<ImportedFile> files;
    QStringList notes; //!< sentences, translated: what was left out or read in another way than it pretends to be
    std::vector<Unread> unread; //!< the same of single parts, in their order, the first 10,000 of them
    qint64 unreadLeftOut = 0; //!< how many more
};

//! Both for people: the notes, and a sentence with its name for each of the first parts.
QStringList remarks(const Imported &imported);
//! Both as rows: first the notes, under the word "note" and without a name.
std::vector<Unread> unreadRows(const Imported &imported);

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

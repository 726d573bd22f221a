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

// How much is read from one file, because an attacker may have written everything in it.
struct ImportRules
{
    qint64 maxText = qint64(256) << 20; //!< bytes of unpacked text: mail parts, PDF text
    qint64 maxMail = qint64(512) << 20; //!< bytes of a mail file: GMime may keep a line of any length in memory
    int maxNesting = 24; //!< mails and multiparts inside one another
    // An existing folder for attachments; empty: they are not written, and named as unread. Nothing in it is replaced.
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

// Receives what a reader finds, on the reader's thread. Returning false ends the reading with Cancelled.
struct ImportSink
{
    std::function<bool(QByteArrayView utf8)> text; //!< a piece of text; pieces may be cut inside a character
    std::function<bool(qint64 bytesRead)> progress; //!< may be empty; also called while no text is found
};

struct ImportedFile
{
    QString name; //!< from the mail; hostile, never used as a path
    QString path; //!< of the written file, below ImportRules::attachmentFolder
    qint64 size = 0;
};

// A part of a file that was not read, or read in another way than it claims to be.
struct Unread
{
    const char *word; //!< for machines
    QString what; //!< name of the part, hostile; empty: the whole file
    QString sentence; //!< translated
    qint64 offset = 0; //!< bytes of text found before it
};

struct Imported
{
    void leaveOut(Unread part);

    std::vector<ImportedFile> files;
    QStringList notes; //!< translated sentences: what was left out, or read in another way than it claims to be
    std::vector<Unread> unread; //!< single parts, in their order; the first 10,000
    qint64 unreadLeftOut = 0; //!< how many more
};

// Sentences for people: the notes, then one with the part's name for each of the first 50 unread parts.
QStringList remarks(const Imported &imported);
// The notes, as parts without a name under the word "note", then the unread parts.
std::vector<Unread> unreadRows(const Imported &imported);

// A format that text can be read from. To add one, write one file in this folder and one row in import_formats.cpp.
struct ImportFormat
{
    const char *word; //!< for machines
    const char *title; //!< for people: translate in "assay::ImportFormat"
    const char *suffixes; //!< without dots, separated by blanks
    bool separatedValues; //!< see ExtractOptions::separatedValues
    bool (*begins)(QByteArrayView head); //!< recognises the format by its first bytes; null: only by the name
    // Reads all of `source`. Blocks: call it on a worker thread. Errors: File, Input (not this format), TooLarge,
    // Disk, Cancelled.
    Result<Imported> (*read)(ImportSource &source, const ImportRules &rules, const ImportSink &sink);
};

// All formats in the order in which dialogs show them; the first is plain text.
std::span<const ImportFormat> importFormats();
// Recognised by the first bytes, otherwise by the end of the name; otherwise plain text.
const ImportFormat &importFormatOf(const ImportSource &source);
// Whether a format is known for the end of the name. Opens nothing.
bool isReadable(const QString &fileName);

} // namespace assay

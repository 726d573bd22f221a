// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/candidate_reader.h"

#include <QCoreApplication>

namespace assay {

// What the window takes indicators from: a pasted text, or files. Can be read several times, for other options; keeps
// the files open, so that every reading sees the same ones.
class TextSource
{
    Q_DECLARE_TR_FUNCTIONS(assay::TextSource)
public:
    struct Taken
    {
        Extraction extraction;
        Imported imported; //!< of all files; with several, notes and parts begin with the file's name
    };

    explicit TextSource(const QString &text) : m_text(text) { }
    explicit TextSource(const QStringList &files) : m_files(files) { }

    QStringList files() const { return m_files; }
    // Of several files, those that cannot be read are named in the notes. Blocks: call it on a worker thread, one call
    // at a time. Errors: Cancelled; those of the file, if it is the only one (see SampleFile::open,
    // ImportFormat::read).
    Result<Taken> take(const ExtractOptions &options, const ImportRules &rules,
        const std::function<bool(qint64 done, qint64 total)> &progress);

private:
    Result<Imported> readFile(CandidateReader &reader, qsizetype index);

    QString m_text;
    QStringList m_files;
    std::vector<std::shared_ptr<SampleFile>> m_open; //!< as m_files; null until a file was opened
};

} // namespace assay

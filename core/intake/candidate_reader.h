// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extract.h"
#include "intake/import.h"

#include <QString>

#include <functional>
#include <vector>

namespace assay {

// Reads sources into candidates: chooses the format of each source, turns its bytes into text and finds the indicators
// of the text. A value that several sources contain is one candidate. Blocks: use it on a worker thread, and on one
// thread only.
class CandidateReader
{
public:
    // Called on the reading thread, several times a second at least while there is something to read. Either may be
    // empty. Returning false cancels the reading.
    struct Watch
    {
        // `done` and `total` are bytes of this source; `total` is -1 for a stream.
        std::function<bool(qint64 done, qint64 total)> progress;
        // The candidates in the next piece of text (up to 64 KiB), maybe none. With it the reader runs in bounded
        // memory on a stream without an end: after 50,000 candidates it forgets them, so a value may come again.
        std::function<bool(const std::vector<Candidate> &candidates)> candidates;
    };

    // `rules` bound all sources together as far as attachments are concerned, and each source otherwise.
    explicit CandidateReader(const ExtractOptions &options = {}, const ImportRules &rules = {}, Watch watch = {});

    // Adds what `source` contains; keeps what it found before an error. Errors: those of ImportFormat::read.
    Result<Imported> read(ImportSource &source);
    // Adds what a text in memory contains. The source of a mail, a web page, JSON and the like is read as a file of
    // that format. Errors: Cancelled, Disk.
    Result<Imported> read(QStringView text);

    // Ends the last text and returns what was found, with Watch::candidates since it was last forgotten; gives that
    // function the candidates that it has not received yet. The reader is empty afterwards.
    Extraction finish();

private:
    Result<Imported> readAsIs(QStringView text);
    bool feed(QByteArrayView utf8);
    bool feedPiece(QByteArrayView utf8);
    bool give(const Extraction &extraction);

    Extractor m_extractor;
    ImportRules m_rules; //!< what the sources so far have left of it
    Watch m_watch;
    bool m_separatedValues = false; //!< of the source that is read
    qsizetype m_given = 0; //!< candidates of the extractor that Watch::candidates has received
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extraction.h"
#include "inputs.h"
#include "paced_source.h"
#include "pieces.h"
#include "source.h"
#include "watch/watched_listing.h"

#include <QFutureWatcher>
#include <QStringDecoder>

namespace assay::cli {

// Reads all sources of a run, one after the other, no faster than inputs are wanted: an endless pipe and a list of a
// million lines need the same memory.
class InputQueue : public QObject
{
    Q_OBJECT
public:
    // `watched`: how the folders of Source::Kind::Watched are watched.
    InputQueue(InputReader reader, std::vector<Source> sources, WatchedFolder watched = {}, QObject *parent = nullptr);

    void want(int inputs); //!< how many came() may deliver from now on; replaces the number before
    void stop(); //!< reads nothing more and delivers nothing more
    bool isOver() const { return m_over; }

Q_SIGNALS:
    void came(std::vector<assay::cli::Input> inputs); //!< never emitted inside want()
    void ended(); //!< once, after the last came()
    void remarked(const QString &sentence); //!< for people: what was left out, what could not be read
    void broke(); //!< a source could not be read to its end

private:
    void serveLater();
    void serve();
    void paceStream();
    bool openNext();
    std::unique_ptr<PacedSource> newSource();
    QString nameOfSource() const;
    void takeBytes(const QByteArray &bytes);
    QByteArray narrowed(const QByteArray &bytes);
    void takePiece(const QByteArray &piece);
    void takeCandidates(const std::vector<Candidate> &candidates);
    void endStream(const QString &error);

    std::shared_ptr<InputReader> m_reader; //!< shared with the thread that reads the disk for it
    QFutureWatcher<void> m_reading;
    std::deque<Source> m_sources;
    WatchedFolder m_watched;
    Source m_current;
    std::unique_ptr<PacedSource> m_stream;
    std::optional<Pieces> m_pieces;
    qint64 m_leftOut = 0; //!< candidates of the current text
    std::optional<QStringDecoder> m_wide; //!< of a list in UTF-16
    bool m_isFirstPiece = true; //!< of the current source
    int m_wanted = 0;
    bool m_serving = false;
    bool m_over = false;
    bool m_isStopped = false;
};

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extract.h"
#include "inputs.h"
#include "intake.h"
#include "pieces.h"
#include "source.h"

namespace assay::cli {

//! All sources of a run, one after the other, read no faster than the work goes: an endless pipe and a list of a
//! million lines cost the same.
class Feed : public QObject
{
    Q_OBJECT
public:
    Feed(InputReader reader, std::vector<Source> sources, QObject *parent = nullptr);

    void want(int inputs); //!< how many to hand over next; replaces what was wanted before
    void stop(); //!< nothing more is read
    bool isOver() const { return m_over; }

Q_SIGNALS:
    void came(std::vector<assay::cli::Input> inputs); //!< never from within want()
    void ended(); //!< once: everything was handed over
    void remarked(const QString &sentence); //!< for people: what was left out, what could not be read
    void broke(); //!< a source could not be read to its end

private:
    void serveLater();
    void serve();
    bool openNext();
    std::unique_ptr<Intake> newIntake();
    QString nameOfSource() const;
    void take(const QByteArray &bytes);
    void takePiece(const QByteArray &piece);
    void takeText(QByteArrayView bytes);
    void takeCandidates(const Extraction &found);
    void endText();
    void endStream(const QString &error);

    InputReader m_reader;
    std::deque<Source> m_sources;
    Source m_current;
    std::unique_ptr<Intake> m_stream;
    std::optional<Pieces> m_pieces;
    std::unique_ptr<Extractor> m_extractor;
    qsizetype m_candidates = 0; //!< of the extractor, taken
    qint64 m_leftOut = 0;
    int m_wanted = 0;
    bool m_serving = false;
    bool m_over = false;
};

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "intake/candidate_reader.h"
#include "paced_source.h"
#include "platform/read_wait.h"

#include <QMutex>
#include <QThread>
#include <QWaitCondition>

namespace assay::cli {

// The candidates in a text of any of importFormats(). Reads on a thread of its own, because the readers block; reads a
// pipe as bytes arrive, as far as the format allows.
class Document : public PacedSource
{
    Q_OBJECT
public:
    using PacedSource::PacedSource;
    ~Document() override;

    QString open(const QString &path) override;
    void setWanted(bool wanted) override;

Q_SIGNALS:
    void found(const std::vector<assay::Candidate> &candidates);
    void remarked(
        const QString &note); //!< before ended(): what was left out, or read in another way than it claims to be

private:
    void work();
    bool give(const std::vector<Candidate> &candidates);
    bool goesOn();
    qint64 readOn(char *to, qint64 size);
    bool waitForBytes(int milliseconds) const;

    std::unique_ptr<QThread> m_thread;
    std::shared_ptr<SampleFile> m_file; //!< or m_descriptor
    OpenFile m_pipe; //!< or standard input
    int m_descriptor = -1; //!< of m_pipe or standard input
    ReadWait m_wait; //!< woken when this object ends
    bool m_headIsRead = false;

    QMutex m_mutex; //!< for all below
    QWaitCondition m_changed;
    bool m_isWanted = false;
    bool m_isPending = false; //!< a piece was sent to the main thread, which has not taken it
    bool m_isOver = false;
};

} // namespace assay::cli

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"
#include "session/session.h"

namespace assay {

// Counts the results of the rows that have settled since the queue was last empty.
struct BatchTally
{
    int rows = 0;
    int malicious = 0;
    int suspicious = 0;
    int notFound = 0;
    int failed = 0;
    int cancelled = 0;
    std::map<ApiError::Kind, int> failures; //!< the failed rows by reason
    int reports = 0; //!< PDF reports that were saved
    QString reportPath; //!< of the last one
    int samples = 0; //!< archives with samples that were saved
    QString samplePath; //!< of the last one
    int done = 0; //!< rows whose action returns no verdict; an earlier verdict of such a row is not counted

    void count(const Row &row); //!< counts a row that has just settled; its record must be loaded
    QString failureSentence() const; //!< "3 rows failed: 2 not reachable, 1 token refused."
    QString sentence() const; //!< "214 rows: 31 malicious, 9 suspicious, 3 failed, 2 cancelled"
};

// What went wrong, in a word or two: "not reachable".
QString reasonTitle(ApiError::Kind kind);

// Emits ended() with the results when all rows of the queue have finished.
class BatchNotice : public QObject
{
    Q_OBJECT
public:
    BatchNotice(const Session &session, const Queue &queue, QObject *parent = nullptr);

Q_SIGNALS:
    void ended(const assay::BatchTally &tally);

private:
    BatchTally m_tally;
};

} // namespace assay

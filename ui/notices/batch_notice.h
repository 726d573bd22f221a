// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"
#include "session/session.h"

namespace assay {

//! How a batch ended, by verdict and failure.
struct BatchTally
{
    int rows = 0;
    int malicious = 0;
    int suspicious = 0;
    int notFound = 0;
    int failed = 0;
    int cancelled = 0;
    int done = 0; //!< by actions that look up no verdict: an earlier one is no news

    void count(const Row &row); //!< one that has just settled, so that its answers are here
    QString sentence() const; //!< "214 rows: 31 malicious, 9 suspicious, 3 failed, 2 cancelled"
};

//! Tells when everything in line is finished, with what came out of it.
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

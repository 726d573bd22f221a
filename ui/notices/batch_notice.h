// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"

namespace assay {

//! How a batch ended, by verdict and failure.
struct BatchTally
{
    int rows = 0;
    int malicious = 0;
    int suspicious = 0;
    int notFound = 0;
    int failed = 0;

    void count(const Item &item);
    QString sentence() const; //!< "214 rows: 31 malicious, 9 suspicious, 3 failed"
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

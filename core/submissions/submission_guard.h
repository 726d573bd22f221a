// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissions/submission_ledger.h"
#include "submissions/submission_limiter.h"

#include <span>

namespace assay {

// Guards one submission of one row: records it in the ledger before the first byte is sent, and its result afterwards.
// Ledger and limiter are borrowed and must outlive the guard.
class SubmissionGuard
{
public:
    // What is submitted, where, and by which row.
    struct Subject
    {
        QString host; //!< of the appliance, as in the profile
        quint64 row = 0;
        QString key; //!< Submission::key
    };
    // `records`: what the row remembers; the one of this key and host counts.
    SubmissionGuard(
        SubmissionLedger &ledger, SubmissionLimiter &limiter, Subject subject, std::span<const Submission> records);

    // The record of an earlier attempt, including one that the end of the program interrupted.
    const std::optional<Submission> &earlier() const { return m_earlier; }
    bool isSent() const { return m_earlier && m_earlier->state == Submission::State::Sent; }
    bool isUnclear() const { return m_earlier && assay::isUnclear(m_earlier->state); }

    // Waits for a slot of the limiter, records the submission, then calls `then`; see SubmissionLedger::begin().
    // Returns false if all slots are taken.
    bool begin(QObject *run, bool urgent, SubmissionLedger::Recorded then);
    // The appliance confirmed the submission; `id` is its identifier for it.
    void sent(const QString &id);
    // The request ended without an answer.
    void unknown();
    // The appliance did not receive the submission: it said so, or no byte left this machine.
    void withdraw();

private:
    void finish(Submission::State state, const QString &id);

    SubmissionLedger *m_ledger;
    SubmissionLimiter *m_limiter;
    Subject m_subject;
    std::optional<Submission> m_earlier;
};

// True if the error proves that the appliance did not process the request: a 4xx answer except those that report a lost
// connection (408, 499); 429 and 503 only in the appliance's own form; or an error before the first byte was sent. All
// other errors leave it unclear: a proxy in front of the appliance does not know what has passed through.
bool wasDefinitelyNotReceived(const ApiError &error);

} // namespace assay

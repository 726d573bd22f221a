// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "submissions/submission_guard.h"

#include <QPointer>

namespace assay {

SubmissionGuard::SubmissionGuard(
    SubmissionLedger &ledger, SubmissionLimiter &limiter, Subject subject, std::span<const Submission> records)
    : m_ledger(&ledger)
    , m_limiter(&limiter)
    , m_subject(std::move(subject))
{
    for (const Submission &record : records) {
        if (record.key == m_subject.key && record.appliance == m_subject.host)
            m_earlier = record;
    }
}

bool SubmissionGuard::begin(QObject *run, bool urgent, SubmissionLedger::Recorded then)
{
    const Submission submission{m_subject.key, Submission::State::Sending, {}, m_subject.host};
    m_earlier = submission;
    return m_limiter->acquire(m_subject.row, urgent,
        [ledger = m_ledger, row = m_subject.row, submission, alive = QPointer(run), then = std::move(then)] {
            if (alive)
                ledger->begin(row, submission, alive, then);
        });
}

void SubmissionGuard::sent(const QString &id)
{
    finish(Submission::State::Sent, id);
}

void SubmissionGuard::unknown()
{
    finish(Submission::State::Unknown, {});
}

void SubmissionGuard::withdraw()
{
    m_earlier.reset();
    m_ledger->withdraw(m_subject.row, m_subject.key);
    m_limiter->release(m_subject.row);
}

void SubmissionGuard::finish(Submission::State state, const QString &id)
{
    m_earlier = Submission{m_subject.key, state, id, m_subject.host};
    m_ledger->finish(m_subject.row, *m_earlier);
    m_limiter->release(m_subject.row);
}

bool wasDefinitelyNotReceived(const ApiError &error)
{
    const bool isOwn = error.cause != ApiError::Cause::NotAnAppliance;
    switch (error.httpStatus) {
    case 408: // the server gave up waiting; on a kept connection it may say so unasked
    case 499: // a proxy whose client disconnected
        return false;
    case 429: // busy, or short of disk: a refusal if the appliance itself says so, not if a proxy does
    case 503:
        return isOwn;
    default:
        break;
    }
    if (error.httpStatus >= 400 && error.httpStatus < 500)
        return true;
    switch (error.kind) {
    case ApiError::Kind::Tls:
    case ApiError::Kind::Input:
    case ApiError::Kind::NotAllowed:
    case ApiError::Kind::Withheld:
        return true;
    case ApiError::Kind::Unreachable:
        return isOutOfReach(error);
    default:
        return false;
    }
}

} // namespace assay

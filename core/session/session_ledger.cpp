// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_ledger.h"

#include "session/session.h"

namespace assay {

void SessionLedger::begin(quint64 row, const Submission &submission, QObject *context, Recorded then)
{
    m_session.noteSubmission(row, submission, context, std::move(then));
}

void SessionLedger::finish(quint64 row, const Submission &submission)
{
    m_session.noteSubmission(row, submission);
}

void SessionLedger::withdraw(quint64 row, const QString &key)
{
    m_session.dropSubmission(row, key);
}

} // namespace assay

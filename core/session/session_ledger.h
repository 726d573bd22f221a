// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissions/submission_ledger.h"

namespace assay {

class Session;

// The submission ledger of a session: each row keeps the records of its own submissions, in memory and in the session
// file. Does nothing for a row that was removed.
class SessionLedger final : public SubmissionLedger
{
public:
    // The session is borrowed and must outlive the ledger.
    explicit SessionLedger(Session &session) : m_session(session) { }

    void begin(quint64 row, const Submission &submission, QObject *context, Recorded then) override;
    void finish(quint64 row, const Submission &submission) override;
    void withdraw(quint64 row, const QString &key) override;

private:
    Session &m_session;
};

} // namespace assay

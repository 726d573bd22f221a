// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "submissions/submission_ledger.h"

namespace assay::test {

// A ledger without records, for tests of runs without a session.
class NoLedger final : public SubmissionLedger
{
public:
    void begin(quint64, const Submission &, QObject *context, Recorded then) override
    {
        QMetaObject::invokeMethod(
            context, [then = std::move(then)] { then({}); }, Qt::QueuedConnection);
    }
    void finish(quint64, const Submission &) override { }
    void withdraw(quint64, const QString &) override { }
};

} // namespace assay::test

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "submissions/submission.h"

#include <QObject>

#include <functional>
#include <optional>

namespace assay {

// Persistent record of submissions. Prevents a sample or URL from being submitted twice, even after a crash. `row` is
// the id of the row that submits (Target::owner). Used on the thread of the session only.
class SubmissionLedger
{
public:
    using Recorded = std::function<void(const std::optional<ApiError> &error)>;

    virtual ~SubmissionLedger() = default;
    // Records a submission before its first byte is sent. Calls `then` once the record is on the disk, never from
    // within this call, and not if `context` is destroyed first. An error (kind Disk) means that it cannot be recorded:
    // then the submission must not be sent.
    virtual void begin(quint64 row, const Submission &submission, QObject *context, Recorded then) = 0;
    // Replaces the record of the same key by its result, Sent or Unknown.
    virtual void finish(quint64 row, const Submission &submission) = 0;
    // Deletes the record: the appliance did not receive the submission.
    virtual void withdraw(quint64 row, const QString &key) = 0;
};

} // namespace assay

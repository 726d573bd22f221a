// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"
#include "base/submission.h"

#include <QObject>

#include <functional>

namespace assay {

//! Where a run remembers what it hands over, so that nothing is sent twice, whatever ends the program. `owner` is
//! Target::owner. This one remembers nothing; the queue has one that writes into the session.
class Sendings
{
public:
    using Go = std::function<void(const std::optional<ApiError> &refusal)>;

    virtual ~Sendings() = default;
    //! To be called before the first byte. `go` is called once that is safely on disk, or with the reason why it
    //! cannot be: then nothing may be sent. Not called any more when `context` is gone.
    virtual void begin(quint64 owner, const Submission &submission, QObject *context, Go go)
    {
        Q_UNUSED(owner)
        Q_UNUSED(submission)
        QMetaObject::invokeMethod(
            context, [go = std::move(go)] { go({}); }, Qt::QueuedConnection);
    }
    //! What became of it.
    virtual void end(quint64 owner, const Submission &submission)
    {
        Q_UNUSED(owner)
        Q_UNUSED(submission)
    }
    //! The appliance refused it: there is nothing to remember.
    virtual void withdraw(quint64 owner, const QString &key)
    {
        Q_UNUSED(owner)
        Q_UNUSED(key)
    }
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "base/call_record.h"

#include <QObject>

#include <functional>

namespace assay {

// Makes a T of an answer. Pure: large answers are decoded on a pool thread.
template <class T>
using Decoder = std::function<Result<T>(const RawAnswer &)>;

// A running operation with one result: a request to the appliance, a share in a batch of them, or the hashing of a
// file. Deletes itself after finished(), which is emitted exactly once, also after cancel(), and never before the
// function that returned the call has returned.
class ApiCall : public QObject
{
    Q_OBJECT
public:
    ~ApiCall() override = default;
    virtual void cancel() = 0; //!< ends as Cancelled unless ended already
    virtual void retryNow() { } //!< ends the pause before the next attempt, if there is one
    virtual void makeUrgent() { } //!< goes before bulk work, now and in later attempts
    // True if the appliance may have received the request. False for a submission that the appliance rejected.
    virtual bool wasSent() const { return false; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); //!< bytes of the body sent (uploads) or received; never decreases
    void retrying(int attempt, std::chrono::milliseconds delay, const assay::ApiError &why);
    void resumed(); //!< after retrying(): the next attempt starts, or waits only for a free slot
    void recorded(const assay::CallRecord &record); //!< one per attempt
    void finished();

protected:
    using QObject::QObject;
};

template <class T>
class Call : public ApiCall
{
public:
    // Valid from finished() on.
    virtual const Result<T> &result() const = 0;

    // Calls `done(result)` when finished, unless `context` was destroyed first.
    template <class F>
    Call *then(const QObject *context, F done)
    {
        connect(this, &ApiCall::finished, context, [this, done = std::move(done)]() mutable { done(result()); });
        return this;
    }

protected:
    using ApiCall::ApiCall;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "base/call_record.h"

#include <QObject>

#include <functional>

namespace assay {

//! Makes a T of an answer. Pure: large answers are decoded on a pool thread.
template <class T>
using Decoder = std::function<Result<T>(const RawAnswer &)>;

//! One request on its way: waiting, sent, maybe waiting to be retried, settled. Owned by the dispatcher, which deletes
//! it after finished(). finished() is emitted exactly once, never before send() has returned, cancelled calls included.
class ApiCall : public QObject
{
    Q_OBJECT
public:
    ~ApiCall() override;
    virtual void cancel() = 0; //!< settles as Cancelled unless settled already
    virtual void retryNow() { } //!< no more waiting for the next attempt, when that is what it does
    virtual void makeUrgent() { } //!< goes before bulk work while it waits, and when it has to be tried again
    //! A request of it is on the way, or was. A submission that the appliance turned away was not.
    virtual bool wasSent() const { return false; }

Q_SIGNALS:
    void progressed(qint64 done, qint64 total); //!< bytes of the body sent (uploads) or received; monotone
    void retrying(int attempt, std::chrono::milliseconds delay, const assay::ApiError &why);
    void recorded(const assay::CallRecord &record); //!< one per attempt
    void finished();

protected:
    using QObject::QObject;
};

template <class T>
class Call : public ApiCall
{
public:
    //! Only valid once finished() was emitted.
    virtual const Result<T> &result() const = 0;

    //! Calls `done(result)` when settled, unless `context` died first.
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

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call_run.h"

namespace assay {

//! The only kind of Call that a Dispatcher makes: a CallRun with the type put back on.
template <class T>
class TypedCall final : public Call<T>
{
public:
    TypedCall(Decoder<T> decode, QObject *parent)
        : Call<T>(parent)
        , m_run(new CallRun(this, settlerOf(std::move(decode))))
    { }

    void cancel() override { m_run->cancel(); }
    void retryNow() override { m_run->retryNow(); }
    void makeUrgent() override { m_run->makeUrgent(); }
    bool wasSent() const override { return m_run->wasSent(); }
    const Result<T> &result() const override { return *static_cast<const Result<T> *>(m_run->outcome().result.get()); }
    CallRun *run() const { return m_run; }

private:
    static Settler settlerOf(Decoder<T> decode)
    {
        return [decode = std::move(decode)](const Result<RawAnswer> &raw) {
            auto result = std::make_shared<const Result<T>>(raw ? decode(*raw) : Result<T>(raw.error()));
            return CallOutcome{.result = result, .error = *result ? std::nullopt : std::optional(result->error())};
        };
    }

    CallRun *m_run;
};

} // namespace assay

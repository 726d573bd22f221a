// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/call.h"
#include "appliance/request_state.h"

#include <QPointer>

namespace assay {

// The call of one request to the appliance: holds the typed result that RequestState does not know.
template <class T>
class HttpCall final : public Call<T>
{
public:
    HttpCall(Request request, Decoder<T> decode, QObject *parent)
        : Call<T>(parent)
        , m_state(new RequestState(std::move(request), keepingDecoder(std::move(decode), m_decoded), this))
    {
        QObject::connect(m_state, &RequestState::progressed, this, &ApiCall::progressed);
        QObject::connect(m_state, &RequestState::retrying, this, &ApiCall::retrying);
        QObject::connect(m_state, &RequestState::resumed, this, &ApiCall::resumed);
        QObject::connect(m_state, &RequestState::recorded, this, &ApiCall::recorded);
        QObject::connect(m_state, &RequestState::finished, this, [this] { finish(); });
    }

    void cancel() override { m_state->cancel(); }
    void retryNow() override { m_state->retryNow(); }
    void makeUrgent() override { m_state->makeUrgent(); }
    bool wasSent() const override { return m_state->wasSent(); }
    const Result<T> &result() const override { return *m_result; }
    RequestState *state() const { return m_state; }

private:
    using Decoded = std::shared_ptr<std::optional<Result<T>>>;

    static DecodeAnswer keepingDecoder(Decoder<T> decode, Decoded decoded)
    {
        return [decode = std::move(decode), decoded = std::move(decoded)](const RawAnswer &answer) {
            const Result<T> &result = decoded->emplace(decode(answer));
            return result ? std::nullopt : std::optional(result.error());
        };
    }

    void finish()
    {
        // A cancelled call does not look at `m_decoded`: a pool thread may be writing it.
        m_result.emplace(m_state->error() ? Result<T>(*m_state->error()) : *std::move(*m_decoded));
        const QPointer<QObject> alive(this);
        Q_EMIT this->finished();
        if (alive)
            this->deleteLater();
    }

    Decoded m_decoded = std::make_shared<std::optional<Result<T>>>(); //!< shared with the decoding job
    std::optional<Result<T>> m_result;
    RequestState *m_state;
};

} // namespace assay

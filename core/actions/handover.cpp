// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/handover.h"

namespace assay {

Handover::Handover(ActionContext &context, const Target &target, const QString &key)
    : m_context(&context)
    , m_owner(target.owner)
    , m_key(key)
{
    for (const Submission &one : target.submissions) {
        if (one.key == key && one.appliance == context.dispatcher.profile().host)
            m_earlier = one;
    }
}

void Handover::begin(QObject *run, Sendings::Go go)
{
    Submission submission{m_key, Submission::State::Sending, {}, m_context->dispatcher.profile().host};
    m_earlier = submission;
    m_context->sendings().begin(m_owner, submission, run, std::move(go));
}

void Handover::sent(const QString &id)
{
    tell(Submission::State::Sent, id);
}

void Handover::unknown()
{
    tell(Submission::State::Unknown, {});
}

void Handover::withdraw()
{
    m_earlier.reset();
    m_context->sendings().withdraw(m_owner, m_key);
}

void Handover::tell(Submission::State state, const QString &id)
{
    m_earlier = Submission{m_key, state, id, m_context->dispatcher.profile().host};
    m_context->sendings().end(m_owner, *m_earlier);
}

bool certainlyNotTaken(const ApiError &error)
{
    const bool isOwn = error.cause != ApiError::Cause::NotAnAppliance;
    switch (error.httpStatus) {
    case 408: // a server that gave up waiting says so, on a kept connection also unasked
    case 499: // a proxy whose client left
        return false;
    case 429: // busy, or short of disk: the appliance's own words are a refusal, a proxy's are not
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

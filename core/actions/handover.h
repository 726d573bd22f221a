// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "actions/context.h"

namespace assay {

//! What is known of one thing that a run hands over by a request that must not be repeated: remembers it before the
//! first byte and tells afterwards what became of it. One for each key.
class Handover
{
public:
    Handover(ActionContext &context, const Target &target, const QString &key);

    //! Of an earlier attempt, be it of a run that the program's end cut off.
    const std::optional<Submission> &earlier() const { return m_earlier; }
    bool isSent() const { return m_earlier && m_earlier->state == Submission::State::Sent; }
    bool isUnclear() const { return m_earlier && assay::isUnclear(m_earlier->state); }

    //! `go` is called once the sending is remembered; see Sendings::begin().
    void begin(QObject *run, Sendings::Go go);
    void sent(const QString &id); //!< what the appliance calls it
    void unknown(); //!< it ended without an answer
    void withdraw(); //!< it did not arrive: the appliance said so, or nothing left this machine

private:
    void tell(Submission::State state, const QString &id);

    ActionContext *m_context;
    quint64 m_owner;
    QString m_key;
    std::optional<Submission> m_earlier;
};

//! Whether a request that ended with that error certainly changed nothing: it was refused (4xx but for those that only
//! tell of a lost connection; 429 and 503 in the appliance's own form), or no byte of it left this machine. Everything
//! else is unclear: a proxy in front of the appliance does not know what went through it.
bool certainlyNotTaken(const ApiError &error);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace assay {

//! One thing that was, or may have been, handed to an appliance by a request that nobody may repeat blindly.
struct Submission
{
    enum class State {
        Sending, //!< remembered before the first byte; still so after a restart, nobody knows what became of it
        Sent, //!< the appliance said so
        Unknown, //!< it ended without an answer: the appliance has it, or not
    };

    QString key; //!< what was handed over: "file:<sha1>", "url:<crawler>:<url>"
    State state = State::Sending;
    QString id; //!< what the appliance calls it: the task of a URL, the SHA-1 of a file; empty unless Sent
    QString appliance; //!< the host, as the profile has it: what another one holds is no answer
    QDateTime at{}; //!< UTC, of the latest change

    friend bool operator==(const Submission &, const Submission &) = default;
};

constexpr bool isUnclear(Submission::State state)
{
    return state != Submission::State::Sent;
}

} // namespace assay

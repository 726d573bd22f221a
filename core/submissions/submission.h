// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace assay {

// One sample or URL that was, or may have been, submitted to an appliance. Such a request must not be repeated blindly.
struct Submission
{
    enum class State {
        Sending, //!< recorded before the first byte; if a session file still says so, the result is not known
        Sent, //!< the appliance has confirmed it
        Unknown, //!< the request ended without an answer: the appliance may or may not have received it
    };

    QString key; //!< what is submitted: "file:<sha1>", "url:<crawler>:<url>"
    State state = State::Sending;
    QString id; //!< the appliance's identifier: the task of a URL, the SHA-1 of a file; empty unless Sent
    QString appliance; //!< host as in the profile; a record of another appliance does not count
    QDateTime at{}; //!< UTC, time of the latest change

    friend bool operator==(const Submission &, const Submission &) = default;
};

constexpr bool isUnclear(Submission::State state)
{
    return state != Submission::State::Sent;
}

} // namespace assay

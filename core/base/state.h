// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! The state of a row. Done and all later ones are final; a verdict is shown only then.
enum class State { Queued, Hashing, Checking, Uploading, Waiting, Done, NotFound, Failed, Cancelled };

constexpr bool isFinal(State state)
{
    return state >= State::Done;
}

//! Stable word for programs: "queued", "hashing" ... "done", "not_found", "failed", "cancelled".
QLatin1StringView word(State state);
//! The inverse of word(). Queued for every other word, which is the state without any claim.
State stateFromWord(QStringView text);

//! The progress of a row within its state.
struct Stage
{
    State state = State::Queued;
    qint64 done = 0; //!< bytes hashed or sent so far
    qint64 total = 0; //!< bytes in total; 0: unknown
    QString note; //!< the appliance's own status word, or the reason to wait; plain text, hostile

    friend bool operator==(const Stage &, const Stage &) = default;
};

} // namespace assay

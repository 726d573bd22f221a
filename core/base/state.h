// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// The state of a row. All states from Done on are final; a verdict is shown only in a final state.
enum class State { Queued, Hashing, Checking, Uploading, Waiting, Done, NotFound, Failed, Cancelled };

constexpr bool isFinal(State state)
{
    return state >= State::Done;
}

// The stable word for machine-readable output: "queued", "hashing" ... "done", "not_found", "failed", "cancelled".
QLatin1StringView word(State state);
// The inverse of `word`; returns Queued for every other text.
State stateFromWord(QStringView text);

// What a row is doing at the moment.
struct Stage
{
    State state = State::Queued;
    qint64 done = 0; //!< bytes hashed or sent so far
    qint64 total = 0; //!< bytes in all; 0 = unknown
    QString note; //!< the appliance's own status word or our reason to wait; plain text, hostile

    friend bool operator==(const Stage &, const Stage &) = default;
};

} // namespace assay

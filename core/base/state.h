// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! Where an item stands. Everything from Done on is final; no verdict is shown before.
enum class State { Queued, Hashing, Checking, Uploading, Waiting, Done, NotFound, Failed, Cancelled };

constexpr bool isFinal(State state)
{
    return state >= State::Done;
}

//! Stable word for machines: "queued", "hashing" ... "done", "not_found", "failed", "cancelled".
QLatin1StringView word(State state);
//! Its inverse; Queued for every other word: nothing is known of such an item but that it is there.
State stateFromWord(QStringView text);

//! What an item is doing right now.
struct Stage
{
    State state = State::Queued;
    qint64 done = 0; //!< bytes hashed or sent so far
    qint64 total = 0; //!< bytes in all; 0 = no figure
    QString note; //!< the appliance's own status word or our reason to wait; plain text, hostile

    friend bool operator==(const Stage &, const Stage &) = default;
};

} // namespace assay

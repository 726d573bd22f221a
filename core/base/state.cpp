// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/state.h"

namespace assay {
using namespace Qt::StringLiterals;

QLatin1StringView word(State state)
{
    switch (state) {
    case State::Queued:
        return "queued"_L1;
    case State::Hashing:
        return "hashing"_L1;
    case State::Checking:
        return "checking"_L1;
    case State::Uploading:
        return "uploading"_L1;
    case State::Waiting:
        return "waiting"_L1;
    case State::Done:
        return "done"_L1;
    case State::NotFound:
        return "not_found"_L1;
    case State::Failed:
        return "failed"_L1;
    case State::Cancelled:
        return "cancelled"_L1;
    }
    Q_UNREACHABLE();
}

State stateFromWord(QStringView text)
{
    for (int state = 0; state <= int(State::Cancelled); ++state) {
        if (text == word(State(state)))
            return State(state);
    }
    return State::Queued;
}

} // namespace assay

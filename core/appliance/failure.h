// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/api_error.h"

namespace assay {

inline ApiError makeError(ApiError::Kind kind, QString detail = {}, int status = 0)
{
    return {kind, status, std::move(detail), {}};
}

//! Why one attempt failed, with what the retry policy must know beyond the kind.
struct Failure
{
    enum class Cause {
        Other,
        HostNotFound, //!< asking again at once would hear the same
        CutBody, //!< an answer that ended too early
    };

    ApiError error{};
    Cause cause = Cause::Other;
};

} // namespace assay

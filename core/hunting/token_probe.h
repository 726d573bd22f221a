// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/dispatcher.h"

#include <functional>

namespace assay {

// An appliance answers 403 to a wrong token, and also to a request that this user or licence does not allow. Asks for
// the summary of a sample that does not exist, which every user may do, and calls `done` with NotAllowed (HTTP 403, the
// appliance's words) if that is answered, otherwise with `refusal` itself. `refusal`: Unauthorized. Does nothing if
// `context` is destroyed first.
void explainRefusal(
    Dispatcher &dispatcher, const ApiError &refusal, QObject *context, std::function<void(const ApiError &)> done);

} // namespace assay

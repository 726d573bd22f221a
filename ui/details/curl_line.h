// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/call_record.h"

#include <QUrl>

#include <optional>

namespace assay {

// The call as one line for a POSIX shell: printable ASCII, quoted, for curl without its own patterns. The token is
// left to the variable ASSAY_TOKEN; a body is not kept and has to be named. Nothing unless the call went to that
// appliance with a method and a path of its API: a session may come from another user, and the token goes where the
// line says.
std::optional<QString> curlLine(const CallRecord &call, const QUrl &appliance);

} // namespace assay

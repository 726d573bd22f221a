// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QJsonObject>

namespace assay {

// The JSON object of an answer. Errors: BadAnswer (not JSON, cut off, too deep, not an object, or a key twice in one
// object).
Result<QJsonObject> objectOf(const RawAnswer &answer);

// What Qt accepts although JSON forbids it, and what JSON readers read in two ways: text that is not UTF-8, a control
// character in a string, a key twice in one object. `json` is JSON that Qt could read. Returns BadAnswer, or nothing.
std::optional<ApiError> jsonFault(const QByteArray &json);

} // namespace assay

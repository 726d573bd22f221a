// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QJsonObject>

namespace assay {

// The JSON object of an answer. Errors: BadAnswer (not JSON, cut off, too deep, not an object, or a key twice in one
// object).
Result<QJsonObject> objectOf(const RawAnswer &answer);

} // namespace assay

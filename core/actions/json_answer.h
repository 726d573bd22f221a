// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QJsonObject>

namespace assay {

// The JSON object of an answer. Errors: BadAnswer (not JSON, cut off, too deep, not an object, or a key twice in one
// object).
Result<QJsonObject> objectOf(const RawAnswer &answer);

// The elements of the top-level array `key`, byte for byte as they arrived; empty if there is no such array.
std::vector<QByteArray> rawElements(const QByteArray &json, const char *key);

ApiError badAnswer(const QString &detail);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QJsonObject>

namespace assay {

// The object as RFC 8785 writes it: members sorted by UTF-16 code units, no blanks, and only those characters escaped
// that JSON requires. `object` may contain objects, arrays, strings and booleans; numbers and null are not supported.
QByteArray canonicalJson(const QJsonObject &object);

} // namespace assay

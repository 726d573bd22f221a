// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <vector>

namespace assay {

//! The objects in the array under the top-level key `key`, byte for byte as they arrived: numbers beyond 2^53 and the
//! order of keys survive. Empty if there is no such array, if an element of it is not an object, or if the text is cut.
std::vector<QByteArray> rawElements(const QByteArray &json, const char *key);

} // namespace assay

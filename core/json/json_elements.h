// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>

#include <optional>
#include <vector>

namespace assay {

// The objects in the array under the top-level key `key`, byte for byte as they arrived: numbers beyond 2^53 and the
// order of keys survive. Empty if there is no such array, if an element of it is not an object, or if the text is cut.
std::vector<QByteArray> rawElements(const QByteArray &json, const char *key);

// A member of an object: its key, and its value byte for byte. `json` points into the text.
struct RawMember
{
    QString key;
    QByteArrayView json;
};

// The members of the object that `json` is, in their order, repeated keys included; values are not checked beyond
// their brackets. Nothing if the text is not one object, is cut, or goes on behind it. `json` must outlive the result.
std::optional<std::vector<RawMember>> rawMembers(QByteArrayView json);

} // namespace assay

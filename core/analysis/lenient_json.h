// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayView>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

// JSON values of answers whose shape differs between appliances. What has another shape than asked for is empty; a
// verdict must not be read with these.
namespace assay::lenient {

// A scalar as text, at most 64 Ki characters; empty for null, objects and lists.
QString text(const QJsonValue &value);
// A whole number, also if it is written as a text.
std::optional<qint64> number(const QJsonValue &value);
qint64 number(const QJsonValue &value, qint64 fallback);
std::optional<double> real(const QJsonValue &value); //!< finite
bool flag(const QJsonValue &value); //!< also "true" and 1
// The elements of a list. An object is a list of itself; null and an empty object are an empty list.
QJsonArray list(const QJsonValue &value);
// The object, or the first element of a list if that is one.
QJsonObject object(const QJsonValue &value);
// The value that `json` is. Undefined if it is not JSON, or nested too deep.
QJsonValue value(QByteArrayView json);

} // namespace assay::lenient

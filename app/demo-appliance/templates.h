// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QSet>

#include <functional>

namespace assay::demo {

// The value of a name in a template; undefined when the name has none.
using Values = std::function<QJsonValue(const QString &name)>;

// Looks into `object` first, then into `outer`.
Values withValues(const QJsonObject &object, Values outer = {});

// The object of the template `:/demo/NAME.json`. The program ends when there is no such template or it is not JSON.
//
// A string that is "${name}" becomes the value, in the value's own type; a member whose value is undefined is left out.
// "${name}" inside a longer string becomes text. An object may hold:
//   "$use": [NAMES]           the members of these templates, which its own members replace
//   "$each": N or "${list}"   with "row": an array of N rows, or of a row for each object in the list; in a row,
//                             ${number} counts from 0 and the members of the list's object are values
const QJsonObject &templateNamed(const QString &name);

// Fills the template with values. With `only`, renders no other members of the top level.
// Thread-safe.
QJsonObject rendered(const QString &name, const Values &values, const QSet<QString> &only = {});

} // namespace assay::demo

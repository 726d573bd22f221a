// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

#include <span>

namespace assay {

// What a row of a mapping table converts a value to.
enum class MapTo {
    Attribute, //!< named `name`
    Related, //!< indicator of type `name`
    RelatedHost, //!< indicator of type IP Address if the value is one, otherwise FQDN
    Fact, //!< shown, but not an attribute
};

enum class Change {
    None,
    Verdict, //!< a verdict in title case; words that Assay knows in their plain form
};
enum class When { Offered, Automatic };

// One row of a mapping table: where in the answer, and what it becomes. `path` is dotted; a last part ending in []
// gives one finding per element.
struct MappingRow
{
    const char *path;
    MapTo to;
    const char *name;
    Change change = Change::None;
    When when = When::Offered;
};

// Applies a table to an answer. Skips missing, null and empty values. Integers stay exact up to 2^63.
// Errors: BadAnswer for a value of a wrong type (an object or list instead of a scalar) and for a greater number; such
// an answer must never look clean.
Result<Findings> map(const QJsonObject &answer, std::span<const MappingRow> rows);

// A value as text: strings unchanged, integers exact, booleans as true/false, empty for null and undefined. `path`
// names the value in the error. Errors: BadAnswer (an object, a list, or a number that is not exact).
Result<QString> textOf(const QJsonValue &value, const QString &path);
// The value at a dotted path; Undefined if a part is missing.
// Errors: BadAnswer if a part of the path is neither object nor null.
Result<QJsonValue> valueAt(const QJsonObject &answer, QStringView path);

} // namespace assay

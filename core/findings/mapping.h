// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/result.h"
#include "findings/findings.h"

#include <QJsonObject>

#include <span>

namespace assay {

//! What a row of a mapping table makes of a value.
enum class MapTo {
    Attribute, //!< named `name`
    Related, //!< indicator of type `name`
    RelatedHost, //!< indicator of type FQDN or IP Address, whichever the value is
    Fact, //!< shown, but no attribute
};

enum class Change {
    None,
    Verdict, //!< the word of a verdict in title case, and in its plain form where Assay knows it
};
enum class When { Offered, Automatic };

//! One row: where in the answer, and what it becomes. `path` is dotted; a last part ending in [] gives one finding per
//! element.
struct MappingRow
{
    const char *path;
    MapTo to;
    const char *name;
    Change change = Change::None;
    When when = When::Offered;
};

//! Applies a table to an answer. Missing, null and empty values give nothing. A value of a wrong type (object or list
//! where a word is expected, an element that is no word) is an error: it must never look like a clean answer. Numbers
//! stay exact up to 2^63; beyond that they are an error as well.
Result<Findings> map(const QJsonObject &answer, std::span<const MappingRow> rows);

//! A value as text: words as they are, integers exact, booleans as true/false. Empty for null. Error for anything else.
Result<QString> textOf(const QJsonValue &value, const QString &path);
//! The value at a dotted path; Undefined when a part is missing. Error when a part on the way is neither object nor
//! null.
Result<QJsonValue> valueAt(const QJsonObject &answer, QStringView path);

} // namespace assay

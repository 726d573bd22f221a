// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QVariant>

#include <span>

namespace assay {

enum class ColumnKind { Text, Number, Bytes, Time }; //!< only Text is formula-guarded in CSV
constexpr bool isNumeric(ColumnKind kind)
{
    return kind == ColumnKind::Number || kind == ColumnKind::Bytes;
}

// One column of the column table, which the columns of the queue view, their chooser, sorting and all export formats
// are made from.
struct Column
{
    const char *name; //!< machine name, never translated: "risk_score"
    const char *title; //!< English header; translate in context "assay::Column"
    ColumnKind kind;
    bool shown; //!< visible in the queue view by default
    bool exported; //!< exported by default
    QVariant (*value)(const Row &row); //!< invalid = empty cell; numbers as qlonglong/double, times as ISO 8601 UTC
                                       //!< text; exact, not defanged, not sanitised
    QVariant (*sortKey)(const Row &row) = nullptr; //!< null = value(); for example the verdict by severity
    QStringList (*values)(const Row &row) = nullptr; //!< the single values, if value() joins several; null = one value
};

std::span<const Column> columns();
const Column *columnFromName(QStringView name);

// Returns the verdict that columns, filters, exports and exit codes use: that of the latest action that succeeded; null
// if there is none. The verdict stays while the appliance is queried again, so that a filtered or sorted row keeps its
// position, and if that query fails; the state shows both. A failed action returns no verdict.
const Verdict *shownVerdict(const Row &row);
// Machine-readable word of a verdict; for Other the appliance's own word.
QString verdictWord(const Verdict &verdict);

} // namespace assay

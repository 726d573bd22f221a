// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QVariant>

#include <span>

namespace assay {

enum class ColumnKind { Text, Number, Bytes, Time }; //!< Text is formula-guarded in CSV, the others never
constexpr bool isNumeric(ColumnKind kind)
{
    return kind == ColumnKind::Number || kind == ColumnKind::Bytes;
}

//! One row of the one table that feeds the queue view's columns, their chooser, sorting, and every export format.
struct Column
{
    const char *name; //!< machine name, never translated: "risk_score"
    const char *title; //!< English header; translate in context "assay::Column"
    ColumnKind kind;
    bool shown; //!< visible in the queue view by default
    bool exported; //!< one of the fixed core of exports
    QVariant (*value)(const Row &row); //!< invalid = empty cell; numbers as qlonglong/double, times as ISO 8601 UTC
                                       //!< text; exact, not defanged, not sanitised
    QVariant (*sortKey)(const Row &row) = nullptr; //!< null = value(); e.g. verdict by severity
    QStringList (*values)(const Row &row) = nullptr; //!< the parts, where value() joins several; null = only one
};

std::span<const Column> columns();
const Column *columnFromName(QStringView name);

//! The verdict of a row that may be shown, in columns, filters, exports and exit codes alike: the last one of an
//! action that came to its end. It stays while the appliance is asked again, so that a filtered or sorted row keeps its
//! place, and when that fails, so that nothing is lost; the state tells either. An action that failed gives none
//! itself.
const Verdict *shownVerdict(const Row &row);
//! Its word for machines, the appliance's own for Other.
QString verdictWord(const Verdict &verdict);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QVariant>

#include <array>
#include <span>

namespace assay {

enum class ColumnKind { Text, Number, Bytes, Time }; //!< Text is formula-guarded in CSV, the others never
constexpr bool isNumeric(ColumnKind kind)
{
    return kind == ColumnKind::Number || kind == ColumnKind::Bytes;
}

//! Names of the mapping ("File Type"); unused places are empty.
using MappingNames = std::array<QStringView, 3>;

//! One row of the one table that feeds the queue view's columns, their chooser, sorting, and every export format.
struct Column
{
    const char *name; //!< machine name, never translated: "risk_score"
    const char *title; //!< English header; translate in context "assay::Column"
    ColumnKind kind;
    bool shown; //!< visible in the queue view by default
    bool exported; //!< one of the fixed core of exports
    //! Values of the mapping that the column shows. The summary of every row keeps the values of exactly these names.
    MappingNames reads{};
    QVariant (*makeValue)(const Row &row) = nullptr; //!< null: the value of the first name that has one
    QVariant (*sortKey)(const Row &row) = nullptr; //!< null = value(); e.g. verdict by severity
    QStringList (*values)(const Row &row) = nullptr; //!< the parts, where value() joins several; null = only one

    //! Invalid for an empty cell; numbers as qlonglong, times as ISO 8601 UTC text; exact, not defanged, not sanitised.
    QVariant value(const Row &row) const;
};

std::span<const Column> columns();
//! The names that columns read, each once.
std::span<const QStringView> columnReads();
const Column *columnFromName(QStringView name);

//! The verdict of a row that may be shown, in columns, filters, exports and exit codes alike: the last one of an
//! action that came to its end. It stays while the appliance is asked again, so that a filtered or sorted row keeps its
//! place, and when that fails, so that nothing is lost; the state tells either. An action that failed gives none
//! itself.
const Verdict *shownVerdict(const Row &row);
//! Its word for machines, the appliance's own for Other.
QString verdictWord(const Verdict &verdict);

} // namespace assay

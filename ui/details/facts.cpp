// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/facts.h"

#include "indicator/on_screen.h"
#include "queue/queue_cell.h"
#include "session/columns.h"
#include "text/user_text.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
// Columns of the one table that belong here, in reading order.
constexpr const char *shownColumns[] = {"type", "state", "verdict", "risk_score", "threat_name",
    "classification_reason", "classification_source", "file_type", "file_size", "md5", "sha1", "sha256", "sha512",
    "first_seen", "last_seen", "third_party", "scanners", "decision", "note", "case", "decided_at", "tags", "comment",
    "submission_id", "appliance", "batch", "added_at", "queried_at"};

QString readable(const Column &column, const Row &row)
{
    // Digests and names are compared and copied: they stay exact. Enums, numbers and times are put in words.
    const QLatin1StringView name(column.name);
    if (column.kind == ColumnKind::Bytes)
        return cellDetail(column, row); // to the byte
    if (name == "state"_L1 && row.error)
        return userText(row.state); // the header says why
    const bool inWords = column.kind != ColumnKind::Text || name == "type"_L1 || name == "state"_L1
        || name == "verdict"_L1 || name == "decision"_L1;
    return inWords ? cellText(column, row) : cellExact(column, row);
}
} // namespace

std::vector<RowsModel::Row> factsOf(const Row &row)
{
    std::vector<RowsModel::Row> rows;
    const auto add = [&rows](const QString &name, const QString &value, bool fixed = false) {
        if (!value.isEmpty())
            rows.push_back({.cells = {name, value}, .fixed = fixed});
    };
    const auto title = [](const char *text) { return QCoreApplication::translate("assay::Column", text); };
    add(QCoreApplication::translate("assay::Facts", "Submitted as"), sentOnScreen(row.indicator), true);
    if (row.indicator.asPasted != row.indicator.value)
        add(QCoreApplication::translate("assay::Facts", "Original text"), pastedOnScreen(row.indicator), true);
    for (const char *name : shownColumns) {
        if (const Column *column = columnFromName(QString::fromLatin1(name)))
            add(title(column->title), readable(*column, row),
                QLatin1StringView(name).startsWith("sha"_L1) || QLatin1StringView(name) == "md5"_L1);
    }
    for (const Attribute &fact : row.record->findings.facts)
        add(fact.name, fact.value);
    return rows;
}

} // namespace assay

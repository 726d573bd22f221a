// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

// A row as it may be exported: without attributes that the analyst unticked, without folders of this computer and hosts
// of appliances, and marked as demo data. Refers to the row if nothing has to change.
class ExportedRow
{
public:
    enum class Reads {
        Record, //!< loads the record
        Row, //!< loads the record only if unticked attributes have to be removed
    };
    ExportedRow(const Row &row, const ExportOptions &options, Reads reads = Reads::Record);
    Q_DISABLE_COPY_MOVE(ExportedRow)

    const Row &operator*() const { return m_changed ? *m_changed : asKept(); }
    const Row *operator->() const { return &**this; }
    // The row with its paths, to read files; must not be written to an export.
    const Row &asKept() const { return m_loaded ? *m_loaded : m_row; }

private:
    Row &changed();

    const Row &m_row;
    std::optional<Row> m_loaded;
    std::optional<Row> m_changed;
};

// "DEMO", in front of the label if there is one.
QString demoStamped(const QString &appliance);
// The label of the appliance that answered `row` (as stored), as it may be exported; empty if there is none.
QString toldAppliance(const Row &row, const ExportOptions &options);
// The label of the appliance that the export names.
QString toldAppliance(const ExportOptions &options);
// The label of the appliance of an ExportedRow, or that of the export if no appliance was queried.
QString producerOf(const Row &exported, const ExportOptions &options);
// True if an appliance other than the one that the export names has answered.
bool isOfAnother(const Row &exported, const ExportOptions &options);
// The case number that the export names: the given one, otherwise those of its rows. Hostile; at most 10 numbers.
QString exportedCase(std::span<const Row *const> rows, const ExportOptions &options);
// True if the export contains demo data.
bool isDemo(std::span<const Row *const> rows, const ExportOptions &options);

} // namespace assay

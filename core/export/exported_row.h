// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

namespace assay {

//! A row as an export may show it: without attributes that the analyst unticked, folders of this computer and hosts of
//! appliances, and stamped. Refers to the row where nothing has to change.
class ExportedRow
{
public:
    enum class Reads {
        Record, //!< loads the record
        Row, //!< loads it only where something of the row is left out
    };
    ExportedRow(const Row &row, const ExportOptions &options, Reads reads = Reads::Record);
    Q_DISABLE_COPY_MOVE(ExportedRow)

    const Row &operator*() const { return m_changed ? *m_changed : asKept(); }
    const Row *operator->() const { return &**this; }
    //! The same with its folders: for reading files, not for showing.
    const Row &asKept() const { return m_loaded ? *m_loaded : m_row; }

private:
    Row &changed();

    const Row &m_row;
    std::optional<Row> m_loaded;
    std::optional<Row> m_changed;
};

//! "DEMO", in front of the label if there is one.
QString demoStamped(const QString &appliance);
//! The label of the appliance that answered a row as it is kept, as an export may tell it. Empty where there is none.
QString toldAppliance(const Row &row, const ExportOptions &options);
//! The one that the export is named after.
QString toldAppliance(const ExportOptions &options);
//! Of a row as it may be exported: the label of its appliance, or that of the export for what none was asked about.
QString producerOf(const Row &exported, const ExportOptions &options);
//! Whether another appliance answered than the one that the export is named after.
bool isOfAnother(const Row &exported, const ExportOptions &options);
//! Whether something of the export was made up.
bool isDemo(std::span<const Row *const> rows, const ExportOptions &options);

} // namespace assay

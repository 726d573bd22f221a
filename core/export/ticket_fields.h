// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "export/exporter.h"

#include <QStringList>

namespace assay {

// One value of a ticket under its name and its translated label. All texts are fit for a screen: hostile characters
// are visible, indicators defanged. They are not escaped for a markup.
struct TicketValue
{
    QString name; //!< "threat_name"
    QString label; //!< translated: "Threat name"
    QStringList texts; //!< empty = no value
    bool isList = false;
};

// The values that a template may use inside of {{#rows}}, in the order of {{#facts}} and {{#lists}}: every column of
// the column table under its name, and lists such as evidence_for. Needs the record of the row.
std::vector<TicketValue> ticketValues(const Row &row, const ExportOptions &options);
// The same names and labels without values.
std::vector<TicketValue> ticketFields();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QStringList>

namespace assay {

// The longer parts of what is known about a row, as people read them in reports and tickets: translated, hostile
// characters made visible, indicators defanged, each text bounded.
struct RowLists
{
    QString story; //!< of the static report
    QStringList behaviours; //!< indicators of the static report, by priority: "7: Contains a reference to ..."
    QStringList techniques; //!< ATT&CK: "Discovery: T1082 System Information Discovery"
    QStringList children; //!< malicious and suspicious files inside
    QStringList evidenceFor; //!< for malicious
    QStringList evidenceAgainst;
    QStringList evidenceNeutral;
    QStringList thirdParties; //!< "source: detection"
    QStringList related; //!< domains and addresses that the answers name
};

// Needs the record of the row.
RowLists listsOf(const Row &row);

} // namespace assay

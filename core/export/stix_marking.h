// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QStringList>

namespace assay::stix {

// Ids of the marking definitions for a TLP word; empty for "none".
QStringList markingsFor(const QString &tlp);
// The published marking definition of TLP 2.0; empty for "none".
QByteArray markingObject(const QString &tlp);

} // namespace assay::stix

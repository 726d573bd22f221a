// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

namespace assay::torture {

// What the appliance wrote down: how often each file (by SHA-1) and each URL was submitted to it.
struct Ledger
{
    QHash<QString, int> submissions;
    int requests = 0;
    int faults = 0;

    int twice() const; //!< things that were submitted more than once
};

Ledger readLedger(const QString &journal);

} // namespace assay::torture

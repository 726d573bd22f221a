// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay::test {

// Every pread() that ends behind this offset (bytes) fails with EIO, as on a disk with a bad sector. Negative: none
// fails.
extern qint64 brokenFrom;

} // namespace assay::test

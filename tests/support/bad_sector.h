// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay::test {

//! Reads by pread() that end behind this offset (bytes) fail with EIO, as on a disk with a bad sector; negative: none
//! do.
extern qint64 brokenFrom;

} // namespace assay::test

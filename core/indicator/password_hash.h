// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

namespace assay::scan {

// True if the hexadecimal digits [begin, end) of `text` are a password's hash or a key, by what stands around them:
// dumps of Windows accounts (user:500:LM:NT:::), of Kerberos keys and of cached logons, output of mimikatz.
bool isPasswordHash(Bytes text, std::size_t begin, std::size_t end);

} // namespace assay::scan

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "files/digest_set.h"

namespace assay::demo {

// Length of a digest in hex digits, which determines its kind: 32, 40, 64, 128; 0 when `text` is not a digest.
int digestLength(const QString &text);

// The digest of that length; empty for any other length.
QString digestOfLength(const Digests &digests, int length);

// All four digests, lower-case hex.
Digests digestsOf(QByteArrayView bytes);

} // namespace assay::demo

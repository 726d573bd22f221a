// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

namespace assay {

// True if the type names a kind of digest ("SHA-1").
bool isDigestType(QStringView type);
// False for a value that is not what its type says: a digest of the wrong length or with other than hexadecimal digits.
bool isPlausible(const RelatedIndicator &related);

} // namespace assay

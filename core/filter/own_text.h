// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

namespace assay {

// Whether the row's own texts contain a folded word: its indicator in its real, defanged and pasted form, the
// file's name, the submission's number and the digests. Nothing is put together or kept for it: that would take more
// memory than the row, and all of it at the first letter somebody types.
bool ownTextContains(const Row &row, const QString &folded);

} // namespace assay

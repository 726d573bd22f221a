// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

namespace assay {

// True if the texts of the row itself contain a case-folded word: its indicator in the real, defanged and pasted form,
// the file name, the submission id, the digests and the note. Stores no joined text, which would take more memory than
// the row.
bool ownTextContains(const Row &row, const QString &folded);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

// Call it first in main(). Protects the token and the names of samples in memory: no core dumps, no access by other
// programs of the user. Also calls makeFilesPrivate() and takeSecretVariables(), and makes a write beyond the file
// size limit an error instead of a fatal signal.
void hardenProcess();

} // namespace assay

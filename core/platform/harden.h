// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace assay {

//! To be called first of all in main(): the token and the samples' names are in this program's memory, so it leaves no
//! core dump and no other program of the user may read it; its own files are for their owner only; the token leaves the
//! environment (see tokenVariable()); a write past a file-size limit is an error, not the end.
void hardenProcess();

} // namespace assay

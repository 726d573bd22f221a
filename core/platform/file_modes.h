// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace assay {

//! From now on whatever this program or a library makes is for its owner only: settings, session, caches. The analyst's
//! own mask is remembered for what they save themselves, and every process that fork() makes gets it back.
void makeFilesPrivate();

//! In a child, between fork and exec: the analyst's own mask. Only a system call.
void useUsersMask();

//! The mode of a file, or folder, that the analyst saves; nothing when makeFilesPrivate() was not called, for then the
//! system sees to it.
std::optional<unsigned> savedFileMode();
std::optional<unsigned> savedFolderMode();

} // namespace assay

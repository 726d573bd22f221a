// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>

namespace assay {

// New files of this program and its libraries (settings, session, caches) get no rights for other users from now on.
// The user's own mask is kept for files that the user saves, and is restored in every process that fork() makes.
void makeFilesPrivate();

// Restores the user's own mask. Only a system call, so it may run between fork and exec.
void useUsersMask();

// The mode of a file or folder that the user saves. Empty if makeFilesPrivate() was not called, because then the
// system applies the user's mask.
std::optional<unsigned> savedFileMode();
std::optional<unsigned> savedFolderMode();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

enum class FolderOpened {
    Opened,
    NoFolder, //!< the path does not exist or is not a folder
    NoProgram, //!< the desktop has no file manager
};

// Returns `path` if it is a folder, otherwise the folder that contains it; absolute and without symbolic links. Empty
// if there is no such folder. Paths come from session files of other users: a "folder" may be a file that the desktop
// would execute.
QString folderToOpen(const QString &path);
// Opens folderToOpen(path) in the file manager of the desktop. The child process gets no secrets of this program in its
// environment, and the file mode mask of the user; QDesktopServices would pass on all that this program has.
FolderOpened openFolder(const QString &path);

} // namespace assay

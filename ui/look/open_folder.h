// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

enum class FolderOpened {
    Opened,
    NoFolder, //!< there is something else, or nothing
    NoProgram, //!< the desktop has none for it
};

//! The folder that `path` is or is in, absolute and without a link in it; empty when that is not a folder. Paths come
//! out of session files that others wrote: a "folder" may be a file that the desktop would start.
QString folderToOpen(const QString &path);
//! Opens that folder in the desktop's file manager, and never anything else. The file manager gets none of our secrets,
//! and the user's own file mode mask; Qt's own way hands on all that we have.
FolderOpened openFolder(const QString &path);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "warninglists/warning_lists.h"

namespace assay {

// Where lists come from. Empty paths are left out.
struct WarningListPlaces
{
    QString ownFile; //!< the analyst's own things; may be missing
    QString sharedFile; //!< a list of own things that a team shares; may lie on a slow disk
    QString sharedCopy; //!< the last copy of it, which counts while it cannot be read
    QString folder; //!< lists that were installed, as installWarningLists() writes them
    QStringList moreOwn; //!< further lists of own things
    QStringList moreFolders; //!< further folders of lists
};

// Reads the lists that Assay ships and those of `places`. A list of a folder replaces a shipped one of the same name
// unless its version is older. What cannot be read is left out and named in WarningLists::problems(). Blocks on a slow
// disk.
std::shared_ptr<const WarningLists> loadWarningLists(const WarningListPlaces &places);
// The same without the shared file itself: only its copy. Reads local files.
std::shared_ptr<const WarningLists> loadLocalWarningLists(const WarningListPlaces &places);

// Copies a list, or all lists of a folder in MISP's layout (NAME/list.json), into `folder`. Returns the names of the
// lists. Errors: Input and File (none could be read), Disk.
Result<QStringList> installWarningLists(const QString &from, const QString &folder);

} // namespace assay

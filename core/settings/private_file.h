// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// Makes sure that the file and its folder exist and that only the owner may read and write the file. False on an error
// of the disk.
bool makePrivate(const QString &path);

// Renames `path` to the first free name of "path.bad", "path.bad-2", ... and returns it. Empty on an error of the
// disk.
QString moveAside(const QString &path);
// As moveAside(), but copies the file.
QString copyAside(const QString &path);

} // namespace assay

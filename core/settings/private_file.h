// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! Makes sure that the file and its folder exist and that only the owner may read and write the file. False when the
//! disk refuses.
bool makePrivate(const QString &path);

//! Renames `path` to the first free of "path.bad", "path.bad-2", ... and returns that name; empty when the disk
//! refuses.
QString moveAside(const QString &path);
//! The same, but `path` stays and the new name holds a copy.
QString copyAside(const QString &path);

} // namespace assay

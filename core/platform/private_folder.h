// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// True for a folder (not a link to one) that belongs to this user and that other users may not open.
bool isPrivateFolder(const QString &path);

// The folder for sockets and locks that the programs of this user share on this computer: XDG_RUNTIME_DIR if it is
// private, otherwise a folder in the user's cache or, without a home, in the folder for temporary files. Makes the
// folder if needed. Never a folder of another user or one that others may open. Empty if there is none; then the
// programs do not find each other.
QString meetingFolder();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay {

// The number of the user who runs this program, as QFileInfo::ownerId() has it.
uint currentUserId();

// True if the program at the other end of a connected local socket runs as this user, according to the system.
bool isOwnUser(qintptr socket);

} // namespace assay

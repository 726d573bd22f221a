// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace assay {

//! True when the program at the other end of a connected local socket runs as this user. The kernel says so, not the
//! program.
bool isOwnUser(qintptr socket);

} // namespace assay

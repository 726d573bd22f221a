// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

namespace assay::demo {

// Returns the socket of a request; -1 if it is closed.
int socketOf(const httplib::Request &request);

// Sends a TCP reset to the peer; httplib fails at its next write.
void resetConnection(const httplib::Request &request);

// True if the peer has closed or reset the connection.
bool isPeerGone(int socket);

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <httplib.h>

namespace assay::demo {

// The socket of a request, -1 when it is closed.
int socketOf(const httplib::Request &request);

// Makes the peer see a reset; httplib notices it when it writes next.
void resetConnection(const httplib::Request &request);

// The peer closed or reset the connection.
bool isPeerGone(int socket);

} // namespace assay::demo

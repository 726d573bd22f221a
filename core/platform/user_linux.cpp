// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/user.h"

#include <sys/socket.h>
#include <unistd.h>

namespace assay {

uint currentUserId()
{
    return ::geteuid();
}

bool isOwnUser(qintptr socket)
{
    ucred peer{};
    socklen_t size = sizeof peer;
    return socket >= 0 && ::getsockopt(int(socket), SOL_SOCKET, SO_PEERCRED, &peer, &size) == 0
        && peer.uid == ::geteuid();
}

} // namespace assay

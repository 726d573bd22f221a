// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/no_delay.h"

#include <dirent.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <sys/socket.h>

#include <cstdlib>
#include <memory>

namespace assay {

void sendWithoutDelay()
{
    // QNetworkAccessManager does not expose its sockets. Descriptors that are not TCP connections reject the option;
    // setting it again has no effect.
    const auto close = [](DIR *folder) { ::closedir(folder); };
    const std::unique_ptr<DIR, decltype(close)> folder(::opendir("/proc/self/fd"));
    while (const dirent *entry = folder ? ::readdir(folder.get()) : nullptr) {
        const int on = 1;
        ::setsockopt(std::atoi(entry->d_name), IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
    }
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/read_wait.h"

#include <poll.h>
#include <sys/eventfd.h>

#include <cerrno>
#include <iterator>

namespace assay {

ReadWait::ReadWait() : m_bell(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) { }

ReadWait::End ReadWait::waitFor(int descriptor, int milliseconds) const
{
    pollfd both[] = {{descriptor, POLLIN, 0}, {m_bell.descriptor(), POLLIN, 0}};
    int count = 0;
    do
        count = ::poll(both, std::size(both), milliseconds);
    while (count < 0 && errno == EINTR);
    if (both[1].revents != 0)
        return End::Woken;
    return count > 0 ? End::Readable : End::TimedOut;
}

void ReadWait::wake()
{
    if (m_bell.isOpen())
        ::eventfd_write(m_bell.descriptor(), 1);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/file_modes.h"

#include <pthread.h>
#include <sys/stat.h>

#include <atomic>

namespace assay {

namespace {

constexpr mode_t ownerOnly = 077;
std::atomic<int> usersMask{-1};

std::optional<unsigned> masked(unsigned mode)
{
    const int mask = usersMask;
    return mask < 0 ? std::nullopt : std::optional(mode & ~unsigned(mask));
}

} // namespace

void makeFilesPrivate()
{
    const mode_t before = ::umask(ownerOnly);
    int unset = -1;
    if (usersMask.compare_exchange_strong(
            unset, int(before))) // a second call would read the mask that the first one set
        ::pthread_atfork(nullptr, nullptr, &useUsersMask);
}

void useUsersMask()
{
    if (const int mask = usersMask; mask >= 0)
        ::umask(mode_t(mask));
}

std::optional<unsigned> savedFileMode()
{
    return masked(0666);
}

std::optional<unsigned> savedFolderMode()
{
    return masked(0777);
}

} // namespace assay

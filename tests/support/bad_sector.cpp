// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/bad_sector.h"

#include <dlfcn.h>
#include <sys/types.h>

#include <cerrno>

qint64 assay::test::brokenFrom = -1;

extern "C" ssize_t pread(int fd, void *to, size_t size, off_t offset)
{
    static const auto real = reinterpret_cast<ssize_t (*)(int, void *, size_t, off_t)>(dlsym(RTLD_NEXT, "pread"));
    if (assay::test::brokenFrom >= 0 && offset + off_t(size) > assay::test::brokenFrom) {
        errno = EIO;
        return -1;
    }
    return real(fd, to, size, offset);
}

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/filter.h>

#include <vector>

namespace assay {

//! A seccomp filter for a program that only reads its input and writes to the descriptors that it already has. It
//! refuses sockets, signals to and memory of other processes, new processes, new namespaces, changes to files and
//! folders, opening a file for writing, and the keys of the kernel. Threads and reading files stay possible.
//!
//! execve() passes with exactly this pointer as its first argument: the pointer is an address of ours, which the new
//! program neither has nor learns, so the filter can be loaded before the start and the program starts no other one.
//! Empty: the filter cannot be made. Allocates memory, so call it before fork().
std::vector<sock_filter> systemCallFilter(const char *program);

//! Loads such a filter into the calling thread for good. Only system calls, so it may run between fork and exec; the
//! process must have PR_SET_NO_NEW_PRIVS. False: the kernel has no seccomp.
bool loadSystemCallFilter(const std::vector<sock_filter> &filter);

//! Whether the kernel can filter system calls.
bool hasSystemCallFilters();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <linux/filter.h>

#include <vector>

namespace assay {

// A seccomp filter for a program that only reads its input and writes to descriptors that it already has. It rejects
// sockets, signals to and memory of other processes, new processes and namespaces, changes to files and folders,
// opening a file for writing, and the kernel's keys. Threads and reading files stay possible.
//
// It allows execve() only with exactly this pointer as first argument. The pointer is an address of the parent, which
// the new program does not know; so the filter can be loaded before the program starts, and the program cannot start
// another one. Empty if the filter cannot be made. Allocates memory: call it before fork().
std::vector<sock_filter> systemCallFilter(const char *program);

// Loads such a filter into the calling thread permanently. Only system calls, so it may run between fork and exec;
// needs PR_SET_NO_NEW_PRIVS. False if the kernel has no seccomp.
bool loadSystemCallFilter(const std::vector<sock_filter> &filter);

// Whether the kernel can filter system calls.
bool hasSystemCallFilters();

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace assay {

// Landlock rules for a program that reads a hostile file. Allowed: reading the system's libraries, fonts and tables,
// its own file and its standard input; writing to /dev/null; executing itself. Forbidden: everything else, such as the
// user's home folder, TCP (Linux 6.7 and later), abstract sockets and signals to other programs (6.12 and later).
class FileRules
{
public:
    explicit FileRules(const QByteArray &program); //!< an absolute path. Allocates memory: call it before fork()
    ~FileRules();
    FileRules(const FileRules &) = delete;
    FileRules &operator=(const FileRules &) = delete;

    // Applies the rules to the calling thread permanently, for its current standard input. Only system calls, so it
    // may run between fork and exec; needs PR_SET_NO_NEW_PRIVS. False if the rules are not in force; true without
    // Landlock.
    bool apply() const;

    static int version(); //!< of the kernel's Landlock; 0: missing or switched off

private:
    void allow(const char *path, quint64 access);

    int m_rules = -1;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

namespace assay {

//! Landlock rules for a program that reads a hostile file. It may read the libraries, fonts and tables of the system,
//! its own file and its standard input; it may write to /dev/null, and execute itself. All else is closed: the home
//! folder of the user, other folders, TCP (from Linux 6.7 on), abstract sockets and signals to others (from 6.12 on).
class FileRules
{
public:
    explicit FileRules(const QByteArray &program); //!< an absolute path. Before fork()
    ~FileRules();
    FileRules(const FileRules &) = delete;
    FileRules &operator=(const FileRules &) = delete;

    //! For the calling thread, for good, with the present standard input. Only system calls, so it may run between fork
    //! and exec; the process must have PR_SET_NO_NEW_PRIVS. False: the rules are not in force. True without Landlock.
    bool apply() const;

    static int version(); //!< of the kernel's Landlock; 0: it has none, or it is switched off

private:
    void allow(const char *path, quint64 access);

    int m_rules = -1;
};

} // namespace assay

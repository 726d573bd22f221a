// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace assay::test {

//! A session file that was made to do harm, from a good one.
struct HostileSession
{
    enum class Expect {
        Refused, //!< and nothing beside it changes
        Ends, //!< whatever is said of it, it does not hang
    };
    const char *name;
    std::vector<const char *> statements; //!< run on the good one
    Expect expect = Expect::Refused;
};

const std::vector<HostileSession> &hostileSessions();

//! Makes the good file at `path` into that one. False: it could not be done.
bool makeHostile(const QString &path, const HostileSession &kind);
//! Makes the good file at `path` into one whose table of rows is a tree of pages that takes longer than anybody lives,
//! without a cycle and without a row to show.
bool makeEndlessTree(const QString &path);
//! Runs a statement on any database, with everything allowed.
bool runOn(const QString &path, const QString &statement);
//! All files of a folder with their bytes, in one value, to be compared.
QByteArray everythingIn(const QString &folder);

} // namespace assay::test

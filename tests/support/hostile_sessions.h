// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace assay::test {

// A hostile session file, made from a valid one.
struct HostileSession
{
    enum class Expect {
        Refused, //!< the file is rejected, and nothing in its folder changes
        Ends, //!< opening returns within its limits, with any result
    };
    const char *name;
    std::vector<const char *> statements; //!< run on the valid file
    Expect expect = Expect::Refused;
};

const std::vector<HostileSession> &hostileSessions();

// Turns the valid file at `path` into that kind. Returns false if a statement fails.
bool makeHostile(const QString &path, const HostileSession &kind);
// Turns the valid file at `path` into one whose table of rows is a tree of pages without a cycle and without any row,
// which takes years to walk. Returns false on failure.
bool makeEndlessTree(const QString &path);
// Runs a statement on any database, without any of Assay's restrictions. Returns false if it fails.
bool runOn(const QString &path, const QString &statement);
// Returns all files of a folder with their contents, as one value to compare.
QByteArray everythingIn(const QString &folder);

} // namespace assay::test

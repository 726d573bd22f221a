// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "base/digest_kind.h"
#include "base/result.h"

#include <QString>

#include <vector>

namespace assay {

// One value of a list.
struct WarningEntry
{
    enum class Kind : quint8 {
        Digest, //!< lower-case hexadecimal digits
        Host, //!< the host and all hosts below it; lower case, A-labels
        ExactHost, //!< the host alone
        Network, //!< "192.0.2.0/24"; an address has the length of its family
        Url, //!< as urlKey() returns it
        UrlPath, //!< that URL and all below its path
    };
    Kind kind = Kind::Host;
    QString value;
    friend bool operator==(const WarningEntry &, const WarningEntry &) = default;
};

// A list of values that are known: the analyst's own, known good, or no indicators at all.
struct WarningList
{
    QString name; //!< hostile, as are the other texts
    QString description;
    qint64 version = 0; //!< the list's own; 0 if it has none
    std::vector<WarningEntry> entries;
    qint64 leftOut = 0; //!< values that are not understood, or that would match almost everything
    QString firstLeftOut; //!< sentence about the first of them; empty if there is none

    static constexpr qint64 maxBytes = 16 * 1024 * 1024; //!< of a file
    static constexpr qsizetype maxEntries = 500'000;
};

// Reads a list in the JSON format of MISP's warning lists, of type string, hostname or cidr. Types substring and regex
// are not supported, because one entry could match everything. Thread-safe. Errors: Input (not JSON, no list, another
// type, more than maxBytes or maxEntries).
Result<WarningList> readMispList(const QByteArray &json);

// Reads a plain list, one value a line: a domain with all below it, an address, a network in CIDR form, a URL with all
// below its path, a digest; defanged or not. "#" begins a comment. Thread-safe. Errors: Input (not UTF-8, more than
// maxBytes or maxEntries).
Result<WarningList> readPlainList(const QByteArray &text, const QString &name);

// Reads a file as one of the two, by its first byte. Blocks on a slow disk. Errors: File (it cannot be read), and those
// of the two functions above.
Result<WarningList> readListFile(const QString &path);

// Host, port unless it is the scheme's own, path and query, normalised and without the scheme; empty without a host.
QString urlKey(const QString &url);
// The host of a URL or host text as it is compared: lower case, A-labels, odd spellings of IPv4 addresses resolved.
QString hostKey(const QString &urlOrHost);

} // namespace assay

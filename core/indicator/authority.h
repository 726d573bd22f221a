// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/host_name.h"

namespace assay::scan {

enum class HostKind { Name, Ipv4, Ipv6 };

// user:password\@host:port of a URL.
struct Authority
{
    std::optional<Rejection> rejection;
    std::size_t end = 0; //!< first byte behind it
    std::string userInfo; //!< as written, without the @
    std::string host; //!< as sent, without brackets
    std::string port; //!< digits; empty: none
    HostKind kind{};
    bool defanged = false; //!< a dot, colon or @ was written defanged
    bool wordDots = false;
    bool isOddlyWritten = false; //!< an IPv4 address as one number, in hexadecimal or octal
    QString imitated;
};

class AuthorityReader
{
public:
    explicit AuthorityReader(HostNames &names, HostContext context = HostContext::InUrl)
        : m_names(names)
        , m_context(context)
    { }
    // Reads from `pos`, at most up to `limit`.
    Authority read(Bytes text, std::size_t pos, std::size_t limit);

private:
    std::size_t readUserInfo(Bytes text, std::size_t pos, Authority &authority) const;
    std::size_t readHost(Bytes text, std::size_t pos, Authority &authority);
    std::size_t readBracketedHost(Bytes text, std::size_t pos, Authority &authority) const;

    HostNames &m_names;
    HostContext m_context;
    HostToken m_token;
};

// ":443" or "[:]443" at `pos`: returns the end of the digits, or `pos` if there is none. `port` gets the digits.
std::size_t readPort(Bytes text, std::size_t pos, std::string &port);
bool isPort(Bytes digits);

} // namespace assay::scan

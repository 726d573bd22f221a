// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <string>

namespace assay::scan {

//! Four decimal parts of 0 to 255 without leading zeros. \a text has its dots refanged.
bool isIpv4(Bytes text);
//! Four decimal parts of any size: an address was meant.
bool looksLikeIpv4(Bytes text);
//! 203,0,113,7 from \a pos on: the position behind it, \a pos when there is none. \a address gets the dotted form.
std::size_t readCommaIpv4(Bytes text, std::size_t pos, std::string &address);

//! Loopback, private, link-local, multicast, unspecified, "localhost". \a host is a canonical address or a name.
bool isInternal(Bytes host);

struct Ipv6
{
    std::size_t end = 0; //!< the position behind it; where it began when there is none
    std::string written; //!< lower case, colons refanged
    std::string canonical; //!< RFC 5952
    bool defanged = false;
};
//! An IPv6 address without brackets from \a pos on, its colons plain or as [:].
Ipv6 readIpv6(Bytes text, std::size_t pos);

} // namespace assay::scan

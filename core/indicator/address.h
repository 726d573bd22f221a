// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <optional>
#include <string>

namespace assay::scan {

// Four decimal parts of 0 to 255 without leading zeros. `text` has its dots refanged.
bool isIpv4(Bytes text);
// The address that browsers read in "3325256714", "0xC633640A", "0306.0063.0144.0012" or "198.51.25610", with dots;
// empty for other texts and for plain addresses.
std::optional<std::string> oddIpv4(Bytes text);
// Four decimal parts of any size: probably meant as an address.
bool looksLikeIpv4(Bytes text);
// 203,0,113,7 from `pos` on: returns the position behind it, or `pos` if there is none. `address` gets the dotted
// separator.
std::size_t readCommaIpv4(Bytes text, std::size_t pos, std::string &address);

// Loopback, private, link-local, multicast, unspecified, "localhost". `host` is a canonical address or a name.
bool isInternal(Bytes host);

struct Ipv6
{
    std::size_t end = 0; //!< the position behind it; the start position if there is none
    std::string written; //!< lower case, colons refanged
    std::string canonical; //!< RFC 5952
    bool defanged = false;
};
// An IPv6 address without brackets from `pos` on, its colons plain or as [:].
Ipv6 readIpv6(Bytes text, std::size_t pos);

} // namespace assay::scan

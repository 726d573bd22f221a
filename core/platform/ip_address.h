// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>

namespace assay {

using Ipv6Bytes = std::array<std::uint8_t, 16>; //!< in network order

// An IPv4 address in four decimal numbers, as one number: 127.0.0.1 is 0x7f000001. Empty for any other text.
std::optional<std::uint32_t> parseIpv4(const std::string &text);
// An IPv6 address in the forms of RFC 4291. Empty for any other text.
std::optional<Ipv6Bytes> parseIpv6(const std::string &text);
// The shortest text of it, in lower case (RFC 5952).
std::string ipv6Text(const Ipv6Bytes &address);

constexpr std::size_t maxIpv6Text = 46; //!< bytes of the longest text of an IPv6 address, with a closing zero

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/ip_address.h"

#include <arpa/inet.h>

namespace assay {

static_assert(maxIpv6Text == INET6_ADDRSTRLEN);

std::optional<std::uint32_t> parseIpv4(const std::string &text)
{
    in_addr address{};
    return inet_pton(AF_INET, text.c_str(), &address) == 1 ? std::optional(ntohl(address.s_addr)) : std::nullopt;
}

std::optional<Ipv6Bytes> parseIpv6(const std::string &text)
{
    Ipv6Bytes address{};
    return inet_pton(AF_INET6, text.c_str(), address.data()) == 1 ? std::optional(address) : std::nullopt;
}

std::string ipv6Text(const Ipv6Bytes &address)
{
    char text[INET6_ADDRSTRLEN] = {};
    inet_ntop(AF_INET6, address.data(), text, sizeof text);
    return text;
}

} // namespace assay

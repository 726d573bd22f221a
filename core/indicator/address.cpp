// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/address.h"

#include "indicator/separators.h"
#include "platform/ip_address.h"

#include <algorithm>

namespace assay::scan {

namespace {

struct Quad
{
    int parts = 0;
    bool inRange = true;
};

Quad readQuad(Bytes text)
{
    Quad quad;
    std::size_t p = 0;
    for (;;) {
        const std::size_t start = p;
        unsigned value = 0;
        for (; p < text.size() && is(text[p], Digit); ++p)
            value = std::min(value * 10 + static_cast<unsigned>(text[p] - '0'), 1000u);
        if (p == start)
            return {};
        ++quad.parts;
        quad.inRange = quad.inRange && value <= 255 && (text[start] != '0' || p - start == 1);
        if (p == text.size())
            return quad;
        if (text[p++] != '.')
            return {};
    }
}

// One part of an address as browsers read it: decimal, octal behind 0, hexadecimal behind 0x.
std::optional<quint64> readPart(Bytes part)
{
    const bool isHex = part.size() > 2 && hasWordAt(part, 0, "0x");
    const unsigned base = isHex ? 16 : part.size() > 1 && part.front() == '0' ? 8 : 10;
    quint64 value = 0;
    const Bytes digits = isHex ? part.substr(2) : part;
    for (const char c : digits) {
        if (!is(c, base == 16 ? HexDigit : Digit) || (base == 8 && c > '7'))
            return std::nullopt;
        value = value * base + static_cast<unsigned>(is(c, Digit) ? c - '0' : lower(c) - 'a' + 10);
        if (value > 0xffffffffu)
            return std::nullopt;
    }
    return part.empty() ? std::nullopt : std::optional(value);
}

// EUI-64 identifiers also have eight pairs of digits.
bool isHardwareAddress(Bytes text)
{
    constexpr std::size_t length = 8 * 2 + 7;
    if (text.size() != length)
        return false;
    for (std::size_t i = 2; i < length; i += 3) {
        if (text[i] != ':')
            return false;
    }
    return true;
}

// "Bad::Cafe" is a name in a program's text: an address starts with a long group or with "::", or has many groups.
bool isPlausible(Bytes text)
{
    if (text.substr(0, 2) == "::")
        return text.size() > 2;
    const std::size_t firstGroup = std::min(text.find(':'), text.size());
    const bool hasDigit = std::any_of(text.begin(), text.end(), [](char c) { return is(c, Digit); });
    const bool longEnough = firstGroup >= 3 || std::count(text.begin(), text.end(), ':') >= 3;
    return hasDigit && longEnough && !isHardwareAddress(text);
}

// Loopback, unspecified, link-local, multicast or unique local.
bool isInternalIpv6(const Ipv6Bytes &address)
{
    const bool isUnspecifiedOrLoopback = std::all_of(address.begin(), address.end() - 1, [](std::uint8_t byte) {
        return byte == 0;
    }) && address.back() <= 1;
    const bool isUniqueLocal = (address[0] & 0xfeu) == 0xfcu;
    const bool isLinkLocal = address[0] == 0xfe && (address[1] & 0xc0u) == 0x80;
    const bool isMulticast = address[0] == 0xff;
    return isUnspecifiedOrLoopback || isUniqueLocal || isLinkLocal || isMulticast;
}

} // namespace

bool isIpv4(Bytes text)
{
    const Quad quad = readQuad(text);
    return quad.parts == 4 && quad.inRange;
}

std::optional<std::string> oddIpv4(Bytes text)
{
    constexpr std::size_t maxLength = 4 * 14;
    constexpr quint64 minAlone = 1u << 24; // "http://8080/" lost its host
    if (text.size() > maxLength || isIpv4(text))
        return std::nullopt;
    quint64 address = 0;
    int parts = 0;
    for (std::size_t start = 0; start <= text.size();) {
        const std::size_t end = std::min(text.find('.', start), text.size());
        const auto value = readPart(text.substr(start, end - start));
        const bool isLast = end == text.size();
        if (!value || ++parts > 4 || *value >= (isLast ? quint64(1) << (8 * (5 - parts)) : quint64(256)))
            return std::nullopt;
        address = isLast ? address | *value : address | (*value << (8 * (4 - parts)));
        start = end + 1;
    }
    if (parts == 1 && address < minAlone)
        return std::nullopt;
    std::string dotted;
    for (int shift = 24; shift >= 0; shift -= 8)
        dotted.append(std::to_string((address >> shift) & 0xff)).append(shift > 0 ? "." : "");
    return dotted;
}

bool looksLikeIpv4(Bytes text)
{
    return readQuad(text).parts == 4;
}

std::size_t readCommaIpv4(Bytes text, std::size_t pos, std::string &address)
{
    constexpr std::size_t maxLength = 15;
    const std::size_t limit = std::min(text.size(), pos + maxLength + 1);
    std::size_t p = pos;
    while (p < limit && (is(text[p], Digit) || (text[p] == ',' && is(at(text, p + 1), Digit))))
        ++p;
    address.assign(text.substr(pos, p - pos));
    std::replace(address.begin(), address.end(), ',', '.');
    return isIpv4(address) ? p : pos;
}

bool isInternal(Bytes host)
{
    if (host == "localhost" || host.ends_with(".localhost"))
        return true;
    if (host.find(':') != Bytes::npos) {
        const auto address = parseIpv6(std::string(host));
        return address && isInternalIpv6(*address);
    }
    const auto parsed = isIpv4(host) ? parseIpv4(std::string(host)) : std::nullopt;
    if (!parsed)
        return false;
    const std::uint32_t address = *parsed;
    struct Net
    {
        std::uint32_t first;
        int bits;
    };
    // 0/8, 10/8, 127/8, 169.254/16, 172.16/12, 192.168/16, 224/4, 240/4
    static constexpr Net nets[] = {{0x00000000, 8}, {0x0a000000, 8}, {0x7f000000, 8}, {0xa9fe0000, 16},
        {0xac100000, 12}, {0xc0a80000, 16}, {0xe0000000, 4}, {0xf0000000, 4}};
    return std::ranges::any_of(
        nets, [address](const Net &net) { return (address ^ net.first) >> (32 - net.bits) == 0; });
}

Ipv6 readIpv6(Bytes text, std::size_t pos)
{
    constexpr std::size_t maxLength = maxIpv6Text;
    Ipv6 found;
    std::string &plain = found.written;
    std::size_t p = pos;
    int colons = 0;
    while (p < text.size() && plain.size() <= maxLength) {
        const Separator colon = bracketedAt(text, p, ':');
        if (colon.length > 0 || text[p] == ':') {
            plain.push_back(':');
            ++colons;
            found.defanged = found.defanged || colon.length > 0;
            p += std::max<std::size_t>(colon.length, 1);
        } else if (is(text[p], HexDigit) || (text[p] == '.' && is(at(text, p + 1), Digit))) {
            plain.push_back(lower(text[p++]));
        } else {
            break;
        }
    }
    if (colons > 2 && text[p - 1] == ':' && plain.size() > 1 && plain[plain.size() - 2] != ':') {
        plain.pop_back();
        --p;
    }
    found.end = pos;
    if (colons < 2 || plain.size() > maxLength || is(at(text, p), Letter | Digit | HostOnly)
        || !(found.defanged || isPlausible(plain))) {
        return found;
    }
    const auto parsed = parseIpv6(plain);
    if (!parsed)
        return found;
    std::string canonical = ipv6Text(*parsed);
    if (canonical == "::") { // not an address: programs write it between names
        return found;
    }
    found.canonical = std::move(canonical);
    found.end = p;
    return found;
}

} // namespace assay::scan

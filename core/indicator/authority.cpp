// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/authority.h"

#include "indicator/address.h"
#include "indicator/separators.h"

#include <algorithm>
#include <array>

namespace assay::scan {

namespace {

// Bytes of a character that looks like a slash and does not end a host, as browsers read it; 0 for none.
std::size_t slashLikeAt(Bytes text, std::size_t pos)
{
    constexpr std::array<Bytes, 5> alike{
        "\xE2\x81\x84", "\xE2\x88\x95", "\xE2\xA7\xB8", "\xE2\x95\xB1", "\xEF\xBC\x8F"};
    for (const Bytes one : alike) {
        if (text.substr(std::min(pos, text.size()), one.size()) == one)
            return one.size();
    }
    return 0;
}

// "a.example\u2044evil.example": the run goes on behind such a character.
void joinBehindSlashLikes(Bytes text, HostToken &token)
{
    while (const std::size_t length = slashLikeAt(text, token.end)) {
        HostToken more;
        readHostToken(text, token.end + length, more);
        if (more.isEmpty())
            return;
        token.text.append(text.substr(token.end, length)).append(more.text);
        token.end = more.end;
        token.dots += more.dots;
        token.symbolDots = token.symbolDots || more.symbolDots;
        token.wordDots = token.wordDots || more.wordDots;
        token.highBytes = true;
        token.onlyDigits = token.onlyHex = false;
    }
}

} // namespace

std::size_t readPort(Bytes text, std::size_t pos, std::string &port)
{
    const std::size_t colon = at(text, pos) == ':' ? 1 : bracketedAt(text, pos, ':').length;
    std::size_t p = pos + colon;
    while (colon > 0 && is(at(text, p), Digit))
        ++p;
    if (p == pos + colon)
        return pos;
    port.assign(text.substr(pos + colon, p - pos - colon));
    return p;
}

bool isPort(Bytes digits)
{
    constexpr unsigned highest = 65535;
    unsigned value = 0;
    for (const char c : digits) {
        value = value * 10 + static_cast<unsigned>(c - '0');
        if (value > highest)
            return false;
    }
    return true;
}

std::size_t AuthorityReader::readUserInfo(Bytes text, std::size_t pos, Authority &authority) const
{
    constexpr std::size_t maxLength = 512;
    std::size_t last = Bytes::npos;
    std::size_t length = 0;
    const std::size_t limit = std::min(text.size(), pos + maxLength);
    for (std::size_t p = pos; p < limit && text[p] != '/' && text[p] != '?' && text[p] != '#'; ++p) {
        const std::size_t bracketed = bracketedAt(text, p, '@').length;
        if (text[p] == '@' || bracketed > 0) {
            last = p;
            length = bracketed > 0 ? bracketed : 1;
            p += length - 1;
        }
    }
    if (last == Bytes::npos)
        return pos;
    authority.userInfo.assign(text.substr(pos, last - pos));
    authority.defanged = length > 1;
    return last + length;
}

std::size_t AuthorityReader::readBracketedHost(Bytes text, std::size_t pos, Authority &authority) const
{
    Ipv6 address = readIpv6(text, pos + 1);
    if (address.end == pos + 1 || at(text, address.end) != ']')
        return pos;
    authority.host = std::move(address.written);
    authority.kind = HostKind::Ipv6;
    authority.defanged = authority.defanged || address.defanged;
    return address.end + 1;
}

std::size_t AuthorityReader::readHost(Bytes text, std::size_t pos, Authority &authority)
{
    if (at(text, pos) == '[') {
        const std::size_t end = readBracketedHost(text, pos, authority);
        if (end > pos)
            return end;
        ++pos;
    }
    const std::size_t commaEnd = readCommaIpv4(text, pos, authority.host);
    if (commaEnd > pos && authority.host.size() == commaEnd - pos && text.substr(pos, 4).find(',') != Bytes::npos) {
        authority.kind = HostKind::Ipv4;
        authority.defanged = true;
        return commaEnd;
    }
    readHostToken(text, pos, m_token);
    if (m_token.isEmpty()) {
        authority.rejection = Rejection::Host;
        return pos;
    }
    if (m_token.highBytes)
        m_names.cutForeignTail(text, m_token);
    const std::size_t upToSlashLike = m_token.text.size();
    joinBehindSlashLikes(text, m_token);
    authority.defanged = authority.defanged || m_token.defanged();
    authority.wordDots = m_token.wordDots;
    if (auto address = is(m_token.text.front(), Digit) ? oddIpv4(m_token.text) : std::nullopt) {
        authority.kind = HostKind::Ipv4;
        authority.host = std::move(*address);
        authority.isOddlyWritten = true;
        return m_token.end;
    }
    if (m_token.onlyDigits) {
        authority.kind = HostKind::Ipv4;
        authority.host = m_token.text;
        if (!isIpv4(m_token.text))
            authority.rejection = m_token.dots == 3 ? Rejection::Address : Rejection::Host;
        return m_token.end;
    }
    HostVerdict verdict = m_names.judge(m_token.text, m_context);
    authority.kind = HostKind::Name;
    authority.host = std::move(verdict.ascii);
    authority.imitated = m_token.text.size() > upToSlashLike
        ? QString::fromStdString(m_token.text.substr(0, upToSlashLike))
        : std::move(verdict.imitated);
    authority.rejection = verdict.rejection;
    return m_token.end;
}

Authority AuthorityReader::read(Bytes text, std::size_t pos, std::size_t limit)
{
    text = text.substr(0, limit);
    Authority authority;
    std::size_t p = readUserInfo(text, pos, authority);
    p = readHost(text, p, authority);
    if (at(text, p) == '.' && (p + 1 < text.size() && Bytes("/:?#").find(text[p + 1]) != Bytes::npos))
        ++p;
    const std::size_t portEnd = readPort(text, p, authority.port);
    if (portEnd > p) {
        authority.defanged = authority.defanged || text[p] != ':';
        p = portEnd;
        if (!authority.rejection && !isPort(authority.port))
            authority.rejection = Rejection::Port;
    } else if (at(text, p) == ':' && Bytes("/?#").find(at(text, p + 1)) != Bytes::npos && p + 1 < text.size()) {
        ++p;
    }
    authority.end = p;
    return authority;
}

} // namespace assay::scan

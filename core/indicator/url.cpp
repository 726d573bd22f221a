// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/url.h"

#include "indicator/escapes.h"
#include "indicator/separators.h"
#include "indicator/url_tail.h"

namespace assay::scan {

namespace {

// The '/', '?' or '#' that starts the tail at `p`, defanged or not.
struct TailStart
{
    std::size_t length = 0; //!< 0: no tail
    bool defanged = false;
    bool escaped = false;
};

TailStart tailStart(Bytes text, std::size_t p, bool backslashes)
{
    const char c = at(text, p);
    if (backslashes && c == '\\')
        return {1, true, false};
    if (c == '/' || c == '?' || c == '#')
        return {1, false, false};
    if (c == '\\' && at(text, p + 1) == '/')
        return {2, false, true};
    const std::size_t bracketed = bracketedAt(text, p, '/').length;
    return {bracketed, bracketed > 0, false};
}

void appendHost(const Authority &authority, std::string &url)
{
    if (!authority.userInfo.empty())
        url.append(authority.userInfo).push_back('@');
    if (authority.kind == HostKind::Ipv6)
        url.append("[").append(authority.host).append("]");
    else
        url.append(authority.host);
    if (!authority.port.empty())
        url.append(":").append(authority.port);
}

} // namespace

Remark UrlMatch::remark() const
{
    if (cutOff)
        return Remark::CutOff;
    if (!authority.imitated.isEmpty())
        return Remark::MixedScripts;
    if (authority.isOddlyWritten)
        return Remark::AddressNotation;
    return authority.userInfo.empty() ? Remark::None : Remark::UserInfo;
}

UrlMatch UrlReader::read(Bytes text, const SchemeMatch &scheme, std::size_t limit)
{
    return read(text, &scheme, scheme.begin, scheme.end, limit);
}

UrlMatch UrlReader::readWithoutScheme(Bytes text, std::size_t pos, std::size_t limit)
{
    return read(text, nullptr, pos, pos, limit);
}

UrlMatch UrlReader::read(
    Bytes text, const SchemeMatch *scheme, std::size_t begin, std::size_t authority, std::size_t limit)
{
    UrlMatch match;
    match.authority = m_authorities.read(text, authority, limit);
    const std::size_t tailBegin = match.authority.end;
    const Bytes window = text.substr(0, limit);
    const bool backslashes = scheme && scheme->backslashes;
    const TailStart start = tailStart(window, tailBegin, backslashes);
    TailStyle style{.symbols = match.authority.defanged || start.defanged || (scheme && scheme->defanged),
        .words = match.authority.wordDots,
        .backslashes = backslashes};
    match.rejection = match.authority.rejection;
    match.end = tailBegin;
    if (start.length > 0 || match.rejection) {
        const TailEnd tail = tailEnd(text, tailBegin + start.length, limit, openerOf(text, begin), style);
        // "http://host?" asks a question.
        const bool onlyMark = tail.end == tailBegin + 1 && (window[tailBegin] == '?' || window[tailBegin] == '#');
        match.end = onlyMark ? tailBegin : tail.end;
        match.cutOff = tail.cutOff;
    }
    if (scheme && scheme->scheme == Scheme::Other)
        match.rejection = Rejection::Scheme;
    else if (match.end - begin > maxUrl)
        match.rejection = Rejection::TooLong;
    if (match.rejection)
        return match;
    if (scheme)
        match.value = scheme->scheme == Scheme::Https ? "https://" : "http://";
    appendHost(match.authority, match.value);
    if (match.end > tailBegin) {
        style.markup = window.substr(tailBegin, match.end - tailBegin).find('&') != Bytes::npos
            && isInMarkup(text, begin, match.end);
        match.value.push_back(start.defanged || start.escaped ? '/' : window[tailBegin]);
        appendTail(window.substr(tailBegin + start.length, match.end - tailBegin - start.length), style, match.value);
        match.hasTail = match.end > tailBegin + start.length;
    }
    return match;
}

} // namespace assay::scan

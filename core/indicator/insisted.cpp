// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/insisted.h"

#include "indicator/address.h"
#include "indicator/separators.h"
#include "indicator/url.h"

#include <algorithm>
#include <array>
#include <string>

namespace assay {

using scan::Bytes;

namespace {

QString insistedText(Bytes text)
{
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

// A text with the parts of an address that it may have.
class Insistence
{
public:
    explicit Insistence(Bytes text) : m_text(text), m_scheme(scan::findScheme(text, 0, text.size()))
    {
        if (m_scheme && m_scheme->begin > 0)
            m_scheme.reset();
    }

    std::optional<QString> url()
    {
        if (m_scheme && m_scheme->scheme == scan::Scheme::Other)
            return std::nullopt;
        scan::UrlReader urls(m_names, scan::HostContext::Insisted);
        scan::UrlMatch match
            = m_scheme ? urls.read(m_text, *m_scheme, m_text.size()) : urls.readWithoutScheme(m_text, 0, m_text.size());
        const bool hasDot
            = match.authority.kind != scan::HostKind::Name || match.authority.host.find('.') != Bytes::npos;
        const bool isMail = !m_scheme && !match.authority.userInfo.empty();
        if (match.rejection || isMail || !isWhole(match.end) || !isHost(match.authority) || !(m_scheme || hasDot))
            return std::nullopt;
        if (!m_scheme && !match.hasTail && !match.value.ends_with('/'))
            match.value.push_back('/');
        return insistedText(match.value);
    }

    std::optional<QString> host(scan::HostKind kind)
    {
        scan::AuthorityReader authorities(m_names, scan::HostContext::Insisted);
        std::size_t begin = m_scheme ? m_scheme->end : 0;
        const Bytes marks = "\\/";
        while (begin < m_text.size() && marks.find(m_text[begin]) != Bytes::npos)
            ++begin;
        if (kind == scan::HostKind::Ipv6 && scan::at(m_text, begin) != '[') {
            const scan::Ipv6 address = scan::readIpv6(m_text, begin);
            return address.end > begin ? std::optional(insistedText(address.canonical)) : std::nullopt;
        }
        const scan::Authority authority = authorities.read(m_text, begin, m_text.size());
        const Bytes behind = m_text.substr(authority.end);
        const bool isWord = kind == scan::HostKind::Name && authority.host.find('.') == Bytes::npos;
        if (authority.rejection || authority.kind != kind || !isHost(authority) || isWord
            || !(isWhole(authority.end) || Bytes("/?#\\@:").find(behind.front()) != Bytes::npos)) {
            return std::nullopt;
        }
        return insistedText(authority.host);
    }

private:
    static bool isHost(const scan::Authority &authority)
    {
        const Bytes last = scan::labelFromEnd(authority.host, 0);
        return authority.kind != scan::HostKind::Name
            || (!std::ranges::all_of(last, [](char c) { return scan::is(c, scan::Digit); })
                && std::ranges::all_of(authority.host,
                    [](char c) { return scan::is(c, scan::Letter | scan::Digit | scan::HostOnly | scan::Dot); }));
    }
    // Whether only punctuation follows.
    bool isWhole(std::size_t end) const { return m_text.find_first_not_of(".,;:!?'\")]}>", end) == Bytes::npos; }

    Bytes m_text;
    std::optional<scan::SchemeMatch> m_scheme;
    scan::HostNames m_names;
};

std::optional<QString> insistedValue(Bytes text, IndicatorType type)
{
    switch (type) {
    case IndicatorType::Url:
        return Insistence(text).url();
    case IndicatorType::Fqdn:
        return Insistence(text).host(scan::HostKind::Name);
    case IndicatorType::Ipv4:
        return Insistence(text).host(scan::HostKind::Ipv4);
    case IndicatorType::Ipv6:
        return Insistence(text).host(scan::HostKind::Ipv6);
    case IndicatorType::Md5:
    case IndicatorType::Sha1:
    case IndicatorType::Sha256:
    case IndicatorType::Sha512:
        if (isHex(QUtf8StringView(text.data(), static_cast<qsizetype>(text.size())))
            && digestTypeByLength(static_cast<qsizetype>(text.size())) == type) {
            return insistedText(text).toLower();
        }
        return std::nullopt;
    case IndicatorType::File:
    case IndicatorType::Submission:
        break;
    }
    return std::nullopt;
}

} // namespace

std::optional<Indicator> insistedOn(QStringView text, IndicatorType type)
{
    const QStringView trimmed = text.trimmed();
    const std::string utf8 = trimmed.toUtf8().toStdString();
    const bool isClean
        = std::ranges::none_of(utf8, [](char c) { return static_cast<quint8>(c) <= ' ' || c == '\x7f'; });
    if (utf8.empty() || utf8.size() > scan::maxUrl || !isClean)
        return std::nullopt;
    const std::optional<QString> value = insistedValue(utf8, type);
    return value ? std::optional(Indicator{type, *value, trimmed.toString()}) : std::nullopt;
}

std::vector<IndicatorType> typesToInsistOn(QStringView text)
{
    const bool isUrl = text.contains(u'/');
    std::vector<IndicatorType> types;
    for (const IndicatorType type : {isUrl ? IndicatorType::Url : IndicatorType::Fqdn,
             isUrl ? IndicatorType::Fqdn : IndicatorType::Url, IndicatorType::Ipv4, IndicatorType::Ipv6,
             IndicatorType::Md5, IndicatorType::Sha1, IndicatorType::Sha256, IndicatorType::Sha512}) {
        if (insistedOn(text, type))
            types.push_back(type);
    }
    return types;
}

} // namespace assay

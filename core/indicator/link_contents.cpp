// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/link_contents.h"

#include "indicator/address.h"

#include <QByteArray>

#include <algorithm>
#include <iterator>
#include <optional>

namespace assay::scan {

namespace {

// Sites whose pages are about a sample that their address names. Sorted.
constexpr Bytes samplePages[] = {"abuse.ch", "alienvault.com", "any.run", "circl.lu", "filescan.io",
    "hybrid-analysis.com", "intezer.com", "joesandbox.com", "kaspersky.com", "malshare.com", "metadefender.com",
    "opswat.com", "polyswarm.network", "talosintelligence.com", "threatbook.cn", "threatbook.io", "tria.ge", "unpac.me",
    "virusshare.com", "virustotal.com", "vx-underground.org"};

enum class Wrapping : quint8 {
    Percent, //!< the parameter is percent-encoded
    ProofpointV2, //!< - for %, _ for /
    Base64,
    LastSegment, //!< the last part of the path is percent-encoded
};
struct Wrapper
{
    Bytes host; //!< itself or above
    Bytes path; //!< what the path begins with
    Bytes parameter; //!< with its "="
    Wrapping wrapping{};
};
constexpr Wrapper wrappers[] = {
    {"safelinks.protection.outlook.com", "/", "url=", Wrapping::Percent},
    {"safelinks.protection.office365.us", "/", "url=", Wrapping::Percent},
    {"statics.teams.cdn.office.net", "/evergreen-assets/safelinks/", "url=", Wrapping::Percent},
    {"safelink.emails.azure.net", "/redirect/", "destination=", Wrapping::Percent},
    {"urldefense.proofpoint.com", "/v1/", "u=", Wrapping::Percent},
    {"urldefense.proofpoint.com", "/v2/", "u=", Wrapping::ProofpointV2},
    {"urldefense.com", "/v1/", "u=", Wrapping::Percent},
    {"urldefense.com", "/v2/", "u=", Wrapping::ProofpointV2},
    {"linkprotect.cudasvc.com", "/url", "a=", Wrapping::Percent},
    {"secure-web.cisco.com", "/", "", Wrapping::LastSegment},
    {"clicktime.symantec.com", "/", "u=", Wrapping::Percent},
    {"clicktime.cloud.postoffice.net", "/", "u=", Wrapping::Percent},
    {"protect.fireeye.com", "/", "u=", Wrapping::Percent},
    {"protect2.fireeye.com", "/", "u=", Wrapping::Percent},
    {"protection.sophos.com", "/", "u=", Wrapping::Base64},
    {"l.facebook.com", "/l.php", "u=", Wrapping::Percent},
    {"lm.facebook.com", "/l.php", "u=", Wrapping::Percent},
    {"l.instagram.com", "/", "u=", Wrapping::Percent},
    {"slack-redir.net", "/link", "url=", Wrapping::Percent},
    {"deref-mail.com", "/", "redirecturl=", Wrapping::Percent},
    {"deref-gmx.net", "/", "redirecturl=", Wrapping::Percent},
    {"youtube.com", "/redirect", "q=", Wrapping::Percent},
    {"vk.com", "/away.php", "to=", Wrapping::Percent},
    {"linkedin.com", "/redir/", "url=", Wrapping::Percent},
};

bool isBelow(Bytes host, Bytes domain)
{
    return host.ends_with(domain) && (host.size() == domain.size() || host[host.size() - domain.size() - 1] == '.');
}

// The last two labels.
Bytes domainOf(Bytes host)
{
    const std::size_t last = host.rfind('.');
    const std::size_t dot = last == Bytes::npos || last == 0 ? Bytes::npos : host.rfind('.', last - 1);
    return dot == Bytes::npos ? host : host.substr(dot + 1);
}

int hexValue(char c)
{
    return is(c, Digit) ? c - '0' : is(c, HexDigit) ? lower(c) - 'a' + 10 : -1;
}

// One layer of percent-encoding off. What a URL cannot contain stays encoded.
std::string percentDecoded(Bytes text)
{
    std::string result;
    result.reserve(text.size());
    for (std::size_t p = 0; p < text.size(); ++p) {
        const int high = text[p] == '%' ? hexValue(at(text, p + 1)) : -1;
        const int low = high >= 0 ? hexValue(at(text, p + 2)) : -1;
        const auto c = static_cast<char>(high * 16 + low);
        if (low < 0 || is(c, Stop | High)) {
            result.push_back(text[p]);
            continue;
        }
        result.push_back(c);
        p += 2;
    }
    return result;
}

// The value of the first parameter whose name (any case) is `name`; empty if there is none.
Bytes valueOf(Bytes query, Bytes name)
{
    for (std::size_t p = 0; p < query.size();) {
        const std::size_t end = std::min(query.find_first_of("&#", p), query.size());
        if (hasWordAt(query, p, name))
            return query.substr(p + name.size(), end - p - name.size());
        p = end + 1;
    }
    return {};
}

QByteArray fromBase64(Bytes text)
{
    return QByteArray::fromBase64(
        QByteArray(text.data(), static_cast<qsizetype>(text.size())), QByteArray::Base64UrlEncoding);
}

// https://urldefense.com/v3/__https://evil.example.com/*a__;Iw!!...: each * stands for one character behind the ";",
// each
// ** and a letter for a row of them.
std::string proofpointV3(Bytes path)
{
    constexpr Bytes lengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    constexpr Bytes start = "/v3/__";
    const std::size_t end = path.rfind("__;");
    if (!path.starts_with(start) || end == Bytes::npos || end < start.size())
        return {};
    const Bytes masked = path.substr(start.size(), end - start.size());
    const std::size_t letters = end + 3;
    const QByteArray hidden
        = fromBase64(path.substr(letters, std::min(path.find('!', letters), path.size()) - letters));
    std::string url;
    std::size_t used = 0;
    const auto take = [&](std::size_t count) {
        const std::size_t left = static_cast<std::size_t>(hidden.size()) - used;
        url.append(hidden.constData() + used, std::min(count, left));
        used += std::min(count, left);
    };
    for (std::size_t p = 0; p < masked.size(); ++p) {
        if (masked[p] != '*') {
            url.push_back(masked[p]);
        } else if (const std::size_t row = at(masked, p + 1) == '*' ? lengths.find(at(masked, p + 2)) : Bytes::npos;
                   row != Bytes::npos) {
            take(row + 2);
            p += 2;
        } else {
            take(1);
        }
    }
    // "https:/evil.example.com" lost a slash on the way.
    const std::size_t colon = url.find(":/");
    if (colon != std::string::npos && colon <= 5 && at(url, colon + 2) != '/')
        url.insert(colon + 1, 1, '/');
    return url;
}

std::string wrappedIn(const Wrapper &wrapper, Bytes path, Bytes query)
{
    switch (wrapper.wrapping) {
    case Wrapping::Percent:
        return percentDecoded(valueOf(query, wrapper.parameter));
    case Wrapping::ProofpointV2: {
        std::string value(valueOf(query, wrapper.parameter));
        std::replace(value.begin(), value.end(), '-', '%');
        std::replace(value.begin(), value.end(), '_', '/');
        return percentDecoded(value);
    }
    case Wrapping::Base64:
        return fromBase64(percentDecoded(valueOf(query, wrapper.parameter))).toStdString();
    case Wrapping::LastSegment:
        return percentDecoded(path.substr(path.rfind('/') + 1));
    }
    return {};
}

std::string wrappedIn(Bytes host, Bytes path, Bytes query)
{
    if ((host == "urldefense.com" || host == "urldefense.us") && path.starts_with("/v3/"))
        return proofpointV3(path);
    for (const Wrapper &wrapper : wrappers) {
        if (isBelow(host, wrapper.host) && path.starts_with(wrapper.path))
            return wrappedIn(wrapper, path, query);
    }
    // www.google.de/url?q=...
    const bool isGoogle = host.starts_with("www.google.") || host.starts_with("google.");
    if (isGoogle && path == "/url") {
        const Bytes value = valueOf(query, "q=");
        return percentDecoded(value.empty() ? valueOf(query, "url=") : value);
    }
    return {};
}

std::vector<std::string> digestsIn(Bytes tail)
{
    constexpr std::size_t maxKept = 8;
    std::vector<std::string> found;
    for (std::size_t p = 0; p < tail.size() && found.size() < maxKept;) {
        std::size_t end = p;
        while (end < tail.size() && is(tail[end], Letter | Digit))
            ++end;
        const Bytes word = tail.substr(p, end - p);
        if (digestTypeByLength(static_cast<qsizetype>(word.size()))
            && std::all_of(word.begin(), word.end(), [](char c) { return is(c, HexDigit); })) {
            std::string digest;
            std::transform(word.begin(), word.end(), std::back_inserter(digest), lower);
            if (std::find(found.begin(), found.end(), digest) == found.end())
                found.push_back(std::move(digest));
        }
        p = std::max(end, p + 1);
    }
    return found;
}

} // namespace

LinkContents contentsOf(const UrlMatch &link)
{
    if (link.rejection || link.authority.kind != HostKind::Name || !link.hasTail)
        return {};
    const Bytes host = link.authority.host;
    const Bytes url = link.value;
    const std::size_t hostBegin = url.find(host);
    const std::size_t tailBegin
        = hostBegin == Bytes::npos ? Bytes::npos : url.find_first_of("/?#", hostBegin + host.size());
    if (tailBegin == Bytes::npos)
        return {};
    const Bytes tail = url.substr(tailBegin);
    LinkContents contents;
    if (std::binary_search(std::begin(samplePages), std::end(samplePages), domainOf(host))) {
        contents.digests = digestsIn(tail);
        return contents;
    }
    const std::size_t pathEnd = std::min(tail.find_first_of("?#"), tail.size());
    contents.wrapped = wrappedIn(host, tail.substr(0, pathEnd), tail.substr(std::min(pathEnd + 1, tail.size())));
    return contents;
}

void reportHostOfUrl(const UrlMatch &match, std::size_t begin, std::size_t end, Sink &sink)
{
    if (!match.authority.rejection) {
        const IndicatorType type = match.authority.kind == HostKind::Name ? IndicatorType::Fqdn
            : match.authority.kind == HostKind::Ipv4                      ? IndicatorType::Ipv4
                                                                          : IndicatorType::Ipv6;
        sink.found({type, match.authority.host, begin, end, Remark::FromUrl, {}});
    }
}

void LinkReporter::report(const UrlMatch &match, std::size_t begin, Remark remark, bool hosts, Sink &sink)
{
    constexpr int maxDepth = 4;
    Found place;
    place.begin = begin;
    place.end = match.end;
    place.remark = remark;
    report(match, place, hosts, maxDepth, sink);
}

// `place` has the span in the text and the remark.
void LinkReporter::report(const UrlMatch &match, const Found &place, bool hosts, int depth, Sink &sink)
{
    Found url = place;
    url.type = IndicatorType::Url;
    url.value = match.value;
    if (isTickedByDefault(url.remark) && isInternal(match.authority.host))
        url.remark = Remark::InternalHost;
    const std::string imitated = match.authority.imitated.toStdString();
    url.label = imitated;
    const LinkContents contents = depth > 0 ? contentsOf(match) : LinkContents();
    std::optional<UrlMatch> inner;
    if (const auto scheme = findScheme(contents.wrapped, 0, contents.wrapped.size()); scheme && scheme->begin == 0) {
        inner = m_urls.read(contents.wrapped, *scheme, contents.wrapped.size());
        if (inner->rejection)
            inner.reset();
    }
    if (isTickedByDefault(url.remark) && (inner || !contents.digests.empty()))
        url.remark = inner ? Remark::Wrapper : Remark::SamplePage;
    sink.found(url);
    for (const std::string &digest : contents.digests)
        sink.found({*digestTypeByLength(static_cast<qsizetype>(digest.size())), digest, place.begin, place.end,
            Remark::FromLink, {}});
    if (inner) {
        Found behind = place;
        behind.remark = inner->remark() == Remark::None ? Remark::FromWrapper : inner->remark();
        report(*inner, behind, hosts, depth - 1, sink);
    } else if (hosts && contents.digests.empty()) {
        reportHostOfUrl(match, place.begin, place.end, sink);
    }
}

} // namespace assay::scan

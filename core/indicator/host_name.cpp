// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/host_name.h"

#include "indicator/idn.h"

#include <algorithm>
#include <array>

namespace assay::scan {

namespace {

bool isWellFormed(Bytes host)
{
    constexpr std::size_t maxHost = 253;
    constexpr std::size_t maxLabel = 63;
    if (host.size() > maxHost)
        return false;
    for (std::size_t start = 0;;) {
        const std::size_t end = std::min(host.find('.', start), host.size());
        const Bytes label = host.substr(start, end - start);
        if (label.empty() || label.size() > maxLabel || label.front() == '-' || label.back() == '-')
            return false;
        if (end == host.size())
            break;
        start = end + 1;
    }
    return labelFromEnd(host, 0).find('_') == Bytes::npos && labelFromEnd(host, 1).find('_') == Bytes::npos;
}

// Names that no registry gives out: what networks use inside, and what documents and the demo use as examples.
bool isPrivateName(Bytes host)
{
    constexpr std::array<Bytes, 10> reserved{
        "corp", "example", "home", "internal", "intranet", "invalid", "lan", "local", "localhost", "test"};
    const Bytes last = labelFromEnd(host, 0);
    return last == "localhost" || (host.size() > last.size() && std::ranges::binary_search(reserved, last));
}

} // namespace

bool HostNames::isTopLevelDomain(Bytes label)
{
    std::string lowered(label);
    std::transform(lowered.begin(), lowered.end(), lowered.begin(), lower);
    return m_topLevelDomains.contains(lowered);
}

HostVerdict HostNames::judge(Bytes name, HostContext context)
{
    constexpr std::size_t maxLength = 1024;
    HostVerdict verdict;
    if (name.size() > maxLength) {
        verdict.rejection = Rejection::Host;
        return verdict;
    }
    verdict.ascii.assign(name);
    bool high = false;
    for (char &c : verdict.ascii) {
        high = high || is(c, High);
        c = lower(c);
    }
    const Bytes last = labelFromEnd(verdict.ascii, 0);
    const bool isPrivate = context == HostContext::InUrl && isPrivateName(verdict.ascii);
    const bool isAlone = last.size() == name.size();
    const bool isInsisted = context == HostContext::Insisted;
    const bool isKnown = context == HostContext::Named || isInsisted || m_topLevelDomains.contains(last);
    if (!isPrivate && !isInsisted && (isAlone || !isKnown)) {
        verdict.rejection = isAlone ? Rejection::Host : Rejection::UnknownTld;
        return verdict;
    }
    if (high)
        verdict.ascii = toAscii(verdict.ascii);
    if (!isWellFormed(verdict.ascii))
        verdict.rejection = Rejection::Host;
    else if (high || verdict.ascii.find("xn--") != std::string::npos)
        verdict.imitated = imitation(toUnicode(verdict.ascii));
    return verdict;
}

void HostNames::cutForeignTail(Bytes text, HostToken &token)
{
    constexpr quint8 firstSpacelessLead = 0xE3;
    const Bytes last = labelFromEnd(token.text, 0);
    const auto high = std::find_if(last.begin(), last.end(), [](char c) { return is(c, High); });
    if (high == last.end() || static_cast<quint8>(*high) < firstSpacelessLead)
        return;
    const auto kept = static_cast<std::size_t>(high - last.begin());
    const Bytes tail = last.substr(kept);
    const bool sameBytes = text.substr(token.end - tail.size(), tail.size()) == tail;
    if (sameBytes && !isTopLevelDomain(last) && isTopLevelDomain(last.substr(0, kept))) {
        token.end -= tail.size();
        token.text.resize(token.text.size() - tail.size());
    }
}

} // namespace assay::scan

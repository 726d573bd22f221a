// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "warninglists/network_index.h"

#include "platform/ip_address.h"

#include <algorithm>

namespace assay {

bool NetworkIndex::keyOf(const QString &address, Key &key)
{
    const std::string text = address.toStdString();
    key = {};
    if (const auto v4 = parseIpv4(text)) {
        key[0] = 4;
        for (size_t i = 0; i < 4; ++i)
            key[1 + i] = quint8(*v4 >> (24 - 8 * i));
        return true;
    }
    const auto v6 = parseIpv6(text);
    if (!v6)
        return false;
    key[0] = 6;
    std::ranges::copy(*v6, key.begin() + 1);
    return true;
}

void NetworkIndex::add(const QString &network, quint16 list)
{
    const qsizetype slash = network.indexOf(u'/');
    Network one;
    if (slash < 0 || !keyOf(network.first(slash), one.first))
        return;
    const size_t bits = network.sliced(slash + 1).toUInt();
    const size_t whole = one.first[0] == 4 ? 32 : 128;
    one.last = one.first;
    for (size_t bit = bits; bit < whole; ++bit) {
        const auto mask = quint8(0x80U >> (bit % 8));
        one.first[1 + bit / 8] &= quint8(~mask);
        one.last[1 + bit / 8] |= mask;
    }
    one.list = list;
    m_networks.push_back(one);
}

void NetworkIndex::finish()
{
    std::ranges::sort(m_networks,
        [](const Network &a, const Network &b) { return a.first != b.first ? a.first < b.first : a.last > b.last; });
    std::vector<int> around;
    for (size_t i = 0; i < m_networks.size(); ++i) {
        while (!around.empty() && m_networks[size_t(around.back())].last < m_networks[i].first)
            around.pop_back();
        m_networks[i].parent = around.empty() ? -1 : around.back();
        around.push_back(int(i));
    }
}

int NetworkIndex::lastFrom(const Key &key) const
{
    const auto behind = std::ranges::upper_bound(m_networks, key, {}, &Network::first);
    return int(behind - m_networks.begin()) - 1;
}

} // namespace assay

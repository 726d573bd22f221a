// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <vector>

namespace assay {

// Networks of both families; finds all that contain an address in logarithmic time. CIDR networks are nested or
// disjoint, so each knows the one around it.
class NetworkIndex
{
public:
    // Ignores a text that is no CIDR network. Call finish() after the last one.
    void add(const QString &network, quint16 list);
    void finish();
    bool isEmpty() const { return m_networks.empty(); }

    // Calls `take(list)` for each network that contains the address; texts that are no address are in none.
    template <class Take>
    void find(const QString &address, Take take) const
    {
        Key key{};
        if (m_networks.empty() || !keyOf(address, key))
            return;
        for (int at = lastFrom(key); at >= 0; at = m_networks[size_t(at)].parent) {
            if (key <= m_networks[size_t(at)].last)
                take(m_networks[size_t(at)].list);
        }
    }

private:
    using Key = std::array<quint8, 17>; //!< the family, then the address in network order
    struct Network
    {
        Key first{};
        Key last{};
        int parent = -1; //!< index of the smallest network around it; -1 = none
        quint16 list = 0;
    };
    static bool keyOf(const QString &address, Key &key);
    int lastFrom(const Key &key) const; //!< index of the last network that begins at or before it; -1 = none

    std::vector<Network> m_networks; //!< by first address, larger networks first
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"
#include "warninglists/network_index.h"
#include "warninglists/warning_list.h"

#include <QMultiHash>
#include <QStringList>

namespace assay {

// Finds the lists that an indicator is on: digests and URLs by hash, hosts by each of their suffixes, addresses by
// sorted networks. Immutable after it was made, and then thread-safe.
class WarningIndex
{
public:
    WarningIndex() = default;
    // The number of a list is its position; at most 65,535 of them count.
    explicit WarningIndex(const std::vector<WarningList> &lists);

    bool isEmpty() const { return m_exact.isEmpty() && m_hosts.isEmpty() && m_paths.isEmpty() && m_networks.isEmpty(); }
    // Positions of the lists with the indicator or one of `digests` (lower case) of its sample; each once, ascending.
    std::vector<quint16> listsOf(const Indicator &indicator, const QStringList &digests = {}) const;
    // The kinds of digest that the lists contain.
    DigestKinds digestKinds() const { return m_digestKinds; }

private:
    using Numbers = std::vector<quint16>;
    void addHost(const QString &host, Numbers &numbers) const;
    void addUrl(const QString &url, Numbers &numbers) const;

    QMultiHash<QString, quint16> m_exact; //!< digests, single hosts and URLs
    QMultiHash<QString, quint16> m_hosts; //!< with all below them
    QMultiHash<QString, quint16> m_paths; //!< URLs with all below their paths
    NetworkIndex m_networks;
    DigestKinds m_digestKinds;
};

} // namespace assay

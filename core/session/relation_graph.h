// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "session/session.h"

#include <QHash>
#include <QSet>

#include <vector>

namespace assay {

// Samples, URLs, domains and addresses, and what they have to do with each other: URL, sample, container, children,
// hosts. Grows row by row up to a limit.
class RelationGraph
{
public:
    static constexpr size_t maxNodes = 500;

    enum class Kind {
        Contains, // an archive contains a file
        Offers, // an answer about the first names the second
        Resolves, // a name or address and what it resolves to
        Serves, // a host or URL and a file that came from it
    };
    struct Node
    {
        QString value; //!< exact and hostile: digest in lower case, URL, host
        QString title; //!< file name or the value; hostile
        QString type; //!< "SHA-1", "URL"; as the mapping names it
        Classification classification = Classification::None;
        RowId row = 0; //!< that is about it; 0 = none in the list
    };
    struct Edge
    {
        quint32 from = 0, to = 0; //!< of nodes()
        Kind kind = Kind::Offers;
        friend bool operator==(const Edge &, const Edge &) = default;
    };

    // Adds a row with a loaded record and all that its answers name. `contents` may be null. The session tells which
    // nodes are rows; it is borrowed for the call.
    void add(const Session &session, const Row &row, const Contents *contents);

    const std::vector<Node> &nodes() const { return m_nodes; }
    const std::vector<Edge> &edges() const { return m_edges; }
    bool isCut() const { return m_isCut; } //!< more than maxNodes were named

private:
    int nodeOf(const Session &session, const QString &value, const QString &title, const QString &type,
        Classification classification);
    int nodeOf(const Session &session, const Row &row);
    void connect(int from, int to, Kind kind);

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    QHash<QString, int> m_numbers; //!< by value; all digests of a row have its number
    QSet<quint64> m_known; //!< edges
    bool m_isCut = false;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/bounded_process.h"
#include "session/relation_graph.h"

#include <QObject>
#include <QPointF>
#include <QPolygonF>
#include <QSizeF>

#include <memory>

class QTemporaryFile;

namespace assay {

// Where the nodes and edges of a graph are drawn; lengths in points, y downwards.
struct PlacedGraph
{
    struct Curve
    {
        quint32 from = 0, to = 0;
        QPolygonF points; //!< a B-spline: the begin, then three points for each piece
    };
    QSizeF size;
    std::vector<QPointF> nodes; //!< middles of the boxes, by number of the node
    std::vector<Curve> edges;
};

// Places a graph with Graphviz's dot, in a fenced process. The program gets numbers only: no name of a node reaches
// it.
class GraphLayout : public QObject
{
    Q_OBJECT
public:
    static constexpr double boxWidth = 190, boxHeight = 40; //!< points

    explicit GraphLayout(QObject *parent = nullptr);
    ~GraphLayout() override;

    void start(const RelationGraph &graph); //!< ends a layout under way without a word
    static bool isInstalled(); //!< whether dot is there

    // For the program: numbered boxes of one size and their edges.
    static QByteArray asDot(const RelationGraph &graph);
    // Reads what `dot -Tplain` wrote about so many nodes. Null if that is not a whole graph, or one of another size.
    static std::shared_ptr<const PlacedGraph> read(const QByteArray &plain, size_t nodes);

Q_SIGNALS:
    void done(const std::shared_ptr<const assay::PlacedGraph> &placed); //!< null if it failed or took too long

private:
    BoundedProcess m_process;
    std::unique_ptr<QTemporaryFile> m_input;
    size_t m_nodes = 0;
};

} // namespace assay

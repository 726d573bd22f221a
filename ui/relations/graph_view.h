// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relations/graph_layout.h"

#include <QGraphicsView>

namespace assay {

// A placed graph. Boxes have the shape, the word and the colour of their verdict; Ctrl and the wheel, + and - zoom.
class GraphView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit GraphView(QWidget *parent = nullptr);
    ~GraphView() override;

    void setGraph(const RelationGraph &graph, const std::shared_ptr<const PlacedGraph> &placed); //!< or null
    void select(int node); //!< and makes it visible; -1 = none

Q_SIGNALS:
    void chosen(int node); //!< by a click
    void opened(int node); //!< by a double click

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;

private:
    void zoom(double by);

    std::vector<QGraphicsItem *> m_boxes;
};

} // namespace assay

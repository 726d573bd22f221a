// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "relations/graph_layout.h"
#include "session/session.h"

#include <QFutureWatcher>
#include <QWidget>

class QPushButton;
class QStackedWidget;

namespace assay {

class GraphView;
class OutlineView;
class PlainLabel;

// What some rows have to do with each other and with what their answers name: a graph, and beside it a table that says
// the same. Without Graphviz only the table.
class RelationsWindow : public QWidget
{
    Q_OBJECT
public:
    static constexpr size_t maxRows = 100; //!< rows that the graph begins with

    // The session must outlive the window.
    RelationsWindow(Session &session, const std::vector<RowId> &ids, QWidget *parent = nullptr);

    const RelationGraph &graph() const { return m_graph; }
    bool isBuilding() const { return m_isReading || m_isPlacing; }

Q_SIGNALS:
    void rowsWanted(const std::vector<assay::RowId> &ids); //!< to be selected in the list
    void addToQueue(const QStringList &values, assay::RowId from);
    void searchWanted(const QString &query, assay::RowId from); //!< to be shown before it is sent
    void saveWanted(const QString &suggestedName, const QByteArray &bytes);

private:
    void arrange();
    struct Answers
    {
        std::shared_ptr<const Row> row;
        ContentsPtr contents;
    };
    void readNext();
    void showGraph();
    void showPlaced(const std::shared_ptr<const PlacedGraph> &placed);
    void choose(int node);
    void open(int node);
    int chosenNode() const; //!< -1 = none
    QString queryOf(int node) const; //!< for samples that have to do with it; empty = there is none

    Session &m_session;
    std::vector<RowId> m_ids;
    size_t m_next = 0;
    RelationGraph m_graph;
    std::shared_ptr<const PlacedGraph> m_placed;
    bool m_isReading = true;
    bool m_isPlacing = false;
    QFutureWatcher<Answers> m_reading;
    GraphLayout m_layout;
    PlainLabel *m_note;
    GraphView *m_view;
    OutlineView *m_table;
    QPushButton *m_show;
    QPushButton *m_add;
    QPushButton *m_search;
    QPushButton *m_save;
};

} // namespace assay

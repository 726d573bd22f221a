// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "relations/relations_window.h"

#include "hunting/pivots.h"
#include "look/plain_text.h"
#include "relations/graph_picture.h"
#include "relations/graph_view.h"
#include "session/record_analysis.h"
#include "tables/outline_view.h"
#include "text/user_text.h"

#include <QHBoxLayout>
#include <QHeaderView>
#include <QPushButton>
#include <QScreen>
#include <QShortcut>
#include <QSplitter>
#include <QtConcurrentRun>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr quint32 deepest = 8; // levels of the contents of a row
} // namespace

RelationsWindow::RelationsWindow(Session &session, const std::vector<RowId> &ids, QWidget *parent)
    : QWidget(parent, Qt::Window)
    , m_session(session)
    , m_ids(ids)
    , m_note(new PlainLabel(tr("Reading the answers…"), this))
    , m_view(new GraphView(this))
    , m_table(new OutlineView(new OutlineModel({tr("Name"), tr("Relation"), tr("Type"), tr("Verdict")}),
          tr("No relations are known yet. Get the static report, the extracted files or the network reputation first."),
          {44, 12, 10, 12}, this))
    , m_show(new QPushButton(tr("Show in the list"), this))
    , m_add(new QPushButton(QIcon::fromTheme(u"add-files"_s), tr("Add to queue"), this))
    , m_search(new QPushButton(QIcon::fromTheme(u"search"_s), tr("Find samples…"), this))
    , m_save(new QPushButton(tr("Save SVG…"), this))
{
    arrange();
    connect(m_view, &GraphView::chosen, this, &RelationsWindow::choose);
    connect(m_view, &GraphView::opened, this, &RelationsWindow::open);
    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this, [this] { choose(chosenNode()); });
    connect(m_table, &QAbstractItemView::activated, this, [this] { open(chosenNode()); });
    connect(m_show, &QPushButton::clicked, this, [this] { open(chosenNode()); });
    connect(m_add, &QPushButton::clicked, this, [this] {
        if (const int node = chosenNode(); node >= 0)
            Q_EMIT addToQueue({m_graph.nodes()[size_t(node)].value}, m_ids.front());
    });
    connect(m_search, &QPushButton::clicked, this, [this] {
        if (const QString query = queryOf(chosenNode()); !query.isEmpty())
            Q_EMIT searchWanted(query, m_ids.front());
    });
    connect(m_save, &QPushButton::clicked, this, [this] {
        if (m_placed)
            Q_EMIT saveWanted(u"relations.svg"_s, graphSvg(m_graph, *m_placed, palette()));
    });
    connect(&m_layout, &GraphLayout::done, this, &RelationsWindow::showPlaced);
    connect(new QShortcut(QKeySequence::Cancel, this), &QShortcut::activated, this, &QWidget::close);
    connect(&m_reading, &QFutureWatcherBase::finished, this, [this] {
        const Answers answers = m_reading.result();
        m_graph.add(m_session, *answers.row, answers.contents.get());
        readNext();
    });
    choose(-1);
    readNext();
}

void RelationsWindow::arrange()
{
    setObjectName(u"relationsWindow"_s);
    setWindowTitle(tr("Relations"));
    m_note->setObjectName(u"relationsNote"_s);
    m_note->setWordWrap(true);
    m_view->setObjectName(u"relationsGraph"_s);
    m_view->setAccessibleName(tr("Relations as a graph; the table beside it says the same"));
    m_table->setObjectName(u"relationsTable"_s);
    m_table->setAccessibleName(tr("Relations as a table"));
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_show->setObjectName(u"relationsShow"_s);
    m_add->setObjectName(u"relationsAdd"_s);
    m_search->setObjectName(u"relationsSearch"_s);
    m_search->setToolTip(tr("Opens the search with a query that names this item; nothing is sent yet"));
    m_save->setObjectName(u"relationsSave"_s);
    auto *top = new QHBoxLayout;
    top->addWidget(m_note, 1);
    for (QPushButton *button : {m_show, m_add, m_search, m_save})
        top->addWidget(button);
    auto *splitter = new QSplitter(Qt::Horizontal, this);
    splitter->setObjectName(u"relationsSplitter"_s);
    splitter->setChildrenCollapsible(false);
    splitter->addWidget(m_view);
    splitter->addWidget(m_table);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setSizes({600, 400}); // shares: an empty graph would ask for no room
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addLayout(top);
    layout->addWidget(splitter, 1);
    resize(QSize(fontMetrics().averageCharWidth() * 170, fontMetrics().height() * 40)
               .boundedTo(screen()->availableSize() * 0.9));
}

// One row after the other; its contents are decoded on another thread.
void RelationsWindow::readNext()
{
    while (m_next < m_ids.size() && m_next < maxRows) {
        if (const auto row = m_session.withRecord(m_ids[m_next++])) {
            m_reading.setFuture(QtConcurrent::run([row] {
                return Answers{row, contentsOf(*row, {RelationGraph::maxNodes, deepest})};
            }));
            return;
        }
    }
    m_isReading = false;
    showGraph();
}

void RelationsWindow::showGraph()
{
    // Below each node what it leads to: the tree is as deep as the table needs, not as the graph.
    std::vector<OutlineNode> nodes;
    const auto rowOf = [this](size_t i, const QString &relation) {
        const RelationGraph::Node &node = m_graph.nodes()[i];
        OutlineNode made{.cells = {safeTitle(node), relation, node.type, userText(node.classification)},
            .key = QString::number(i),
            .classification = node.classification};
        made.strong = node.row != 0;
        return made;
    };
    for (size_t i = 0; i < m_graph.nodes().size(); ++i) {
        OutlineNode node = rowOf(i, {});
        bool isNamed = false; // by another
        for (const RelationGraph::Edge &edge : m_graph.edges()) {
            if (edge.from == i)
                node.children.push_back(rowOf(edge.to, relationWord(edge.kind)));
            isNamed = isNamed || edge.to == i;
        }
        if (!node.children.empty() || !isNamed)
            nodes.push_back(std::move(node));
    }
    m_table->outline().setNodes(std::move(nodes));
    m_table->expandAll();
    if (m_graph.nodes().empty() || !GraphLayout::isInstalled())
        return showPlaced(nullptr);
    m_isPlacing = true;
    m_layout.start(m_graph);
}

void RelationsWindow::showPlaced(const std::shared_ptr<const PlacedGraph> &placed)
{
    m_isPlacing = false;
    m_placed = placed;
    m_view->setGraph(m_graph, placed);
    m_view->setVisible(placed != nullptr);
    m_save->setEnabled(placed != nullptr);
    QStringList sentences;
    sentences << tr("%L1 items, %L2 relations.").arg(m_graph.nodes().size()).arg(m_graph.edges().size());
    if (m_graph.isCut())
        sentences << tr("Only the first %L1 items are shown.").arg(RelationGraph::maxNodes);
    if (m_ids.size() > maxRows)
        sentences << tr("Only the first %L1 rows of the selection were read.").arg(maxRows);
    if (!placed && !m_graph.nodes().empty())
        sentences << (GraphLayout::isInstalled() ? tr("The graph could not be laid out; the table has everything.")
                                                 : tr("Install graphviz to see them as a graph."));
    m_note->setText(sentences.join(u' '));
}

int RelationsWindow::chosenNode() const
{
    const QModelIndexList chosen = m_table->selectedNodes();
    return chosen.isEmpty() ? -1 : m_table->outline().node(chosen.first()).key.toInt();
}

QString RelationsWindow::queryOf(int node) const
{
    const auto pivot = node >= 0 ? pivotOf(m_graph.nodes()[size_t(node)].value) : std::nullopt;
    return pivot ? pivot->query : QString();
}

void RelationsWindow::choose(int node)
{
    const bool any = node >= 0;
    const bool isRow = any && m_graph.nodes()[size_t(node)].row != 0;
    m_show->setEnabled(isRow);
    m_add->setEnabled(any && !isRow);
    m_search->setEnabled(!queryOf(node).isEmpty());
    m_view->select(node);
    if (any && chosenNode() != node)
        m_table->select(m_table->outline().indexOf(QString::number(node)));
    if (isRow)
        Q_EMIT rowsWanted({m_graph.nodes()[size_t(node)].row});
}

void RelationsWindow::open(int node)
{
    if (node >= 0 && m_graph.nodes()[size_t(node)].row != 0)
        Q_EMIT rowsWanted({m_graph.nodes()[size_t(node)].row});
}

} // namespace assay

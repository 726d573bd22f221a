// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "relations/graph_picture.h"
#include "relations/graph_view.h"
#include "relations/relations_window.h"
#include "session/record_analysis.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "tables/outline_view.h"

#include <QSignalSpy>
#include <QXmlStreamReader>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
Row rowWithContents()
{
    Row row;
    row.indicator = {IndicatorType::Sha1, QString(40, u'a'), QString(40, u'a')};
    row.state = State::Done;
    Outcome outcome;
    outcome.findings.related = {{u"FQDN"_s, u"evil.example.com"_s, false}};
    outcome.findings.network = {{NetworkRecord::Kind::Resolution, u"evil.example.com"_s, u"192.0.2.7"_s, {}, {}, {}},
        {NetworkRecord::Kind::DownloadedFile, u"192.0.2.7"_s, QString(40, u'b'), u"malicious"_s, {}, {}}};
    outcome.findings.raw = {{u"extracted-files"_s,
        R"({"count":1,"next":null,"results":[{"id":1,"parent_relationship":null,"filename":"inner <b>&.exe","path":"inner",
            "sample":{"sha1":"bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb","classification":"malicious","riskscore":9}}]})"}};
    row.record->answers.push_back({.action = u"extracted-files"_s, .outcome = outcome, .at = {}});
    mergeAnswers(row);
    return row;
}
} // namespace

class TestRelations : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersBecomeNodesAndEdges();
    void numberIsBounded();
    void layoutIsReadOrRefused_data();
    void layoutIsReadOrRefused();
    void programGetsNoNames();
    void windowShowsGraphAndTable();
    void nothingKnownSaysSo();
};

void TestRelations::answersBecomeNodesAndEdges()
{
    Session session;
    const RowId id = session.add({rowWithContents()});
    RelationGraph graph;
    const auto row = session.withRecord(id);
    const ContentsPtr contents = contentsOf(*row);
    graph.add(session, *row, contents.get());
    QCOMPARE(graph.nodes().size(), size_t(4));
    QCOMPARE(graph.nodes()[0].row, id);
    QCOMPARE(graph.nodes()[1].classification, Classification::Malicious);
    QCOMPARE(graph.edges().size(), size_t(4));
    QVERIFY(graph.edges()[0] == (RelationGraph::Edge{0, 1, RelationGraph::Kind::Contains}));
    graph.add(session, *row, contents.get()); // again: nothing new
    QCOMPARE(graph.nodes().size(), size_t(4));
    QCOMPARE(graph.edges().size(), size_t(4));
    QVERIFY(!graph.isCut());
}

void TestRelations::numberIsBounded()
{
    Session session;
    Row row = test::fullRow();
    for (int i = 0; i < 5'000; ++i)
        test::edit(row)->findings.related.push_back({u"FQDN"_s, u"host%1.example.com"_s.arg(i), false});
    const RowId id = session.add({row});
    RelationGraph graph;
    graph.add(session, *session.withRecord(id), nullptr);
    QCOMPARE(graph.nodes().size(), RelationGraph::maxNodes);
    QVERIFY(graph.isCut());
}

void TestRelations::layoutIsReadOrRefused_data()
{
    QTest::addColumn<QByteArray>("plain");
    QTest::addColumn<bool>("isGood");
    const QByteArray good = "graph 1 5 2\nnode n0 1 1.5 2 0.5 x\nnode n1 4 0.5 2 0.5 x\n"
                            "edge n0 n1 4 2 1 2.5 1 3 0.5 3.5 0.5 solid black\nstop\n";
    QTest::newRow("good") << good << true;
    QTest::newRow("cut off") << good.chopped(6) << false;
    QTest::newRow("a node is missing") << QByteArray(good).replace("node n1 4 0.5 2 0.5 x\n", "") << false;
    QTest::newRow("another node") << QByteArray(good).replace("n1", "n7") << false;
    QTest::newRow("no number") << QByteArray(good).replace("1.5", "one") << false;
    QTest::newRow("not finite") << QByteArray(good).replace("1.5", "1e300") << false;
    QTest::newRow("fewer points than said") << QByteArray(good).replace("n1 4 2 1", "n1 400000000 2 1") << false;
    QTest::newRow("empty") << QByteArray() << false;
}

void TestRelations::layoutIsReadOrRefused()
{
    QFETCH(QByteArray, plain);
    QFETCH(bool, isGood);
    const auto placed = GraphLayout::read(plain, 2);
    QCOMPARE(placed != nullptr, isGood);
    if (placed) {
        QCOMPARE(placed->nodes[0], QPointF(72, 36)); // y downwards
        QCOMPARE(placed->edges[0].points.size(), 4);
    }
}

void TestRelations::programGetsNoNames()
{
    Session session;
    const RowId id = session.add({rowWithContents()});
    RelationGraph graph;
    const auto row = session.withRecord(id);
    graph.add(session, *row, contentsOf(*row).get());
    const QByteArray dot = GraphLayout::asDot(graph);
    QVERIFY(!dot.contains("evil"));
    QVERIFY(!dot.contains("inner"));
    QVERIFY(dot.contains("n0 -> n1;"));
}

void TestRelations::windowShowsGraphAndTable()
{
    Session session;
    const RowId id = session.add({rowWithContents()});
    RelationsWindow window(session, {id});
    window.show();
    QTRY_VERIFY_WITH_TIMEOUT(!window.isBuilding(), 60'000);
    auto *table = test::child<OutlineView>(&window, "relationsTable");
    QCOMPARE(table->model()->index(0, 0).data().toString(), QString(40, u'a'));
    QCOMPARE(test::faultsOf(&window).join(u'|'), QString());
    QSignalSpy add(&window, &RelationsWindow::addToQueue);
    QSignalSpy rows(&window, &RelationsWindow::rowsWanted);
    table->select(table->outline().index(0, 0, table->outline().index(0, 0)));
    test::click(&window, "relationsAdd");
    QCOMPARE(add.size(), 1);
    QCOMPARE(add[0][0].toStringList(), QStringList{QString(40, u'b')});
    QCOMPARE(add[0][1].value<RowId>(), id);
    table->select(table->outline().index(0, 0));
    QVERIFY(!rows.isEmpty());
    if (!GraphLayout::isInstalled())
        QSKIP("graphviz is not installed: the table is all");
    auto *view = test::child<GraphView>(&window, "relationsGraph");
    QVERIFY(view->isVisible());
    QCOMPARE(view->scene()->selectedItems().size(), 1);
    QSignalSpy save(&window, &RelationsWindow::saveWanted);
    test::click(&window, "relationsSave");
    QCOMPARE(save.size(), 1);
    QXmlStreamReader svg(save[0][1].toByteArray());
    QString texts;
    while (!svg.atEnd()) {
        svg.readNext();
        if (svg.isStartElement())
            QVERIFY(svg.name() != "b"_L1);
        texts += svg.text();
    }
    QVERIFY2(!svg.hasError(), qPrintable(svg.errorString()));
    QVERIFY(texts.contains(u"inner <b>&.exe"_s));
    QVERIFY(texts.contains(u"evil[.]example[.]com"_s));
    QVERIFY(texts.contains(u"Malicious"_s)); // not by colour alone
}

void TestRelations::nothingKnownSaysSo()
{
    Session session;
    RelationsWindow window(session, {7}); // gone by now
    window.show();
    QTRY_VERIFY(!window.isBuilding());
    QCOMPARE(test::child<OutlineView>(&window, "relationsTable")->model()->rowCount(), 0);
    QVERIFY(!test::child<QWidget>(&window, "relationsGraph")->isVisible());
}

ASSAY_TEST(TestRelations);
#include "test_relations.moc"

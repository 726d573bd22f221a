// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "tables/outline_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
OutlineNode node(const QString &text, std::vector<OutlineNode> children = {})
{
    OutlineNode made{.cells = {text, text + u'!'}, .key = text};
    made.children = std::move(children);
    return made;
}
} // namespace

class TestOutline : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void levelsAreKept();
    void filterKeepsWhatAMatchLiesIn();
    void copiesInTheOrderShown();
    void liveCellsAreDefanged();
    void manyNodesAreBuiltFast();
};

void TestOutline::levelsAreKept()
{
    OutlineModel model({u"A"_s, u"B"_s});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setNodes({node(u"a"_s, {node(u"b"_s), node(u"c"_s, {node(u"d"_s)})}), node(u"e"_s)});
    QCOMPARE(model.nodeCount(), 5);
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex d = model.indexOf(u"d"_s);
    QCOMPARE(d.data().toString(), u"d"_s);
    QCOMPARE(d.parent().data().toString(), u"c"_s);
    QCOMPARE(d.parent().parent().data().toString(), u"a"_s);
    QVERIFY(!d.parent().parent().parent().isValid());
    QVERIFY(!model.indexOf(u"x"_s).isValid());
    model.setNodes({});
    QCOMPARE(model.rowCount(), 0);
}

void TestOutline::filterKeepsWhatAMatchLiesIn()
{
    OutlineView view(new OutlineModel({u"A"_s, u"B"_s}), u"empty"_s, {10, 10});
    view.outline().setNodes({node(u"one"_s, {node(u"Two"_s, {node(u"below"_s)}), node(u"three"_s)}), node(u"four"_s)});
    view.setFilter(u"tWo"_s);
    QCOMPARE(view.matches(), 1);
    QCOMPARE(view.model()->rowCount(), 1);
    const QModelIndex one = view.model()->index(0, 0);
    QCOMPARE(view.model()->rowCount(one), 1);
    QVERIFY(view.isExpanded(one));
    QCOMPARE(view.model()->rowCount(view.model()->index(0, 0, one)), 1); // what lies in the match
    view.setFilter(u".*"_s); // no expression
    QCOMPARE(view.model()->rowCount(), 0);
    view.setFilter({});
    QCOMPARE(view.model()->rowCount(), 2);
}

void TestOutline::copiesInTheOrderShown()
{
    OutlineView view(new OutlineModel({u"A"_s, u"B"_s}), u"empty"_s, {10, 10});
    view.outline().setNodes({node(u"b"_s, {node(u"z"_s)}), node(u"a\nb"_s)});
    view.expandAll();
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"b\tb!\nz\tz!\na\\u000Ab\ta\\u000Ab!"_s);
    view.sortByColumn(0, Qt::AscendingOrder);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"a\\u000Ab"_s));
}

void TestOutline::liveCellsAreDefanged()
{
    OutlineView view(new OutlineModel({u"A"_s}), u"empty"_s, {10});
    view.outline().setNodes({{.cells = {u"http://evil.example.com/x"_s}, .live = {0}}});
    QCOMPARE(view.model()->index(0, 0).data().toString(), u"hxxp://evil[.]example[.]com/x"_s);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hxxp://evil[.]example[.]com/x"_s);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://evil.example.com/x"_s);
}

// An installer has thousands of files: all of them are there, and the last one is found.
void TestOutline::manyNodesAreBuiltFast()
{
    std::vector<OutlineNode> top;
    for (int i = 0; i < 100; ++i) {
        std::vector<OutlineNode> below;
        for (int k = 0; k < 100; ++k)
            below.push_back(node(u"%1/%2"_s.arg(i).arg(k)));
        top.push_back(node(QString::number(i), std::move(below)));
    }
    OutlineView view(new OutlineModel({u"A"_s, u"B"_s}), u"empty"_s, {10, 10});
    view.outline().setNodes(std::move(top));
    QCOMPARE(view.outline().nodeCount(), 10'100);
    view.select(view.outline().indexOf(u"99/99"_s));
    QCOMPARE(view.currentIndex().data().toString(), u"99/99"_s);
    QVERIFY(view.isExpanded(view.currentIndex().parent()));
}

ASSAY_TEST(TestOutline);
#include "test_outline.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/test_main.h"
#include "tables/json_model.h"

#include <QAbstractItemModelTester>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
JsonTree::Id childOf(const JsonTree &tree, std::initializer_list<int> rows)
{
    JsonTree::Id id = JsonTree::root;
    for (const int row : rows)
        id = tree.child(id, row);
    return id;
}
} // namespace

class TestJson : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyTokenIsKept();
    void longListsAreDivided();
    void brokenTextsAreReadAsFarAsTheyGo_data();
    void brokenTextsAreReadAsFarAsTheyGo();
    void keysAndValuesAreFound();
    void modelHoldsInEveryState();
    void depthIsNoDanger();
};

void TestJson::everyTokenIsKept()
{
    const QByteArray json = R"({"id":9007199254740993,"a":1,"a":1e400,"s":"x\u202ey \"q\"","o":{"w d":[true,null]}})";
    const auto tree = JsonTree::read(json);
    QCOMPARE(tree->childCount(JsonTree::root), 5);
    QCOMPARE(tree->value(childOf(*tree, {0})), u"9007199254740993"_s);
    QCOMPARE(tree->key(childOf(*tree, {2})), u"a"_s);
    QCOMPARE(tree->value(childOf(*tree, {2})), u"1e400"_s);
    QCOMPARE(tree->value(childOf(*tree, {3})), u"x\u202Ey \"q\""_s);
    QCOMPARE(tree->value(childOf(*tree, {4})), u"{1}"_s);
    QCOMPARE(tree->path(childOf(*tree, {4, 0, 1})), u"$.o[\"w d\"][1]"_s);
    QCOMPARE(tree->raw(childOf(*tree, {4})), QByteArray(R"({"w d":[true,null]})"));
    QCOMPARE(tree->raw(JsonTree::root), json);
    QVERIFY(!tree->isCut());
    QVERIFY(!JsonTree::read("  "));
}

void TestJson::longListsAreDivided()
{
    QByteArray json = R"({"list":[)";
    for (int i = 0; i < 2100; ++i)
        json += (i ? "," : "") + QByteArray::number(i);
    json += "]}";
    const auto tree = JsonTree::read(json);
    const JsonTree::Id list = childOf(*tree, {0});
    QCOMPARE(tree->value(list), u"[2100]"_s);
    QCOMPARE(tree->childCount(list), 5);
    QCOMPARE(tree->key(childOf(*tree, {0, 4})), u"[2000 … 2099]"_s);
    QCOMPARE(tree->childCount(childOf(*tree, {0, 4})), 100);
    const JsonTree::Id one = childOf(*tree, {0, 2, 7});
    QCOMPARE(tree->value(one), u"1007"_s);
    QCOMPARE(tree->key(one), u"[1007]"_s);
    QCOMPARE(tree->path(one), u"$.list[1007]"_s);
    QVERIFY(tree->raw(childOf(*tree, {0, 4})).startsWith("2000,"));
    const std::vector<JsonTree::Id> found = tree->find(u"1007"_s, 10);
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0], one);
}

void TestJson::brokenTextsAreReadAsFarAsTheyGo_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"{\"a\":[1,2", "{\"a\":\"x", "\"", "{]", "]", "{\"a\" \"b\" \"c\"}", "[1] 2",
             "{\"a\":\"\\", "\\", ",,,", "<html><b>no</b>", "\xff\xfe\x00", "{\"\\ud800\":\"\\udfff\"}"})
        QTest::newRow(json) << QByteArray(json);
}

void TestJson::brokenTextsAreReadAsFarAsTheyGo()
{
    QFETCH(QByteArray, json);
    const auto tree = JsonTree::read(json);
    if (!tree)
        return;
    JsonModel model;
    model.setTree(tree);
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    for (int row = 0; row < model.rowCount(); ++row) {
        const JsonTree::Id id = model.idOf(model.index(row, 0));
        QVERIFY(json.contains(tree->raw(id)));
        QVERIFY(tree->path(id).startsWith(u'$'));
    }
    QVERIFY(tree->find(u"b"_s, 10).size() <= 10);
}

void TestJson::keysAndValuesAreFound()
{
    const auto tree = JsonTree::read(R"({"Name":"x","k":["a name","NAME\u002e"],"n":7})");
    const auto paths = [&tree](const QString &text) {
        QStringList all;
        for (const JsonTree::Id id : tree->find(text, 100))
            all << tree->path(id);
        return all;
    };
    QCOMPARE(paths(u"name"_s), (QStringList{u"$.Name"_s, u"$.k[0]"_s, u"$.k[1]"_s}));
    QCOMPARE(paths(u"name."_s), QStringList{u"$.k[1]"_s}); // looked for as it reads, not as it is written
    QCOMPARE(paths(u"7"_s), QStringList{u"$.n"_s});
    QVERIFY(paths(u"nowhere"_s).isEmpty());
    QCOMPARE(tree->find(u"n"_s, 1).size(), 1u);
}

void TestJson::modelHoldsInEveryState()
{
    JsonModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setTree(JsonTree::read(R"({"a":{"b":[1,{"c":"\u202e"}]},"d":[]})"));
    QCOMPARE(model.rowCount(), 2);
    const QModelIndex c = model.indexOf(model.tree()->find(u"c"_s, 1).front());
    QCOMPARE(c.data().toString(), u"c"_s);
    QVERIFY(!c.siblingAtColumn(1).data().toString().contains(QChar(0x202e)));
    model.setTree(JsonTree::read("7"));
    QCOMPARE(model.rowCount(), 0);
    model.setTree(nullptr);
    QCOMPARE(model.rowCount(), 0);
}

void TestJson::depthIsNoDanger()
{
    const auto tree = JsonTree::read(QByteArray(500'000, '[') + QByteArray(400'000, ']'));
    QVERIFY(tree->isCut());
    QCOMPARE(tree->childCount(JsonTree::root), 1);
    const auto whole = JsonTree::read(QByteArray(5'000'000, '['));
    QVERIFY(whole->isCut());
}

ASSAY_TEST(TestJson);
#include "test_json.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "json/readable_json.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "tables/rows_filter.h"
#include "tables/rows_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>
#include <QJsonDocument>
#include <QMenu>
#include <QMimeData>
#include <QSignalSpy>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
RowsModel::Row textRow(const QString &text)
{
    return {.cells = {text, text + u"!"_s}};
}

QStringList asText(const QAbstractItemModel &model)
{
    QStringList rows;
    for (int i = 0; i < model.rowCount(); ++i)
        rows << model.index(i, 0).data().toString() + u' ' + model.index(i, 1).data().toString();
    return rows;
}
} // namespace

class TestRows : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void rowsChangeInPlace();
    void ticksAreTold();
    void aTextLeavesRowsOut();
    void groupsStayTogether();
    void groupsAreFolded();
    void copiesTheValue();
    void theMenuIsAboutTheCellUnderThePointer();
    void copiesNoLineBreakOutOfACell();
    void jsonKeepsEveryToken();
    void jsonShowsWhatHides();
    void jsonIsShortenedWithAWord();
};

void TestRows::rowsChangeInPlace()
{
    RowsModel model({u"A"_s, u"B"_s});
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    QSignalSpy reset(&model, &QAbstractItemModel::modelReset);
    QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
    QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
    model.setRows({textRow(u"a"_s), textRow(u"b"_s)});
    QCOMPARE(asText(model), (QStringList{u"a a!"_s, u"b b!"_s}));
    model.setRows({textRow(u"a"_s), textRow(u"b"_s)}); // nothing new
    QCOMPARE(inserted.size(), 1);
    QCOMPARE(changed.size(), 0);
    model.setRows({textRow(u"a"_s), textRow(u"x"_s), textRow(u"c"_s), textRow(u"d"_s)});
    QCOMPARE(asText(model), (QStringList{u"a a!"_s, u"x x!"_s, u"c c!"_s, u"d d!"_s}));
    QCOMPARE(changed.size(), 1);
    QCOMPARE(changed[0][0].toModelIndex().row(), 1);
    model.setRows({textRow(u"d"_s)});
    QCOMPARE(asText(model), QStringList{u"d d!"_s});
    model.setRows({});
    QCOMPARE(model.rowCount(), 0);
    QCOMPARE(reset.size(), 0);
}

void TestRows::ticksAreTold()
{
    RowsModel model({u"A"_s, u"B"_s});
    QSignalSpy ticked(&model, &RowsModel::ticked);
    RowsModel::Row locked = textRow(u"locked"_s);
    locked.ticked = true;
    locked.locked = true;
    RowsModel::Row open = textRow(u"open"_s);
    open.ticked = true;
    model.setRows({locked, open, textRow(u"none"_s)});
    QVERIFY(!model.setData(model.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(model.setData(model.index(1, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(2, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(!model.setData(model.index(1, 0), u"text"_s, Qt::EditRole));
    QCOMPARE(ticked.size(), 1);
    QCOMPARE(ticked[0][0].toInt(), 1);
    QCOMPARE(ticked[0][1].toBool(), false);
    QCOMPARE(model.index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Checked));
    QCOMPARE(model.index(1, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    QVERIFY(!model.index(2, 0).data(Qt::CheckStateRole).isValid());
}

void TestRows::aTextLeavesRowsOut()
{
    RowsView view(new RowsModel({u"Name"_s, u"Value"_s}), u"Nothing."_s, {10, 20});
    view.setObjectName(u"view"_s);
    view.setAccessibleName(u"Values"_s);
    RowsModel::Row live{.cells = {u"URL"_s, u"http://evil.example.com/a"_s}};
    live.live = {1};
    view.rows().setRows({textRow(u"Alpha"_s), textRow(u"beta"_s), live});
    RowsFilter filter(view);
    QCOMPARE(filter.accessibleName(), u"Filter: Values"_s);
    for (const auto &[text, left] : {std::pair{u"ALPHA"_s, 1}, std::pair{u"hxxp"_s, 1}, std::pair{u"http://"_s, 1},
             std::pair{u"absent"_s, 0}, std::pair{u"  "_s, 3}}) {
        filter.setText(text);
        QCOMPARE(view.model()->rowCount(), left);
    }
    filter.setText(u"beta"_s);
    view.selectAll();
    QCOMPARE(view.selectedRows(), std::vector<int>{1});
    QTest::keyClick(&filter, Qt::Key_Escape);
    QCOMPARE(view.model()->rowCount(), 3);
}

namespace {
RowsModel::Row ofGroup(const QString &group, const QString &text)
{
    RowsModel::Row row = textRow(text);
    row.group = group;
    return row;
}
} // namespace

void TestRows::groupsStayTogether()
{
    QCOMPARE(RowsModel::grouped({ofGroup(u"x"_s, u"a"_s), ofGroup(u"x"_s, u"b"_s)}).size(), size_t(2)); // no heading
    auto *model = new RowsModel({u"A"_s, u"B"_s});
    RowsView view(model, {}, {});
    QAbstractItemModelTester tester(view.model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
    model->setRows(RowsModel::grouped(
        {ofGroup(u"y<b>"_s, u"b"_s), ofGroup(u"x"_s, u"c"_s), ofGroup(u"y<b>"_s, u"a"_s), ofGroup(u"x"_s, u"d"_s)}));
    const auto shown = [&view] {
        QStringList texts;
        for (int row = 0; row < view.model()->rowCount(); ++row)
            texts << view.model()->index(row, 0).data().toString();
        return texts;
    };
    QCOMPARE(shown(), (QStringList{u"y<b> (2)"_s, u"b"_s, u"a"_s, u"x (2)"_s, u"c"_s, u"d"_s}));
    view.sortByColumn(0, Qt::AscendingOrder);
    QCOMPARE(shown(), (QStringList{u"y<b> (2)"_s, u"a"_s, u"b"_s, u"x (2)"_s, u"c"_s, u"d"_s}));
    view.sortByColumn(0, Qt::DescendingOrder);
    QCOMPARE(shown(), (QStringList{u"y<b> (2)"_s, u"b"_s, u"a"_s, u"x (2)"_s, u"d"_s, u"c"_s}));
    view.setFilterText(u"d!"_s);
    QCOMPARE(shown(), (QStringList{u"x (1 of 2)"_s, u"d"_s}));
    view.setFilterText({});
    // A heading is nothing that could be selected, copied or dragged.
    view.selectAll();
    QCOMPARE(view.selectedRows().size(), size_t(4));
    view.copySelection();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 3);
    // What comes later is counted, too, and what goes.
    model->setRows(RowsModel::grouped(
        {ofGroup(u"y"_s, u"b"_s), ofGroup(u"x"_s, u"c"_s), ofGroup(u"x"_s, u"d"_s), ofGroup(u"x"_s, u"e"_s)}));
    QCOMPARE(shown(), (QStringList{u"y (1)"_s, u"b"_s, u"x (3)"_s, u"e"_s, u"d"_s, u"c"_s}));
    model->setRows({textRow(u"alone"_s)});
    QCOMPARE(shown(), QStringList{u"alone"_s});
}

void TestRows::groupsAreFolded()
{
    auto *model = new RowsModel({u"A"_s, u"B"_s});
    RowsView view(model, {}, {});
    view.resize(400, 300);
    view.show();
    model->setRows(RowsModel::grouped({ofGroup(u"x"_s, u"a"_s), ofGroup(u"x"_s, u"b"_s), ofGroup(u"y"_s, u"c"_s)}));
    QCOMPARE(view.model()->rowCount(), 5);
    const QModelIndex heading = view.model()->index(0, 0);
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(heading).center());
    QCOMPARE(view.model()->rowCount(), 3);
    QVERIFY(view.model()->index(0, 0).data(Qt::AccessibleTextRole).toString().contains(u"collapsed"_s));
    view.grab(); // draws headings of both kinds
    QTest::keyClick(&view, Qt::Key_Right);
    QCOMPARE(view.model()->rowCount(), 5);
    QTest::keyClick(&view, Qt::Key_Left);
    QCOMPARE(view.model()->rowCount(), 3);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(view.model()->rowCount(), 5);
    QVERIFY(view.selectedRows().empty());
    view.setCurrentIndex(view.model()->index(1, 0));
    QTest::keyClick(&view, Qt::Key_Return); // of a row: nothing folds
    QCOMPARE(view.model()->rowCount(), 5);
}

void TestRows::copiesTheValue()
{
    auto *model = new RowsModel({u"A"_s, u"B"_s});
    model->setRows({textRow(u"http://evil.example.com/\u202E"_s), textRow(u"b"_s)});
    RowsView view(model, {}, {});
    view.show();
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://evil.example.com/\u202E!\nb!"_s);
    view.setValueColumn(0);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://evil.example.com/\u202E\nb"_s);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::AltModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"http://evil.example.com/\u202E\thttp://evil.example.com/\u202E!\nb\tb!"_s);
    RowsModel::Row live{.cells = {u"host"_s, u"evil.example.com"_s}, .live = {1}};
    model->setRows({live});
    view.setValueColumn(1);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"evil[.]example[.]com"_s);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"evil.example.com"_s);
    model->setRows({textRow(u"http://evil.example.com/\u202E"_s), textRow(u"b"_s)});
    view.selectAll();
    view.copyColumn(0);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"http://evil.example.com/\u202E\nb"_s);
    QVERIFY(!model->index(0, 0).data().toString().contains(QChar(0x202e)));
}

void TestRows::theMenuIsAboutTheCellUnderThePointer()
{
    RowsView view(new RowsModel({u"A"_s, u"B"_s}), {}, {10, 10});
    view.rows().setRows({textRow(u"first"_s), textRow(u"second"_s)});
    view.resize(400, 200);
    view.show();
    for (const auto reason : {QContextMenuEvent::Mouse, QContextMenuEvent::Keyboard}) {
        for (int line = 0; line < 2; ++line) {
            const QModelIndex cell = view.model()->index(line, 1);
            view.setCurrentIndex(cell);
            const QPoint at = view.visualRect(cell).center();
            QContextMenuEvent event(reason, at, view.viewport()->mapToGlobal(at));
            QWidget *receiver = reason == QContextMenuEvent::Mouse ? view.viewport() : &view; // as Qt does
            QCoreApplication::sendEvent(receiver, &event);
            const std::unique_ptr<QMenu> menu(view.findChild<QMenu *>(u"rowsMenu"_s));
            QVERIFY(menu);
            QVERIFY(view.viewport()->rect().contains(view.viewport()->mapFromGlobal(menu->pos())));
            menu->actions().front()->trigger();
            QCOMPARE(QGuiApplication::clipboard()->text(), line == 0 ? u"first!"_s : u"second!"_s);
        }
    }
}

// Wherever it is dropped or pasted, a terminal included.
void TestRows::copiesNoLineBreakOutOfACell()
{
    RowsView view(new RowsModel({u"a"_s, u"b"_s}), {}, {10, 10});
    view.rows().setRows({{.cells = {u"x\nrm -rf /\n"_s, u"y\x1b[2J\tz"_s}}});
    view.selectAll();
    const QString safe = u"x\\u000Arm -rf /\\u000A\ty\\u001B[2J\\u0009z"_s;
    for (const bool exact : {false, true}) {
        view.copySelection(exact);
        QCOMPARE(QGuiApplication::clipboard()->text(), safe);
        view.copyColumn(1, exact);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"y\\u001B[2J\\u0009z"_s);
    }
    const std::unique_ptr<QMimeData> dragged(view.rows().mimeData({view.rows().index(0, 0)}));
    QCOMPARE(dragged->text(), safe);
}

void TestRows::jsonKeepsEveryToken()
{
    const QByteArray json
        = R"({"id":9007199254740993,"big":18446744073709551615,"a":1,"a":2,"e":[],"o":{},"t":["x, y: {z}\\\" [",1.50,true]})";
    const QString text = readableJson(json);
    for (const char *token : {"9007199254740993", "18446744073709551615", "\"a\": 1", "\"a\": 2", "[]", "{}", "1.50",
             R"("x, y: {z}\\\" [")"})
        QVERIFY2(text.contains(QString::fromLatin1(token)), token);
    QCOMPARE(QJsonDocument::fromJson(text.toUtf8()), QJsonDocument::fromJson(json));
    QCOMPARE(readableJson(R"({"a":[1,{"b":2}]})"), u"{\n  \"a\": [\n    1,\n    {\n      \"b\": 2\n    }\n  ]\n}"_s);
    QCOMPARE(readableJson(text.toUtf8()), text); // reading it again changes nothing
    QCOMPARE(readableJson({}), QString());
}

void TestRows::jsonShowsWhatHides()
{
    const QByteArray json = QString(u"{\"name\":\"invoice\u202Efdp.exe\u200B\u2028\U000E0041\"}"_s).toUtf8();
    const QString text = readableJson(json);
    QVERIFY2(text.contains(u"invoice\\u202efdp.exe\\u200b\\u2028\\udb40\\udc41"_s), qPrintable(text));
    QCOMPARE(QJsonDocument::fromJson(text.toUtf8()), QJsonDocument::fromJson(json));
}

void TestRows::jsonIsShortenedWithAWord()
{
    const QByteArray longLine = R"({"a":")" + QByteArray(100'000, 'x') + R"(","b":1})";
    const QString text = readableJson(longLine);
    QVERIFY(text.size() < 10'000);
    QVERIFY2(text.contains(u"\"b\": 1"_s) && text.contains(u"original"_s), qPrintable(text.right(200)));
    QByteArray many = "[0";
    for (int i = 0; i < 10'000; ++i)
        many += ",1234567890";
    many += ']';
    QVERIFY(readableJson(many, 4096).size() < 6000);
    QVERIFY(!readableJson(many).contains(u"original"_s));
    QVERIFY(!readableJson(QByteArray(200'000, '[')).isEmpty()); // deep, and never closed
}

ASSAY_TEST(TestRows);
#include "test_rows.moc"

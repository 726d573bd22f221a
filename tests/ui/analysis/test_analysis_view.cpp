// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "analysis/analysis_nodes.h"
#include "analysis/analysis_view.h"
#include "analysis/attack_model.h"
#include "analysis/contents_nodes.h"
#include "analysis/json_nodes.h"
#include "analysis/strings_model.h"
#include "analysis/strings_view.h"
#include "support/test_main.h"
#include "tables/outline_view.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QToolButton>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr int many = 200'000;

AnalysisIndicator indicator(const QString &text, int priority)
{
    AnalysisIndicator made;
    made.description = text;
    made.priority = priority;
    made.reasons = {{u"Imported API Name"_s, u"WriteProcessMemory"_s, false}, {u"String"_s, text, true}};
    return made;
}

std::shared_ptr<StaticAnalysis> sampleAnalysis(const QString &text)
{
    auto analysis = std::make_shared<StaticAnalysis>();
    analysis->story = u"A story about "_s + text;
    analysis->indicators = {indicator(text, 9), indicator(u"Contains URLs"_s, 3)};
    AttackTactic discovery{
        .matrix = u"Enterprise"_s, .id = u"TA0007"_s, .name = text, .description = text, .techniques = {}};
    discovery.techniques
        = {{u"T1082"_s, text, u"Reads the version."_s, {indicator(text, 5)}}, {u"T1083"_s, u"Files"_s, {}, {}}};
    AttackTactic evasion{.matrix = u"Enterprise"_s,
        .id = u"TA0005"_s,
        .name = u"Defense Evasion"_s,
        .description = {},
        .techniques = {}};
    evasion.techniques = {{u"T1055.012"_s, u"Process Hollowing"_s, {}, {}}};
    analysis->attack = {discovery, evasion};
    analysis->interestingStrings = {{u"http"_s, u"http://host.example/a"_s, 0x414, 2, {u"uri"_s}}};
    analysis->hasStrings = true;
    analysis->strings.add("plain text"_ba, 0x1000, 1, 2);
    analysis->strings.add(text.toUtf8(), 0x2000, 3, 2);
    analysis->sections = {{u".text"_s, 6.5, 0x1000, 4096, {{u"md5"_s, QString(32, u'a')}}}, {text, {}, -1, -1, {}}};
    analysis->imports = {{u"KERNEL32.dll"_s, {u"CreateFileA"_s, text}}};
    analysis->parts = {{u"certificate"_s, R"({"chain":[{"subject":"CN=Example"}]})"}, {text, "[1,2]"}};
    analysis->decision = {Classification::Malicious, text, 4, true, {u"sha1"_s, QString(40, u'b')},
        {{u"Machine learning"_s, u"3"_s, Classification::Malicious, text, 4, false, true},
            {u"Rules"_s, u"7"_s, Classification::Suspicious, {}, 2, true, false}}};
    return analysis;
}

StaticAnalysisPtr analysisWithStrings(int count)
{
    auto analysis = std::make_shared<StaticAnalysis>();
    analysis->hasStrings = true;
    for (int i = 0; i < count; ++i)
        analysis->strings.add((i % 1000 == 7 ? "needle "_ba : "straw "_ba) + QByteArray::number(i), i, 1, 2);
    return analysis;
}

QStringList cellsOf(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList all;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column)
            all << model.index(row, column, parent).data().toString();
        all << cellsOf(model, model.index(row, 0, parent));
    }
    return all;
}
} // namespace

class TestAnalysisView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyPartIsShown();
    void searchNarrowsThePageInFront();
    void matrixIsOrderedLikeAnAttack();
    void evidenceFollowsTheTechnique();
    void networkStringsComeFirstAndDefanged();
    void searchInManyStringsLeavesTheEventLoopAlone();
    void stringsAreFetchedOnDemand();
    void pagesAreSavedAsText();
    void propagationOffersItsSource();
    void unknownPartsAreBounded();
    void hostileTextStaysPlain();
    void everyControlIsNamed();
    void contentsShowWorstAndPlaces();
};

void TestAnalysisView::everyPartIsShown()
{
    AnalysisView view;
    view.setAnalysis(sampleAnalysis(u"something"_s));
    QCOMPARE(test::labelText(&view, "analysisStory"), u"A story about something"_s);
    const QStringList indicators = cellsOf(*test::child<OutlineView>(&view, "indicatorsView")->model());
    QCOMPARE(indicators.first(), u"something"_s);
    QVERIFY(indicators.contains(u"WriteProcessMemory"_s));
    QVERIFY(indicators.contains(u"from a file inside"_s));
    const auto urls = indicatorNodes(*sampleAnalysis(u"http://host.example/a"_s));
    QCOMPARE(urls[0].children[1].live, QList<int>{0}); // shown and copied defanged
    const QStringList structure = cellsOf(*test::child<OutlineView>(&view, "structureView")->model());
    for (const QString &part : {u".text"_s, u"KERNEL32.dll"_s, u"CreateFileA"_s, u"CN=Example"_s, u"Certificate"_s})
        QVERIFY2(structure.contains(part), qPrintable(part));
    const QStringList engines = cellsOf(*test::child<OutlineView>(&view, "enginesOfAnalysis")->model());
    QVERIFY(engines.contains(u"decided the verdict, factor 4"_s));
    QVERIFY(engines.contains(u"ignored, factor 2"_s));
    auto *tabs = test::child<QTabWidget>(&view, "analysisPages");
    QCOMPARE(tabs->tabText(1), u"ATT&&CK (3)"_s);
    QCOMPARE(tabs->tabText(2), u"Strings (3)"_s);
    view.setAnalysis(nullptr);
    QVERIFY(cellsOf(*test::child<OutlineView>(&view, "structureView")->model()).isEmpty());
}

void TestAnalysisView::searchNarrowsThePageInFront()
{
    AnalysisView view;
    view.show();
    view.setAnalysis(sampleAnalysis(u"something"_s));
    auto *search = test::child<QLineEdit>(&view, "analysisSearch");
    search->setText(u"urls"_s);
    QCOMPARE(test::child<OutlineView>(&view, "indicatorsView")->model()->rowCount(), 1);
    QVERIFY(view.openPage(u"structurePage"_s));
    QCOMPARE(test::child<OutlineView>(&view, "structureView")->model()->rowCount(), 0);
    search->setText(u"createfile"_s);
    QCOMPARE(test::labelText(&view, "analysisFound"), u"1 match(es)"_s);
    QVERIFY(view.openPage(u"stringsPage"_s));
    QTRY_COMPARE(test::labelText(&view, "analysisFound"), u"0 match(es)"_s);
    search->setText(u"plain"_s);
    QTRY_COMPARE(test::labelText(&view, "analysisFound"), u"1 match(es)"_s);
    search->clear();
    QCOMPARE(test::child<StringsView>(&view, "stringsView")->strings().rowCount(), 3);
    QVERIFY(view.openPage(u"attackPage"_s));
    search->setText(u"hollow"_s);
    QVERIFY(test::child<OutlineView>(&view, "attackList")->isVisible());
    QCOMPARE(test::child<OutlineView>(&view, "attackList")->model()->rowCount(), 1);
    search->clear();
    QVERIFY(test::child<QTableView>(&view, "attackMatrix")->isVisible());
    QVERIFY(!view.openPage(u"noSuchPage"_s));
}

void TestAnalysisView::matrixIsOrderedLikeAnAttack()
{
    AttackModel model;
    QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setAnalysis(sampleAnalysis(u"Discovery"_s));
    QCOMPARE(model.headerData(0, Qt::Horizontal).toString(), u"Defense Evasion"_s);
    QCOMPARE(model.headerData(1, Qt::Horizontal).toString(), u"Discovery"_s);
    QCOMPARE(model.index(0, 1).data().toString(), u"T1082 Discovery"_s);
    QCOMPARE(model.index(0, 1).data(Qt::AccessibleTextRole).toString(), u"Discovery: T1082, Discovery"_s);
    QVERIFY(!model.technique(model.index(1, 0)));
    QVERIFY(!(model.index(1, 0).flags() & Qt::ItemIsSelectable));
    QCOMPARE(model.techniqueCount(), 3);
}

void TestAnalysisView::evidenceFollowsTheTechnique()
{
    AnalysisView view;
    view.show();
    view.setAnalysis(sampleAnalysis(u"Discovery"_s));
    view.openPage(u"attackPage"_s);
    auto *matrix = test::child<QTableView>(&view, "attackMatrix");
    matrix->setCurrentIndex(matrix->model()->index(0, 1));
    QCOMPARE(test::labelText(&view, "attackChosen"), u"T1082 Discovery \u2013 Discovery"_s);
    QCOMPARE(test::labelText(&view, "attackAbout"), u"Reads the version."_s);
    QCOMPARE(
        cellsOf(*test::child<OutlineView>(&view, "attackEvidence")->model()), (QStringList{u"Discovery"_s, u"5"_s}));
    test::click(&view, "attackAsList");
    auto *list = test::child<OutlineView>(&view, "attackList");
    QVERIFY(list->isVisible());
    list->setCurrentIndex(list->model()->index(0, 0, list->model()->index(0, 0)));
    QTRY_COMPARE(test::labelText(&view, "attackChosen"), u"T1055.012 Process Hollowing \u2013 Defense Evasion"_s);
}

void TestAnalysisView::networkStringsComeFirstAndDefanged()
{
    StringsView view;
    view.strings().setAnalysis(sampleAnalysis(u"x"_s));
    const QAbstractItemModel &model = view.strings();
    QCOMPARE(model.index(0, StringsModel::Value).data().toString(), u"hxxp://host[.]example/a"_s);
    QCOMPARE(model.index(0, StringsModel::Kind).data().toString(), u"http (uri)"_s);
    QCOMPARE(model.index(0, StringsModel::Offset).data().toString(), u"0x414"_s);
    QCOMPARE(model.index(1, StringsModel::Value).data().toString(), u"plain text"_s);
    view.selectAll();
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"hxxp://host[.]example/a\nplain text\nx"_s);
    QTest::keyClick(&view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().startsWith(u"http://host.example/a"_s));
}

void TestAnalysisView::searchInManyStringsLeavesTheEventLoopAlone()
{
    StringsModel model;
    model.setAnalysis(analysisWithStrings(many));
    QCOMPARE(model.rowCount(), many);
    QSignalSpy slices(&model, &StringsModel::searched);
    model.search(u"NEEDLE"_s);
    QVERIFY(model.rowCount() > 0); // the first matches are there before the event loop runs
    QTRY_VERIFY(!model.isSearching());
    QCOMPARE(model.rowCount(), many / 1000);
    QCOMPARE(model.exact(1), u"needle 1007"_s);
    model.search(u"straw"_s);
    model.search(u"needle 7"_s); // the older search ends
    QTRY_VERIFY(!model.isSearching());
    for (int row = 0; row < model.rowCount(); ++row)
        QVERIFY(model.exact(row).startsWith(u"needle 7"_s));
    model.setAnalysis(nullptr);
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.isSearching());
}

void TestAnalysisView::stringsAreFetchedOnDemand()
{
    AnalysisView view;
    view.show();
    auto analysis = sampleAnalysis(u"x"_s);
    analysis->hasStrings = false;
    analysis->strings = {};
    view.setAnalysis(analysis);
    view.openPage(u"stringsPage"_s);
    QSignalSpy wanted(&view, &AnalysisView::stringsWanted);
    test::click(&view, "fetchStrings");
    QCOMPARE(wanted.size(), 1);
    view.setAnalysis(sampleAnalysis(u"x"_s));
    QVERIFY(!test::child<QWidget>(&view, "fetchStrings")->isVisible());
}

void TestAnalysisView::pagesAreSavedAsText()
{
    AnalysisView view;
    view.show();
    view.setAnalysis(sampleAnalysis(u"two\nlines"_s));
    QSignalSpy save(&view, &AnalysisView::saveWanted);
    QStringList texts;
    for (const QString &page :
        {u"indicatorsPage"_s, u"attackPage"_s, u"stringsPage"_s, u"structurePage"_s, u"decisionPage"_s}) {
        view.openPage(page);
        const qsizetype before = save.size();
        test::click(&view, "analysisSave");
        QTRY_COMPARE(save.size(), before + 1);
        QVERIFY(save.last()[0].toString().endsWith(u".txt"_s));
        texts << QString::fromUtf8(save.last()[1].toByteArray());
    }
    QVERIFY2(texts[0].startsWith(u"two\\u000Alines\t9\t"_s), qPrintable(texts[0]));
    QVERIFY(texts[1].contains(u"\n    T1082\ttwo\\u000Alines\n        two\\u000Alines\t5\n"_s));
    QCOMPARE(texts[2].count(u'\n'), 3);
    QVERIFY(texts[2].contains(u"0x414\t2\thttp (uri)\thttp://host.example/a\n"_s));
    QVERIFY(texts[3].contains(u"KERNEL32.dll"_s));
    QVERIFY(texts[4].startsWith(u"Machine learning\tMalicious"_s));
}

void TestAnalysisView::propagationOffersItsSource()
{
    AnalysisView view;
    view.show();
    view.setAnalysis(sampleAnalysis(u"Name"_s));
    view.openPage(u"decisionPage"_s);
    QVERIFY(test::labelText(&view, "decisionLine").contains(QString(40, u'b')));
    QSignalSpy add(&view, &AnalysisView::addToQueue);
    test::click(&view, "addPropagationSource");
    QCOMPARE(add.size(), 1);
    QCOMPARE(add[0][0].toStringList(), QStringList{QString(40, u'b')});
}

void TestAnalysisView::unknownPartsAreBounded()
{
    QByteArray deep = QByteArray(5'000, '[') + QByteArray(5'000, ']');
    int limit = 1'000;
    QVERIFY(!jsonNodes(deep, limit).empty());
    QByteArray wide = "["_ba;
    for (int i = 0; i < 5'000; ++i)
        wide += "1,";
    wide += "1]";
    limit = 1'000;
    std::vector<OutlineNode> nodes = jsonNodes(wide, limit);
    QCOMPARE(limit, 0);
    OutlineModel model({u"A"_s, u"B"_s});
    model.setNodes(std::move(nodes));
    QVERIFY(model.nodeCount() < 1'100);
    limit = 10;
    QVERIFY(jsonNodes("", limit).empty());
}

void TestAnalysisView::hostileTextStaysPlain()
{
    static const QRegularExpression bad(u"[\\x{202a}-\\x{202e}\\x00-\\x1f\\x7f-\\x9f]"_s);
    for (const QString &text :
        {u"<img src=x>"_s, u"a\u202Eb"_s, u"line\r\nbreak"_s, QString(100'000, u'W'), u"&x %1"_s}) {
        AnalysisView view;
        view.show();
        view.setAnalysis(sampleAnalysis(text));
        for (const char *page : {"indicatorsPage", "attackPage", "stringsPage", "structurePage", "decisionPage"}) {
            QVERIFY(view.openPage(QString::fromLatin1(page)));
            const auto labels = view.findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                QVERIFY2(!label->text().contains(bad), qPrintable(label->objectName()));
            }
            const auto views = view.findChildren<QAbstractItemView *>();
            for (const QAbstractItemView *one : views) {
                if (!one->model())
                    continue;
                for (const QString &cell : cellsOf(*one->model()))
                    QVERIFY2(!cell.contains(bad) && cell.size() < 1'100, qPrintable(one->objectName()));
            }
        }
    }
}

void TestAnalysisView::everyControlIsNamed()
{
    AnalysisView view;
    view.show();
    view.setAnalysis(sampleAnalysis(u"x"_s));
    for (const char *page : {"indicatorsPage", "attackPage", "stringsPage", "structurePage", "decisionPage"}) {
        view.openPage(QString::fromLatin1(page));
        QCOMPARE(test::faultsOf(&view).join(u'|'), QString());
    }
}

void TestAnalysisView::contentsShowWorstAndPlaces()
{
    Contents contents;
    ContentsNode top;
    top.file = {.id = 1,
        .parent = {},
        .fileName = u"setup.exe"_s,
        .path = u"a/setup.exe"_s,
        .sha1 = QString(40, u'1'),
        .verdict = {},
        .fileType = {},
        .identification = {}};
    top.file.verdict.classification = Classification::Malicious;
    top.file.verdict.riskScore = 10;
    top.children = {1};
    top.places = {u"a/setup.exe"_s, u"b/setup.exe"_s};
    top.placeCount = 2;
    ContentsNode below;
    below.parent = 0;
    below.depth = 1;
    below.file.path = u"resource/3"_s;
    contents.nodes = {top, below};
    contents.top = {0};
    contents.malicious = 1;
    contents.unknown = 1;
    const std::vector<OutlineNode> nodes = contentsNodes(contents);
    QCOMPARE(nodes.size(), size_t(1));
    QCOMPARE(
        nodes[0].cells, (QStringList{u"setup.exe"_s, u"Malicious"_s, u"10"_s, {}, {}, {}, u"2"_s, QString(40, u'1')}));
    QCOMPARE(nodes[0].key, QString(40, u'1'));
    QCOMPARE(nodes[0].hint, u"a/setup.exe | b/setup.exe"_s);
    QCOMPARE(nodes[0].children[0].cells.first(), u"resource/3"_s);
    QCOMPARE(contentsLine(contents), u"1 of 2 malicious"_s);
    contents.suspicious = 1;
    QCOMPARE(contentsLine(contents), u"1 of 3 malicious, 1 suspicious"_s);
    QCOMPARE(contentsLine({}), u"No extracted files."_s);
}

ASSAY_TEST(TestAnalysisView);
#include "test_analysis_view.moc"

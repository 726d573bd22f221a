// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "details/details_view.h"
#include "session/provenance.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "tables/outline_view.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QToolButton>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr auto child = "1111111111111111111111111111111111111111"_L1;
constexpr auto otherChild = "2222222222222222222222222222222222222222"_L1;

QByteArray report()
{
    return R"({"story":"It encrypts files.","indicators":[{"id":1,"priority":7,"category":4,"description":"Writes memory",
        "reasons":[]}],"attack":[],"strings":[{"v":"hello","o":1,"c":1,"f":2}]})";
}

QByteArray contents()
{
    return uR"({"count":3,"next":null,"previous":null,"results":[
        {"id":1,"parent_relationship":null,"filename":"inner.exe","path":"inner.exe",
         "sample":{"sha1":"%1","classification":"malicious","riskscore":10,"file_size":12,"file_type":"PE"}},
        {"id":2,"parent_relationship":1,"filename":"icon","path":"inner.exe/icon",
         "sample":{"sha1":"%2","classification":"goodware","riskscore":0,"file_size":3}},
        {"id":3,"parent_relationship":1,"filename":"icon2","path":"inner.exe/icon2",
         "sample":{"sha1":"3333333333333333333333333333333333333333","classification":"unknown","riskscore":5}}]})"_s
        .arg(child, otherChild)
        .toUtf8();
}

Row rowWith(const QString &title, const QByteArray &json)
{
    Row row = test::fullRow();
    Outcome outcome;
    outcome.findings.raw = {{title, json}};
    row.record->answers.push_back({.action = title, .outcome = outcome, .at = QDateTime::currentDateTimeUtc()});
    mergeAnswers(row);
    return row;
}
} // namespace

class TestAnalysisTab : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void emptyPagesOfferToFetch();
    void aWishFetchesOnceForEachRow();
    void urlsHaveNoAnalysis();
    void reportIsShown();
    void largeReportIsReadBehindTheScenes();
    void unreadableReportSaysSo();
    void contentsAreFetchedAfterTheReport();
    void badFilesInsideAreOneClickAway();
    void contentsAreAddedByVerdict();
    void rowsLeadToTheirContainerAndChildren();
    void limitsCanBeRaised();

private:
    template <class W>
    W *find(const char *name) const
    {
        return test::child<W>(m_view.get(), name);
    }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DetailsView> m_view;
};

void TestAnalysisTab::init()
{
    m_session = std::make_unique<Session>();
    m_view = std::make_unique<DetailsView>(*m_session);
    m_view->resize(900, 400);
    m_view->show();
}

void TestAnalysisTab::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void TestAnalysisTab::emptyPagesOfferToFetch()
{
    m_view->showRow(m_session->add({test::fullRow()}));
    QSignalSpy run(m_view.get(), &DetailsView::runWanted);
    QVERIFY(m_view->openTab(u"analysisTab"_s));
    QVERIFY(find<QWidget>("fetchAnalysis")->isVisible());
    test::click(m_view.get(), "fetchAnalysis");
    QVERIFY(m_view->openTab(u"contentsTab"_s));
    test::click(m_view.get(), "fetchContents");
    QCOMPARE(run.size(), 2);
    QCOMPARE(run[0][1].toString(), u"static-report"_s);
    QCOMPARE(run[1][1].toString(), u"extracted-files"_s);
}

void TestAnalysisTab::aWishFetchesOnceForEachRow()
{
    Row theirs = test::fullRow();
    theirs.origin = Origin::Elsewhere;
    const RowId first = m_session->add({test::fullRow(), test::fullRow(), theirs});
    QSignalSpy run(m_view.get(), &DetailsView::runWanted);
    m_view->showRow(first);
    m_view->openTab(u"analysisTab"_s);
    QCoreApplication::processEvents();
    QCOMPARE(run.size(), 0); // nobody wished it
    m_view->setFetchesAnalysis(true);
    m_view->showRow(first + 1);
    QTRY_COMPARE(run.size(), 1);
    QCOMPARE(run[0][0].value<RowId>(), first + 1);
    QCOMPARE(run[0][1].toString(), u"static-report"_s);
    m_session->settle(first + 1, u"summary"_s, {State::Failed, {}, ApiError::of(ApiError::Kind::Server, {}, 500)});
    m_view->showRow(first + 2); // came with another user's session
    m_view->openTab(u"summaryTab"_s);
    m_view->showRow(first + 1);
    m_view->openTab(u"analysisTab"_s);
    QTest::qWait(50);
    QCOMPARE(run.size(), 1);
}

void TestAnalysisTab::urlsHaveNoAnalysis()
{
    Row url;
    url.indicator = {IndicatorType::Url, u"https://example.com/"_s, u"https://example.com/"_s};
    m_view->showRow(m_session->add({url}));
    m_view->openTab(u"analysisTab"_s);
    QVERIFY(!find<QWidget>("fetchAnalysis")->isVisible());
    QVERIFY(find<QWidget>("analysisNote")->isVisible());
    m_view->openTab(u"contentsTab"_s);
    QVERIFY(!find<QWidget>("fetchContents")->isVisible());
    QVERIFY(find<QWidget>("contentsNote")->isVisible());
}

void TestAnalysisTab::reportIsShown()
{
    m_view->showRow(m_session->add({rowWith(u"static-report"_s, report())}));
    m_view->openTab(u"analysisTab"_s);
    QTRY_COMPARE(test::labelText(m_view.get(), "analysisStory"), u"It encrypts files."_s);
    QCOMPARE(find<OutlineView>("indicatorsView")->model()->index(0, 0).data().toString(), u"Writes memory"_s);
    QTest::keyClick(find<OutlineView>("indicatorsView"), Qt::Key_F, Qt::ControlModifier);
    QCOMPARE(m_view->focusWidget(), find<QLineEdit>("analysisSearch"));
    m_view->showRow(m_session->add({test::fullRow()}));
    QVERIFY(find<QWidget>("fetchAnalysis")->isVisible()); // nothing of the row before
}

void TestAnalysisTab::largeReportIsReadBehindTheScenes()
{
    QByteArray strings;
    for (int i = 0; i < 20'000; ++i)
        strings
            += (i > 0 ? "," : "") + QByteArray(R"({"v":"string )") + QByteArray::number(i) + R"(","o":1,"c":1,"f":2})";
    const QByteArray json = R"({"story":"A large one.","strings":[)" + strings + "]}";
    const RowId large = m_session->add({rowWith(u"static-report"_s, json)});
    const RowId small = m_session->add({rowWith(u"static-report"_s, report())});
    m_view->openTab(u"analysisTab"_s);
    m_view->showRow(large);
    QCOMPARE(test::labelText(m_view.get(), "analysisNote"), u"Reading the analysis…"_s);
    m_view->showRow(small); // the large one must not come back over it
    QTRY_COMPARE(test::labelText(m_view.get(), "analysisStory"), u"It encrypts files."_s);
    m_view->showRow(large);
    QTRY_COMPARE(test::labelText(m_view.get(), "analysisStory"), u"A large one."_s);
}

void TestAnalysisTab::unreadableReportSaysSo()
{
    m_view->showRow(m_session->add({rowWith(u"static-report"_s, R"({"story":"cut)")}));
    m_view->openTab(u"analysisTab"_s);
    QTRY_VERIFY(find<QWidget>("analysisRemarks")->isVisible());
    QVERIFY(!test::labelText(m_view.get(), "analysisRemarks").isEmpty());
}

void TestAnalysisTab::contentsAreFetchedAfterTheReport()
{
    const RowId id = m_session->add({test::fullRow()});
    m_view->showRow(id);
    m_view->openTab(u"analysisTab"_s);
    QSignalSpy run(m_view.get(), &DetailsView::runWanted);
    test::click(m_view.get(), "fetchAnalysis");
    m_session->update(id, [](Row &row) {
        row.action = u"static-report"_s;
        row.state = State::Checking;
    });
    QTest::qWait(200);
    QCOMPARE(run.size(), 1); // not while it runs
    Outcome outcome;
    outcome.findings.raw = {{u"static-report"_s, report()}};
    m_session->settle(id, u"static-report"_s, outcome);
    QTRY_COMPARE(run.size(), 2);
    QCOMPARE(run[1][1].toString(), u"extracted-files"_s);
    m_session->settle(id, u"static-report"_s, outcome);
    QTest::qWait(200);
    QCOMPARE(run.size(), 2); // once
}

void TestAnalysisTab::badFilesInsideAreOneClickAway()
{
    Row row = rowWith(u"static-report"_s, report());
    Outcome outcome;
    outcome.findings.raw = {{u"extracted-files"_s, contents()}};
    row.record->answers.push_back({.action = u"extracted-files"_s, .outcome = outcome, .at = {}});
    mergeAnswers(row);
    m_view->showRow(m_session->add({row}));
    m_view->openTab(u"analysisTab"_s);
    QTRY_COMPARE(test::labelText(m_view.get(), "insideNote"), u"Files inside: 1 of 3 malicious"_s);
    QSignalSpy add(m_view.get(), &DetailsView::addToQueue);
    test::click(m_view.get(), "addInside");
    QCOMPARE(add.size(), 1);
    QCOMPARE(add[0][0].toStringList(), QStringList{child});
    m_view->openTab(u"contentsTab"_s);
    test::click(m_view.get(), "contentsAddAllBad");
    QCOMPARE(add.size(), 2);
}

void TestAnalysisTab::contentsAreAddedByVerdict()
{
    const RowId id = m_session->add({rowWith(u"extracted-files"_s, contents())});
    m_view->showRow(id);
    m_view->openTab(u"contentsTab"_s);
    auto *view = find<OutlineView>("contentsView");
    QTRY_COMPARE(view->outline().nodeCount(), 3);
    QCOMPARE(test::labelText(m_view.get(), "contentsLine"), u"1 of 3 malicious"_s);
    QCOMPARE(view->currentIndex().data().toString(), u"inner.exe"_s); // the worst one
    QSignalSpy add(m_view.get(), &DetailsView::addToQueue);
    find<QAction>("contentsAddBad")->trigger();
    find<QAction>("contentsAddNotGood")->trigger();
    view->select(view->outline().indexOf(otherChild));
    find<QAction>("contentsAddChosen")->trigger();
    QCOMPARE(add.size(), 3);
    QCOMPARE(add[0][0].toStringList(), QStringList{child});
    QCOMPARE(add[1][0].toStringList(), (QStringList{child, QString(40, u'3')}));
    QCOMPARE(add[2][0].toStringList(), QStringList{otherChild});
    QCOMPARE(add[0][1].value<RowId>(), id);
    find<QLineEdit>("contentsSearch")->setText(u"icon2"_s);
    QCOMPARE(view->matches(), 1);
}

void TestAnalysisTab::rowsLeadToTheirContainerAndChildren()
{
    Row container = rowWith(u"extracted-files"_s, contents());
    const RowId id = m_session->add({container});
    Row inner;
    inner.indicator = {IndicatorType::Sha1, child, child};
    inner.cameFrom = CameFrom{id, provenanceOf(*m_session->find(id))};
    const RowId innerId = m_session->add({inner});
    m_view->openTab(u"contentsTab"_s);
    QSignalSpy rows(m_view.get(), &DetailsView::rowsWanted);
    m_view->showRow(id);
    QVERIFY(!find<QWidget>("showContainer")->isVisible());
    test::click(m_view.get(), "showChildren");
    m_view->showRow(innerId);
    QVERIFY(!find<QWidget>("showChildren")->isVisible());
    test::click(m_view.get(), "showContainer");
    QCOMPARE(rows.size(), 2);
    QCOMPARE(rows[0][0].value<std::vector<RowId>>(), std::vector<RowId>{innerId});
    QCOMPARE(rows[1][0].value<std::vector<RowId>>(), std::vector<RowId>{id});
    m_session->remove({id});
    m_view->showRow(0);
    m_view->showRow(innerId);
    QVERIFY(!find<QWidget>("showContainer")->isVisible());
}

void TestAnalysisTab::limitsCanBeRaised()
{
    QByteArray rows;
    const int count = 12'000;
    for (int i = 1; i <= count; ++i)
        rows += (i > 1 ? "," : "")
            + uR"({"id":%1,"parent_relationship":null,"filename":"f%1","path":"p%1","sample":{"sha1":"%2","classification":"unknown"}})"_s
                  .arg(i)
                  .arg(i, 40, 16, QChar(u'0'))
                  .toUtf8();
    const QByteArray json = R"({"count":12000,"next":null,"results":[)" + rows + "]}";
    m_view->showRow(m_session->add({rowWith(u"extracted-files"_s, json)}));
    m_view->openTab(u"contentsTab"_s);
    auto *view = find<OutlineView>("contentsView");
    QTRY_COMPARE_WITH_TIMEOUT(view->outline().nodeCount(), 10'000, 60'000);
    QVERIFY(!test::labelText(m_view.get(), "contentsRemarks").isEmpty());
    test::click(m_view.get(), "contentsMore");
    QTRY_COMPARE_WITH_TIMEOUT(view->outline().nodeCount(), count, 60'000);
    QVERIFY(!find<QWidget>("contentsMore")->isVisible());
}

ASSAY_TEST(TestAnalysisTab);
#include "test_analysis_tab.moc"

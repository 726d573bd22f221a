// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "queue/empty_queue.h"
#include "queue/queue_view.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QMenu>
#include <QSignalSpy>

using namespace assay;
using namespace Qt::StringLiterals;

class TestQueueView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyStateComesAndGoes();
    void severalColumnsAreTickedInOneGo();
    void theClickThatOpensTheMenuTicksNothing();
    void theFirstClickShowsTheWorst();
    void aSelectionIsChosenByThePersonOnly();
    void allRowsComeAsTheyAreSorted();
    void setUpIsFirstWithoutAProfile();
    void troubleIsShownWithTheWayOut();
    void selectionIsByItem();
    void selectionOutlivesFilterAndGroups();
    void manyRowsAreOneRange();
    void onlyChangesInSightArePainted();
    void neighbourFollowsARemovedRow();
    void groupsCloseAndStayClosed();
    void sortingAndGroupingAreRemembered();
    void typedLettersGoToTheFilter();
    void columnsAreRememberedByName();
    void oldAndOddLayoutsDoNoHarm();
    void defaultColumnsAreThoseOfTheTable();
    void labelsAreNamedAndPlain();
};

void TestQueueView::emptyStateComesAndGoes()
{
    Session session;
    QueueView view(session);
    view.resize(800, 400);
    view.show();
    QVERIFY(view.empty().isVisible());
    const RowId id = session.add(test::sampleRows(3, 1));
    QVERIFY(!view.empty().isVisible());
    view.proxy().setFilter(parseFilter(u"\"nothing has this in it\"").filter);
    QVERIFY(test::child<QLabel>(&view, "noMatch")->isVisible());
    QSignalSpy clear(&view, &QueueView::clearFilterWanted);
    test::click(&view, "noMatchClear");
    QCOMPARE(clear.size(), 1);
    view.proxy().clearFilters();
    QVERIFY(!test::child<QLabel>(&view, "noMatch")->isVisible());
    session.remove({id, id + 1, id + 2});
    QVERIFY(view.empty().isVisible());
}

void TestQueueView::severalColumnsAreTickedInOneGo()
{
    Session session;
    QueueView view(session);
    view.resize(800, 400);
    view.show();
    QMenu *menu = view.makeColumnMenu();
    menu->popup({});
    const qsizetype before = view.shownColumns().size();
    int ticked = 0;
    for (QAction *action : menu->actions()) {
        if (!action->isCheckable() || action->isChecked() || ticked == 2)
            continue;
        menu->setActiveAction(action);
        QTest::keyClick(menu, Qt::Key_Space);
        ++ticked;
    }
    QVERIFY(menu->isVisible());
    QCOMPARE(view.shownColumns().size(), before + 2);
    for (QAction *action : menu->actions()) {
        if (action->isCheckable() && action->isChecked())
            action->trigger();
    }
    QCOMPARE(view.shownColumns().size(), 1); // the last one stays
}

void TestQueueView::theClickThatOpensTheMenuTicksNothing()
{
    Session session;
    QueueView view(session);
    view.resize(800, 400);
    view.show();
    QMenu *menu = view.makeColumnMenu();
    menu->popup({});
    const QList<QAction *> entries = menu->actions();
    const auto box = std::ranges::find_if(
        entries, [](const QAction *action) { return action->isCheckable() && !action->isChecked(); });
    QVERIFY(box != entries.end());
    QAction *entry = *box;
    const QPoint at = menu->actionGeometry(entry).center();
    QTest::mouseRelease(menu, Qt::RightButton, {}, at); // the button went down on the header, the menu came under it
    QVERIFY(menu->isVisible());
    QVERIFY(!entry->isChecked());
    QTest::mouseClick(menu, Qt::LeftButton, {}, at);
    QVERIFY(entry->isChecked());
    menu->close();
}

void TestQueueView::theFirstClickShowsTheWorst()
{
    Session session;
    std::vector<Row> rows(3);
    const Classification found[] = {Classification::Goodware, Classification::Malicious, Classification::Suspicious};
    for (size_t i = 0; i < rows.size(); ++i) {
        rows[i].indicator = {IndicatorType::Md5, QString(32, QChar(u'a' + char16_t(i))), {}};
        rows[i].state = State::Done;
        test::edit(rows[i])->findings.verdict
            = Verdict{found[i], QString(word(found[i])), qint64(i), {}, {}, {}, {}, {}};
        summarise(rows[i]);
    }
    const RowId first = session.add(std::move(rows));
    QueueView view(session);
    view.resize(1200, 400);
    view.show();
    const auto click = [&view](QLatin1StringView column) {
        const int section = sectionOf(column);
        QTest::mouseClick(view.header()->viewport(), Qt::LeftButton, {},
            {view.header()->sectionViewportPosition(section) + 20, view.header()->height() / 2});
    };
    click("verdict"_L1);
    QTRY_COMPARE(view.shownIds(), (std::vector<RowId>{first + 1, first + 2, first}));
    click("verdict"_L1);
    QTRY_COMPARE(view.shownIds(), (std::vector<RowId>{first, first + 2, first + 1}));
    click("risk_score"_L1);
    QTRY_COMPARE(view.shownIds(), (std::vector<RowId>{first + 2, first + 1, first}));
    click("indicator"_L1);
    QTRY_COMPARE(view.shownIds(), (std::vector<RowId>{first, first + 1, first + 2}));
}

void TestQueueView::aSelectionIsChosenByThePersonOnly()
{
    Session session;
    QueueView view(session);
    view.resize(800, 400);
    view.show();
    const RowId first = session.add(test::sampleRows(3, 1));
    QVERIFY(!view.isChosen());
    view.select(first); // as after a paste
    QVERIFY(!view.isChosen());
    const QModelIndex second = view.proxy().indexOf(first + 1, view.firstSection());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, view.visualRect(second).center());
    QVERIFY(view.isChosen());
    view.proxy().setFilter(parseFilter(u"\"nothing has this in it\""_s).filter);
    QVERIFY(!view.isChosen());
    view.proxy().clearFilters();
    view.select({first, first + 1});
    QVERIFY(!view.isChosen());
    view.selectAll();
    QVERIFY(view.isChosen());
    view.clearSelection();
    QVERIFY(!view.isChosen());
}

void TestQueueView::allRowsComeAsTheyAreSorted()
{
    Session session;
    std::vector<Row> rows(3);
    for (size_t i = 0; i < rows.size(); ++i)
        rows[i].indicator = {IndicatorType::Md5, QString(32, QChar(u'a' + char16_t(i))), {}};
    const RowId first = session.add(std::move(rows));
    QueueView view(session);
    QCOMPARE(view.allIds(), (std::vector<RowId>{first, first + 1, first + 2}));
    view.sortByColumn(sectionOf("indicator"_L1), Qt::DescendingOrder);
    QTRY_COMPARE(view.allIds(), (std::vector<RowId>{first + 2, first + 1, first}));
    view.proxy().setFilter(parseFilter(QString(32, u'b')).filter);
    QTRY_COMPARE(view.shownIds(), std::vector<RowId>{first + 1});
    QCOMPARE(view.allIds(), (std::vector<RowId>{first + 2, first + 1, first}));
}

void TestQueueView::setUpIsFirstWithoutAProfile()
{
    Session session;
    QueueView view(session);
    view.resize(900, 500);
    view.show();
    view.empty().setHasProfile(false);
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    auto *setUp = test::child<QPushButton>(&view.empty(), "emptySetUp");
    auto *add = test::child<QPushButton>(&view.empty(), "emptyAddFiles");
    QTRY_VERIFY(setUp->isVisible() && setUp->x() < add->x());
    QSignalSpy wanted(&view.empty(), &EmptyQueue::setUpAppliance);
    test::click(&view.empty(), "emptySetUp");
    QCOMPARE(wanted.size(), 1);
    view.empty().setHasProfile(true);
    QVERIFY(!setUp->isVisible());
}

void TestQueueView::troubleIsShownWithTheWayOut()
{
    Session session;
    QueueView view(session);
    view.resize(900, 500);
    view.show();
    auto *trouble = test::child<QLabel>(&view.empty(), "emptyTrouble");
    QVERIFY(!trouble->isVisible());
    view.empty().setTrouble(u"No route to host\u202E."_s);
    QVERIFY(trouble->isVisible());
    QVERIFY(!trouble->text().contains(QChar(0x202e)));
    QSignalSpy again(&view.empty(), &EmptyQueue::connectAgain);
    test::click(&view.empty(), "emptyConnect");
    QCOMPARE(again.size(), 1);
    view.empty().setTrouble({});
    QVERIFY(!trouble->isVisible());
}

void TestQueueView::selectionOutlivesFilterAndGroups()
{
    Session session;
    QueueView view(session);
    const RowId first = session.add(test::sampleRows(40, 4));
    view.select(first + 8);
    QItemSelection more;
    for (const RowId id : {first + 3, first + 20})
        more.append({view.proxy().indexOf(id), view.proxy().indexOf(id, view.proxy().columnCount() - 1)});
    view.selectionModel()->select(more, QItemSelectionModel::Select);
    QSignalSpy current(&view, &QueueView::currentItemChanged);
    std::vector<RowId> wanted{first + 3, first + 8, first + 20};
    const auto selected = [&view] {
        std::vector<RowId> ids = view.selectedIds();
        std::ranges::sort(ids);
        return ids;
    };
    QCOMPARE(selected(), wanted);
    view.proxy().sort(sectionOf("indicator"_L1), Qt::DescendingOrder);
    QCOMPARE(selected(), wanted);
    view.setGrouping(Grouping::Verdict);
    QCOMPARE(selected(), wanted);
    QCOMPARE(view.currentId(), first + 8);
    QCOMPARE(view.selectedCount(), 3);
    view.setGrouping(Grouping::None);
    QCOMPARE(selected(), wanted);
    QCOMPARE(current.size(), 0); // for others nothing has happened
    // What is filtered away is not selected any more, so that nothing unseen is removed or sent.
    FacetChoice choice;
    choice[size_t(Facet::Type)] = {int(session.find(first + 8)->indicator.type)};
    view.proxy().setChoice(choice);
    for (const RowId id : view.selectedIds())
        QCOMPARE(session.find(id)->indicator.type, session.find(first + 8)->indicator.type);
    QVERIFY(std::ranges::count(view.selectedIds(), first + 8) == 1);
    // The row that was worked on is filtered away and comes back.
    choice[size_t(Facet::Type)] = {int(session.find(first + 9)->indicator.type)};
    view.proxy().setChoice(choice);
    QCOMPARE(view.currentId(), RowId(0));
    view.proxy().setChoice({});
    QCOMPARE(view.currentId(), first + 8);
}

void TestQueueView::manyRowsAreOneRange()
{
    Session session;
    QueueView view(session);
    view.resize(900, 500);
    view.show();
    session.add(test::sampleRows(2000, 4));
    view.selectAll();
    QCOMPARE(view.selectedCount(), 2000);
    QCOMPARE(view.selectionModel()->selection().size(), 1);
    view.setFocus();
    view.setCurrentIndex(view.proxy().index(0, view.firstSection()));
    QTest::keyClick(&view, Qt::Key_End, Qt::ShiftModifier);
    QCOMPARE(view.selectedCount(), 2000);
    QCOMPARE(view.selectionModel()->selection().size(), 1);
    view.setCurrentIndex(view.proxy().index(5, view.firstSection()));
    view.invertSelection();
    QCOMPARE(view.selectedCount(), 1999);
    view.setGrouping(Grouping::Verdict);
    QTRY_VERIFY(!view.proxy().isBusy());
    view.selectAll();
    QCOMPARE(view.selectedCount(), 2000);
    QCOMPARE(view.selectionModel()->selection().size(), view.proxy().rowCount());
}

void TestQueueView::onlyChangesInSightArePainted()
{
    // Counts how often the rows were painted.
    struct Painted : QObject
    {
        int times = 0;
        bool eventFilter(QObject *, QEvent *event) override
        {
            times += event->type() == QEvent::Paint ? 1 : 0;
            return false;
        }
    } painted;
    Session session;
    QueueView view(session);
    view.resize(900, 500);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const RowId first = session.add(test::sampleRows(2000, 4));
    QTest::qWait(200); // what Qt still lays out and paints
    view.viewport()->installEventFilter(&painted);
    QSignalSpy changed(&view.proxy(), &QAbstractItemModel::dataChanged);
    const auto touch = [](Row &row) { row.batch = u"another"_s; };
    session.update(first + 1000, touch);
    session.update(first + 1900, touch);
    QTRY_COMPARE(changed.size(), 1);
    QTest::qWait(50);
    QCOMPARE(painted.times, 0);
    session.update(first + 2, touch); // the range from here to the other one begins in sight
    session.update(first + 1900, touch);
    QTRY_COMPARE(changed.size(), 2);
    QTRY_VERIFY(painted.times > 0);
}

void TestQueueView::neighbourFollowsARemovedRow()
{
    Session session;
    QueueView view(session);
    const RowId first = session.add(test::sampleRows(12, 4));
    view.proxy().sort(sectionOf("indicator"_L1), Qt::AscendingOrder);
    QTRY_VERIFY(!view.proxy().isBusy());
    const std::vector<RowId> shown = view.shownIds();
    QItemSelection three;
    for (const int row : {2, 3, 5})
        three.append({view.proxy().index(row, 0), view.proxy().index(row, view.proxy().columnCount() - 1)});
    view.setCurrentIndex(view.proxy().index(3, view.firstSection()));
    view.selectionModel()->select(three, QItemSelectionModel::ClearAndSelect);
    session.remove({shown[2], shown[3], shown[5]});
    QTRY_COMPARE(view.currentId(), shown[4]);
    QVERIFY(first > 0);
}

void TestQueueView::groupsCloseAndStayClosed()
{
    Session session;
    QueueView view(session);
    view.resize(900, 500);
    view.show();
    const RowId first = session.add(test::sampleRows(60, 4));
    view.setGrouping(Grouping::Verdict);
    const QModelIndex malicious = view.proxy().index(0, 0);
    QVERIFY(view.isExpanded(malicious));
    view.collapse(malicious);
    view.proxy().sort(sectionOf("indicator"_L1), Qt::AscendingOrder); // all indexes are new
    QVERIFY(!view.isExpanded(view.proxy().index(0, 0)));
    QVERIFY(view.isExpanded(view.proxy().index(1, 0)));
    view.setAllExpanded(true);
    QVERIFY(view.isExpanded(view.proxy().index(0, 0)));
    view.setAllExpanded(false);
    // Somebody who is led to a row sees it.
    view.select(first);
    QVERIFY(view.isExpanded(view.proxy().indexOf(first).parent()));
    // Enter on a group opens and closes it.
    view.setFocus();
    view.setCurrentIndex(view.proxy().index(0, 0));
    const bool before = view.isExpanded(view.proxy().index(0, 0));
    QSignalSpy activated(&view, &QueueView::activatedItem);
    QTest::keyClick(&view, Qt::Key_Return);
    QCOMPARE(view.isExpanded(view.proxy().index(0, 0)), !before);
    QCOMPARE(activated.size(), 0);
    view.grab();
}

void TestQueueView::sortingAndGroupingAreRemembered()
{
    Session session;
    QStringList layout;
    {
        QueueView view(session);
        view.header()->setSortIndicator(sectionOf("risk_score"_L1), Qt::DescendingOrder);
        view.setGrouping(Grouping::Batch);
        layout = view.columnLayout();
    }
    QueueView view(session);
    QSignalSpy grouped(&view, &QueueView::groupingChanged);
    view.setColumnLayout(layout);
    QCOMPARE(view.proxy().grouping(), Grouping::Batch);
    QCOMPARE(grouped.size(), 1);
    QCOMPARE(view.header()->sortIndicatorSection(), sectionOf("risk_score"_L1));
    QCOMPARE(view.header()->sortIndicatorOrder(), Qt::DescendingOrder);
    QCOMPARE(view.columnLayout(), layout);
}

void TestQueueView::typedLettersGoToTheFilter()
{
    Session session;
    QueueView view(session);
    session.add(test::sampleRows(3, 4));
    view.show();
    view.activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(&view));
    view.setFocus();
    QSignalSpy typed(&view, &QueueView::typed);
    QTest::keyClick(&view, Qt::Key_E);
    QCOMPARE(typed.size(), 1);
    QCOMPARE(typed[0][0].toString(), u"e"_s);
}

void TestQueueView::selectionIsByItem()
{
    Session session;
    QueueView view(session);
    const RowId first = session.add(test::sampleRows(10, 2));
    QSignalSpy current(&view, &QueueView::currentItemChanged);
    view.select(first + 4);
    QCOMPARE(view.currentId(), first + 4);
    QCOMPARE(view.selectedIds(), std::vector<RowId>{first + 4});
    QCOMPARE(current.size(), 1);
    view.proxy().sort(sectionOf("indicator"_L1), Qt::DescendingOrder);
    QCOMPARE(view.currentId(), first + 4);
    view.selectAll();
    QCOMPARE(view.selectedIds(), view.shownIds());
    QCOMPARE(view.shownIds().size(), size_t(10));
    session.remove({first + 4});
    QCOMPARE(view.selectedIds().size(), size_t(9));
}

void TestQueueView::columnsAreRememberedByName()
{
    Session session;
    QStringList layout;
    {
        QueueView view(session);
        view.header()->moveSection(view.header()->visualIndex(sectionOf("state"_L1)), 0);
        view.header()->resizeSection(sectionOf("state"_L1), 222);
        view.header()->setSectionHidden(sectionOf("sha256"_L1), false);
        view.header()->setSectionHidden(sectionOf("verdict"_L1), true);
        layout = view.columnLayout();
    }
    QueueView view(session);
    view.setColumnLayout(layout);
    QCOMPARE(view.header()->visualIndex(sectionOf("state"_L1)), 0);
    QCOMPARE(view.header()->sectionSize(sectionOf("state"_L1)), 222);
    QVERIFY(!view.header()->isSectionHidden(sectionOf("sha256"_L1)));
    QVERIFY(view.header()->isSectionHidden(sectionOf("verdict"_L1)));
    QCOMPARE(view.columnLayout(), layout);
}

void TestQueueView::oldAndOddLayoutsDoNoHarm()
{
    Session session;
    QueueView view(session);
    const QStringList usual = view.columnLayout();
    for (const QStringList &odd : {QStringList{}, {u"gone shown 100"_s}, {u"rubbish"_s, u""_s}, {u"verdict shown -5"_s},
             {u"verdict shown 99999999"_s}}) {
        view.setColumnLayout(odd);
        QVERIFY(!view.header()->isSectionHidden(sectionOf("verdict"_L1)));
        QVERIFY(view.header()->sectionSize(sectionOf("verdict"_L1)) <= 4000);
    }
    QStringList nothing;
    for (const Column &column : columns())
        nothing << QLatin1StringView(column.name) + u" hidden 0"_s;
    view.setColumnLayout(nothing); // a table without columns cannot be mended by hand
    QCOMPARE(view.columnLayout().filter(u" shown "_s).size(), usual.filter(u" shown "_s).size());
}

void TestQueueView::defaultColumnsAreThoseOfTheTable()
{
    Session session;
    QueueView view(session);
    for (size_t i = 0; i < columns().size(); ++i)
        QVERIFY2(view.header()->isSectionHidden(int(i)) != columns()[i].shown, columns()[i].name);
    QCOMPARE(view.header()->logicalIndex(0), sectionOf("verdict"_L1));
}

void TestQueueView::labelsAreNamedAndPlain()
{
    Session session;
    QueueView view(session);
    view.resize(800, 400);
    view.show();
    QCOMPARE(test::faultsOf(&view).join(u'|'), QString());
}

ASSAY_TEST(TestQueueView);
#include "test_queue_view.moc"

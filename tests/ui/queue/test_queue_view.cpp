// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "queue/empty_queue.h"
#include "queue/queue_view.h"
#include "support/items.h"

#include <QAbstractItemModelTester>
#include <QHeaderView>
#include <QSignalSpy>

using namespace assay;
using namespace Qt::StringLiterals;

class TestQueueView : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void emptyStateComesAndGoes();
    void setUpIsFirstWithoutAProfile();
    void selectionIsByItem();
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
    const ItemId id = session.add(test::sampleItems(3, 1));
    QVERIFY(!view.empty().isVisible());
    view.proxy().setText(u"nothing has this in it"_s);
    QVERIFY(test::child<QLabel>(&view, "noMatch")->isVisible());
    view.proxy().clearFilters();
    QVERIFY(!test::child<QLabel>(&view, "noMatch")->isVisible());
    session.remove({id, id + 1, id + 2});
    QVERIFY(view.empty().isVisible());
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

void TestQueueView::selectionIsByItem()
{
    Session session;
    QueueView view(session);
    const ItemId first = session.add(test::sampleItems(10, 2));
    QSignalSpy current(&view, &QueueView::currentItemChanged);
    view.select(first + 4);
    QCOMPARE(view.currentId(), first + 4);
    QCOMPARE(view.selectedIds(), std::vector<ItemId>{first + 4});
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

QTEST_MAIN(TestQueueView)
#include "test_queue_view.moc"

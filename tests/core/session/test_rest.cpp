// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/columns.h"
#include "filter/filter_row.h"
#include "filter/own_text.h"
#include "session/session.h"
#include "support/items.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

//! A row at rest says in every column and filter what the whole item says.
class TestRest : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void saysTheSame();
    void equalPartsAreHeldOnce();
};

void TestRest::saysTheSame()
{
    std::vector<Item> items = test::sampleItems(400, 11);
    items.push_back(test::fullItem(true));
    items.push_back(test::fullItem(false));
    items.push_back(test::reanalyzedItem());
    // Every name that a column may ask for, whether or not an answer of today has it.
    Item named = test::fullItem();
    for (const auto *name :
        {"Threat Name", "Classification Reason", "Data Source", "File Type", "File Size", "Alias", "User Tag",
            "TI Score Tag", "First Seen", "First Analysis", "Local First Seen", "Last Seen", "Last Analysis",
            "Local Last Seen", "Third Party Total", "Scanner Match", "Scanner Count", "Category", "File Subtype",
            "Identification Name", "Extracted File Count", "Imphash", "Last Analysis Availability Status"})
        named.findings.facts.push_back({QString::fromLatin1(name), u"17"_s, false});
    items.push_back(named);
    for (Item &item : items) {
        item.answers = {{u"summary"_s, {item.state, item.findings, item.error}, QDateTime::currentDateTimeUtc()}};
        mergeAnswers(item);
    }
    QTemporaryDir folder;
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(folder.filePath(u"s"_s));
    QVERIFY(loaded.wait());
    session.add(items);
    QVERIFY(session.flush());
    int resting = 0;
    for (const Item &row : session.items()) {
        const Item &whole = items[row.id - 1];
        resting += isAtRest(row) ? 1 : 0;
        for (const Column &column : columns()) {
            if (QLatin1StringView(column.name) == "added_at"_L1)
                continue; // given when it was added
            QCOMPARE(column.value(row), column.value(whole));
            if (column.sortKey)
                QCOMPARE(column.sortKey(row), column.sortKey(whole));
            if (column.values)
                QCOMPARE(column.values(row), column.values(whole));
        }
        QVERIFY(filterRow(row) == filterRow(whole));
        for (const QString &word : {digestOf(whole, u"SHA-256").mid(7, 5), digestOf(whole, u"MD5").right(3),
                 digestOf(whole, u"SHA-512").left(9), u"beef"_s, u"17"_s, u"invoice"_s, u"no such"_s})
            QCOMPARE(ownTextContains(row, word), ownTextContains(whole, word));
    }
    QVERIFY(resting > 150);
}

void TestRest::equalPartsAreHeldOnce()
{
    QTemporaryDir folder;
    {
        Session session;
        QSignalSpy loaded(&session, &Session::loaded);
        session.open(folder.filePath(u"s"_s));
        QVERIFY(loaded.wait());
        session.add({test::fullItem(), test::fullItem()});
        QVERIFY(session.flush());
    }
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(folder.filePath(u"s"_s));
    QVERIFY(loaded.wait());
    QCOMPARE(session.count(), 2);
    const Item &one = session.at(0);
    const Item &other = session.at(1);
    QVERIFY(isAtRest(one) && one.findings.verdict && !one.parameters.isEmpty());
    QVERIFY(one.parameters.isSharedWith(other.parameters));
    QVERIFY(one.findings.verdict.isSharedWith(other.findings.verdict));
    QVERIFY(one.batch.isSharedWith(other.batch));
    // A change to one is none of the other.
    session.update(one.id, [](Item &item) {
        item.findings.verdict->threatName = u"changed"_s;
        item.parameters.insert(u"comment"_s, u"changed"_s);
    });
    QVERIFY(other.findings.verdict->threatName != u"changed"_s);
    QVERIFY(other.parameters.value(u"comment"_s) != u"changed"_s);
}

ASSAY_TEST(TestRest);
#include "test_rest.moc"

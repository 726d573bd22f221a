// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/columns.h"
#include "filter/filter_row.h"
#include "session/session.h"
#include "support/items.h"

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
        QCOMPARE(searchText(row), searchText(whole));
    }
    QVERIFY(resting > 150);
}

QTEST_GUILESS_MAIN(TestRest)
#include "test_rest.moc"

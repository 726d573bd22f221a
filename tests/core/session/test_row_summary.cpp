// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "filter/filter_row.h"
#include "filter/own_text.h"
#include "session/columns.h"
#include "session/packed_time.h"
#include "session/session.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
bool isTag(QStringView name)
{
    return name == u"User Tag" || name == u"TI Score Tag";
}
} // namespace

// A row whose record is not loaded has the same columns and filters as before it was written.
class TestRowSummary : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void everyColumnSurvivesTheSessionFile();
    void keepsTheNamesOfAnyColumn();
    void equalPartsAreHeldOnce();
    void timesComeBackToTheLetter_data();
    void timesComeBackToTheLetter();
};

void TestRowSummary::everyColumnSurvivesTheSessionFile()
{
    std::vector<Row> rows = test::sampleRows(400, 11);
    rows.push_back(test::fullRow(true));
    rows.push_back(test::fullRow(false));
    rows.push_back(test::reanalyzedRow());
    // Every name that a column may ask for, whether or not an answer of today has it.
    Row named = test::fullRow();
    for (const QStringView name : columnReads())
        test::edit(named)->findings.facts.push_back({name.toString(), u"17"_s, false});
    rows.push_back(named);
    for (Row &item : rows) {
        item.record->answers
            = {{u"summary"_s, {item.state, item.record->findings, item.error}, QDateTime::currentDateTimeUtc()}};
        mergeAnswers(item);
        item.stage = {}; // shown, not stored
    }
    QTemporaryDir folder;
    const auto open = [&folder](Session &session) {
        QSignalSpy loaded(&session, &Session::loaded);
        session.open(folder.filePath(u"s"_s), {}, Session::Whose::Ours);
        return loaded.wait();
    };
    {
        Session first;
        QVERIFY(open(first));
        first.add(rows);
        QVERIFY(first.flush());
    }
    Session session;
    QVERIFY(open(session));
    for (const QStringView name : columnReads())
        QVERIFY(isTag(name) != rows.back().summary.named(name).contains(u"17"_s)); // a tag is an attribute, no fact
    int resting = 0;
    for (const Row &row : session.rows()) {
        const Row &whole = rows[row.id - 1];
        resting += row.record.isLoaded() ? 0 : 1;
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
        for (const QString &word : {whole.summary.digest(u"SHA-256").mid(7, 5), whole.summary.digest(u"MD5").right(3),
                 whole.summary.digest(u"SHA-512").left(9), u"beef"_s, u"17"_s, u"invoice"_s, u"no such"_s})
            QCOMPARE(ownTextContains(row, word), ownTextContains(whole, word));
    }
    QVERIFY(resting > 150);
}

void TestRowSummary::keepsTheNamesOfAnyColumn()
{
    // A column of tomorrow reads names that session files have no number for.
    const Row full = test::fullRow();
    Findings findings = full.record->findings;
    findings.facts.push_back({u"Packer"_s, u"UPX \u00e4"_s, false});
    findings.attributes.push_back({u"Packer"_s, u"first"_s, false});
    findings.facts.push_back({u"Pack"_s, u"not asked for"_s, false});
    constexpr std::array names{QStringView(u"Packer"), QStringView(u"File Type")};
    const RowSummary written = RowSummary::of(findings, names);
    const RowSummary read(written.bytes());
    for (const RowSummary &summary : {written, read}) {
        QCOMPARE(summary.named(u"Packer"), (QStringList{u"first"_s, u"UPX \u00e4"_s}));
        QCOMPARE(summary.first(u"Packer"), u"first"_s);
        QCOMPARE(summary.first(u"File Type"), u"PE"_s);
        QCOMPARE(summary.named(u"Pack"), QStringList());
        QCOMPARE(summary.named(u"Category"), QStringList());
        QCOMPARE(summary.digest(u"SHA-1"), full.summary.digest(u"SHA-1"));
        QCOMPARE(summary.lastPdf(), full.summary.lastPdf());
        QCOMPARE(summary.withLastPdf(u"/x.pdf"_s).lastPdf(), u"/x.pdf"_s);
        QCOMPARE(summary.withLastPdf(u"/x.pdf"_s).first(u"File Type"), u"PE"_s);
    }
    // What stands twice in an answer stands once in the summary, and in the order of the answer.
    QCOMPARE(full.summary.named(u"First Seen").size(), 1);
    QVERIFY(RowSummary(QByteArray()).isNull());
    QVERIFY(!RowSummary("x"_ba).isNull());
    QCOMPARE(RowSummary(written.bytes().chopped(3)).first(u"Packer"), u"first"_s);
}

void TestRowSummary::equalPartsAreHeldOnce()
{
    QTemporaryDir folder;
    {
        Session session;
        QSignalSpy loaded(&session, &Session::loaded);
        session.open(folder.filePath(u"s"_s));
        QVERIFY(loaded.wait());
        session.add({test::fullRow(), test::fullRow()});
        QVERIFY(session.flush());
    }
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(folder.filePath(u"s"_s));
    QVERIFY(loaded.wait());
    QCOMPARE(session.count(), 2);
    const Row &one = session.at(0);
    const Row &other = session.at(1);
    QVERIFY(!one.record.isLoaded() && one.verdict && !one.parameters.isEmpty());
    QVERIFY(one.parameters.isSharedWith(other.parameters));
    QVERIFY(one.verdict.isSharedWith(other.verdict));
    QVERIFY(one.batch.isSharedWith(other.batch) && one.summary.common().isSharedWith(other.summary.common()));
    // A change to one is none of the other.
    session.update(one.id, [](Row &row) {
        row.verdict.edit().threatName = u"changed"_s;
        row.parameters.insert(u"comment"_s, u"changed"_s);
    });
    QVERIFY(other.verdict->threatName != u"changed"_s);
    QVERIFY(other.parameters.value(u"comment"_s) != u"changed"_s);
}

void TestRowSummary::timesComeBackToTheLetter_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<bool>("isPacked");
    for (const char *text : {"2021-04-27T09:25:23", "2021-04-27T09:25:23Z", "2021-04-27T09:25:23.652359Z",
             "2021-04-27T09:25:23.6", "2021-04-27T09:25:23.000", "1970-01-01T00:00:00", "9999-12-31T23:59:59.999999Z"})
        QTest::newRow(text) << QByteArray(text) << true;
    for (const char *text : {"", "2021-04-27", "2021-04-27 09:25:23", "2021-04-27T09:25:23.", "2021-02-30T09:25:23",
             "2021-04-27T24:00:00", "2021-04-27T09:25:23+02:00", "2021-04-27T09:25:23.1234567", "1969-12-31T23:59:59",
             "2021-04-27T09:25:23ZZ", "2021-04-27T09:25:2x", "never", "2021-04-27T09:25:23.1x", "=1+1-04-27T09:25:23"})
        QTest::newRow(text) << QByteArray(text) << false;
}

void TestRowSummary::timesComeBackToTheLetter()
{
    QFETCH(const QByteArray, text);
    QFETCH(const bool, isPacked);
    const auto packed = packTime(text);
    QCOMPARE(packed.has_value(), isPacked);
    if (packed)
        QCOMPARE(unpackTime(*packed), text);
    Findings findings;
    findings.attributes = {{u"Last Seen"_s, QString::fromLatin1(text), false}};
    const RowSummary summary = RowSummary::of(findings, columnReads());
    QCOMPARE(summary.first(u"Last Seen"), QString::fromLatin1(text));
    QCOMPARE(RowSummary(summary.bytes()).bytes(), summary.bytes());
    QVERIFY(text.isEmpty() || summary.bytes().contains(text)); // older programs read the file
}

ASSAY_TEST(TestRowSummary);
#include "test_row_summary.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/utc_time.h"
#include "session/columns.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
QVariant value(const Row &row, QStringView column)
{
    const Column *found = columnFromName(column);
    return found ? found->value(row) : QVariant(u"no such column"_s);
}
} // namespace

class ColumnsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void coreIsInOrder();
    void namesAndTitlesAreUnique();
    void defaultsOfTheView();
    void everyCellHasItsKind();
    void valuesOfAFullItem();
    void valuesOfAFile();
    void indicatorIsDefanged();
    void theLastVerdictStaysInEveryState_data();
    void theLastVerdictStaysInEveryState();
    void verdictsSortBySeverity();
    void unknownWordIsKept();
    void thirdPartyFigures();
    void times_data();
    void times();
    void ownTimes();
};

void ColumnsTest::coreIsInOrder()
{
    const QString core = u"input, indicator, indicator_defanged, type, verdict, risk_score, threat_name, "
                         "classification_reason, classification_source, file_name, file_type, file_size, md5, sha1, "
                         "sha256, sha512, first_seen, last_seen, third_party_detections, third_party_total, "
                         "scanner_match, scanner_count, tags, comment, state, error, appliance, submission_id, "
                         "queried_at, pdf_path, decision, note, case, decided_at, warnings"_s;
    QStringList names;
    for (const Column &column : columns()) {
        if (column.exported)
            names << QString::fromLatin1(column.name);
    }
    QCOMPARE(names.join(", "_L1), core);
}

void ColumnsTest::namesAndTitlesAreUnique()
{
    QSet<QString> names;
    QSet<QString> titles;
    for (const Column &column : columns()) {
        names.insert(QString::fromLatin1(column.name));
        titles.insert(QString::fromLatin1(column.title).toLower());
        QCOMPARE(columnFromName(QString::fromLatin1(column.name)), &column);
        QVERIFY(column.makeValue || !column.reads[0].isEmpty());
    }
    QCOMPARE(size_t(names.size()), columns().size());
    QCOMPARE(size_t(titles.size()), columns().size());
    QVERIFY(!names.contains(QString()) && !titles.contains(QString()));
    QCOMPARE(columnFromName(u"nonsense"), nullptr);
}

void ColumnsTest::defaultsOfTheView()
{
    QSet<QString> shown;
    for (const Column &column : columns()) {
        if (column.shown)
            shown.insert(QString::fromLatin1(column.name));
    }
    const QSet<QString> expected{u"verdict"_s, u"risk_score"_s, u"indicator"_s, u"type"_s, u"state"_s, u"threat_name"_s,
        u"file_type"_s, u"first_seen"_s, u"last_seen"_s, u"third_party"_s, u"scanners"_s, u"age"_s};
    QCOMPARE(shown, expected);
}

void ColumnsTest::everyCellHasItsKind()
{
    for (const Row &row : test::sampleRows(300, 5)) {
        for (const Column &column : columns()) {
            const QVariant cell = column.value(row);
            if (!cell.isValid())
                continue;
            const bool isNumber = cell.typeId() == QMetaType::LongLong;
            QVERIFY2(isNumber == isNumeric(column.kind), column.name);
            QVERIFY2(isNumber || cell.typeId() == QMetaType::QString, column.name);
            QVERIFY2(!cell.toString().isEmpty(), column.name);
            if (column.kind == ColumnKind::Time)
                QVERIFY2(cell.toString().endsWith(u'Z'), column.name);
        }
    }
}

void ColumnsTest::valuesOfAFullItem()
{
    const Row row = test::fullRow();
    QCOMPARE(value(row, u"type").toString(), u"sha256"_s);
    QCOMPARE(value(row, u"sha256").toString(), row.indicator.value);
    QCOMPARE(value(row, u"sha1").toString().size(), 40);
    QCOMPARE(value(row, u"md5").toString().size(), 32);
    QCOMPARE(value(row, u"verdict").toString(), u"malicious"_s);
    QCOMPARE(value(row, u"risk_score"), QVariant(6LL));
    QCOMPARE(value(row, u"threat_name").toString(), u"Win32.Trojan.Emotet"_s);
    QCOMPARE(value(row, u"classification_reason").toString(), u"antivirus"_s);
    QCOMPARE(value(row, u"classification_source").toString(), u"LOCAL"_s);
    QCOMPARE(value(row, u"file_type").toString(), u"PE"_s);
    QVERIFY(value(row, u"file_size").toLongLong() > 0);
    QCOMPARE(value(row, u"first_seen").toString(), u"2021-04-27T09:25:23.652359Z"_s);
    QCOMPARE(value(row, u"last_seen").toString(), u"2021-09-04T11:18:47Z"_s);
    QCOMPARE(value(row, u"scanner_count"), QVariant(41LL));
    QCOMPARE(value(row, u"scanners").toString(), value(row, u"scanner_match").toString() + u"/41"_s);
    QCOMPARE(columnFromName(u"tags")->values(row),
        QStringList({u"a"_s, u"b c"_s, u"URL Download"_s, u"entropy-high"_s, u"contains-pe"_s}));
    QCOMPARE(value(row, u"comment").toString(), u"Submitted by Assay"_s);
    QCOMPARE(value(row, u"state").toString(), u"done"_s);
    QVERIFY(!value(row, u"error").isValid());
    QCOMPARE(value(row, u"queried_at").toString(), u"2026-03-02T13:02:41Z"_s);
    QVERIFY(value(row, u"pdf_path").toString().endsWith(".pdf"_L1));
}

void ColumnsTest::valuesOfAFile()
{
    Row row = test::fullRow(true);
    QCOMPARE(value(row, u"file_name").toString(), u"invoice.pdf.exe"_s);
    QCOMPARE(value(row, u"sha256").toString().size(), 64);
    test::edit(row)->findings.attachments.push_back({u"/tmp/new.PDF"_s, {}, 1});
    test::edit(row)->findings.attachments.push_back({u"/tmp/report.json"_s, {}, 1});
    QCOMPARE(value(row, u"pdf_path").toString(), u"/tmp/new.PDF"_s);
    row.state = State::Failed;
    row.error = ApiError::of(ApiError::Kind::Server, {}, 503);
    QCOMPARE(value(row, u"error").toString(), userText(*row.error));
}

void ColumnsTest::indicatorIsDefanged()
{
    Row row = test::fullRow();
    row.indicator = {IndicatorType::Url, u"http://evil.example/a.exe"_s, u"hxxp://evil.example/a.exe"_s};
    QCOMPARE(value(row, u"indicator").toString(), u"http://evil.example/a.exe"_s);
    QCOMPARE(value(row, u"indicator_defanged").toString(), u"hxxp://evil[.]example/a.exe"_s);
    QCOMPARE(value(row, u"input").toString(), u"hxxp://evil.example/a.exe"_s);
}

void ColumnsTest::theLastVerdictStaysInEveryState_data()
{
    QTest::addColumn<State>("state");
    for (int state = int(State::Queued); state <= int(State::Cancelled); ++state)
        QTest::addRow("%s", word(State(state)).data()) << State(state);
}

void ColumnsTest::theLastVerdictStaysInEveryState()
{
    QFETCH(State, state);
    Row row = test::fullRow();
    row.state = state;
    for (const QStringView column : {u"verdict", u"risk_score", u"threat_name", u"classification_reason"})
        QVERIFY2(value(row, column).isValid(), "asked again, it keeps what was answered");
    QCOMPARE(value(row, u"state").toString(), word(state));
    QVERIFY(shownVerdict(row));
    test::edit(row)->findings.verdict = Verdict();
    QCOMPARE(shownVerdict(row), nullptr);
    QVERIFY(!value(row, u"verdict").isValid());
}

void ColumnsTest::verdictsSortBySeverity()
{
    Row row = test::fullRow();
    const auto key = [&row](Classification classification) {
        test::edit(row)->findings.verdict->classification = classification;
        return columnFromName(u"verdict")->sortKey(row);
    };
    QCOMPARE(key(Classification::Unknown), QVariant(0));
    QCOMPARE(key(Classification::Goodware), QVariant(1));
    QCOMPARE(key(Classification::Suspicious), QVariant(2));
    QCOMPARE(key(Classification::Malicious), QVariant(3));
    QVERIFY(!key(Classification::None).isValid());
    QCOMPARE(severity(Verdict()), -1);
}

void ColumnsTest::unknownWordIsKept()
{
    Row row = test::fullRow();
    test::edit(row)->findings.verdict->classification = Classification::Other;
    test::edit(row)->findings.verdict->word = u"=greyware"_s;
    QCOMPARE(value(row, u"verdict").toString(), u"=greyware"_s);
}

void ColumnsTest::thirdPartyFigures()
{
    Row row = test::fullRow();
    QVERIFY(!value(row, u"third_party_detections").isValid());
    QVERIFY(!value(row, u"third_party").isValid());
    test::edit(row)->findings.detections
        = {{u"a"_s, u"malicious"_s, {}}, {u"b"_s, u"Undetected"_s, {}}, {u"c"_s, u"clean"_s, {}}};
    QCOMPARE(value(row, u"third_party_detections"), QVariant(1LL));
    QCOMPARE(value(row, u"third_party_total"), QVariant(3LL));
    test::edit(row)->findings.facts.push_back({u"Third Party Total"_s, u"17"_s, false});
    QCOMPARE(value(row, u"third_party").toString(), u"1/17"_s);
    test::edit(row)->findings.detections.clear();
    QCOMPARE(value(row, u"third_party").toString(), u"0/17"_s);
}

void ColumnsTest::times_data()
{
    QTest::addColumn<QString>("answered");
    QTest::addColumn<QString>("shown");
    QTest::newRow("no zone is UTC") << u"2021-09-03T10:33:07"_s << u"2021-09-03T10:33:07Z"_s;
    QTest::newRow("blank for T") << u"2021-09-03 10:33:07"_s << u"2021-09-03T10:33:07Z"_s;
    QTest::newRow("microseconds") << u"2021-04-27T09:25:23.652359Z"_s << u"2021-04-27T09:25:23.652359Z"_s;
    QTest::newRow("offset") << u"2021-04-27T01:25:23.5+02:00"_s << u"2021-04-26T23:25:23.5Z"_s;
    QTest::newRow("offset of zero") << u"2021-04-27T01:25:23+00:00"_s << u"2021-04-27T01:25:23Z"_s;
    QTest::newRow("a whole second in UTC") << u"2021-04-27T09:25:23Z"_s << u"2021-04-27T09:25:23Z"_s;
    QTest::newRow("a point and no fraction") << u"2021-04-27T09:25:23.Z"_s << u"2021-04-27T09:25:23.Z"_s;
    QTest::newRow("no such hour") << u"2021-04-27T25:25:23Z"_s << u"2021-04-27T25:25:23Z"_s;
    QTest::newRow("no such day") << u"2021-02-30T00:00:00Z"_s << u"2021-02-30T00:00:00Z"_s;
    QTest::newRow("hostile") << u"=1+1"_s << u"=1+1"_s;
    QTest::newRow("line feed behind") << u"2021-09-03T10:33:07\n"_s << u"2021-09-03T10:33:07\n"_s;
    QTest::newRow("empty") << QString() << QString();
}

void ColumnsTest::times()
{
    QFETCH(QString, answered);
    QFETCH(QString, shown);
    QCOMPARE(utcTime(answered), shown);
}

// Our own clock's times are written without QDateTime's help, and must not differ from it.
void ColumnsTest::ownTimes()
{
    for (const qint64 second :
        {0LL, 86'399LL, 951'782'400LL, 1'772'456'561LL, 253'402'300'799LL, 253'402'300'800LL, -62'167'219'200LL})
        QCOMPARE(utcTime(QDateTime::fromSecsSinceEpoch(second)),
            QDateTime::fromSecsSinceEpoch(second).toUTC().toString(Qt::ISODate));
    QCOMPARE(utcTime(QDateTime(QDate(2026, 3, 2), QTime(14, 2, 41, 999), Qt::OffsetFromUTC, 3600)),
        u"2026-03-02T13:02:41Z"_s);
}

ASSAY_TEST(ColumnsTest);
#include "test_columns.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "hunting/pivots.h"
#include "hunting/search_query.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QStringList queriesOf(const std::vector<Pivot> &pivots)
{
    QStringList queries;
    for (const Pivot &pivot : pivots)
        queries << pivot.query;
    return queries;
}

Row rowWith(const QString &threatName)
{
    Row row;
    row.indicator = {IndicatorType::Sha1, QString(40, u'a'), {}};
    row.state = State::Done;
    test::edit(row)->findings.verdict = Verdict{.classification = Classification::Malicious,
        .word = u"malicious"_s,
        .riskScore = 9,
        .threatName = threatName,
        .reason = {},
        .source = {},
        .firstSeen = {},
        .lastSeen = {}};
    return row;
}

} // namespace

// Which searches lead from a sample to its relatives.
class TestPivots : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void whatIsKnownIsOffered();
    void ofValues_data();
    void ofValues();
    void everyPivotIsAValidQuery();
};

void TestPivots::whatIsKnownIsOffered()
{
    Row row = rowWith(u"Win32.Trojan.Demofox"_s);
    QCOMPARE(queriesOf(pivotsOf(row)),
        (QStringList{
            u"similar-to:"_s + QString(40, u'a'), u"threatname:Win32.Trojan.Demofox"_s, u"threatname:*.Demofox"_s}));
    {
        const auto edited = test::edit(row);
        edited->findings.facts = {{u"Imphash"_s, QString(32, u'b'), false}, {u"Alias"_s, u"a b.exe"_s, false}};
        edited->findings.attributes = {{u"Signer"_s, u"Some Ltd"_s, false}, {u"User Tag"_s, u"case 7"_s, false}};
        edited->findings.related = {{u"FQDN"_s, u"evil.example.com"_s, false},
            {u"IP Address"_s, u"203.0.113.7"_s, false}, {u"SHA-256"_s, QString(64, u'c'), false}};
    }
    const std::vector<Pivot> pivots = pivotsOf(row);
    const QStringList queries = queriesOf(pivots);
    for (const QString &query : {u"imphash:"_s + QString(32, u'b'), u"certificate:\"Some Ltd\""_s,
             u"filename:\"a b.exe\""_s, u"tag:\"case 7\""_s, u"domain:evil.example.com"_s, u"ipv4:203.0.113.7"_s})
        QVERIFY2(queries.contains(query), qPrintable(query + u" in "_s + queries.join(u' ')));
    for (const Pivot &pivot : pivots)
        QVERIFY2(!pivot.title.contains(u"evil.example.com"_s), "hosts are shown defanged");
    QVERIFY(pivotsOf(Row()).empty());
}

void TestPivots::ofValues_data()
{
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("query");
    QTest::newRow("domain") << u"evil.example.com"_s << u"domain:evil.example.com"_s;
    QTest::newRow("defanged") << u"evil[.]example[.]com"_s << u"domain:evil.example.com"_s;
    QTest::newRow("URL") << u"http://evil.example.com:8080/a?b"_s << u"domain:evil.example.com"_s;
    QTest::newRow("address") << u"203.0.113.7"_s << u"ipv4:203.0.113.7"_s;
    QTest::newRow("SHA-1") << QString(40, u'A') << u"similar-to:"_s + QString(40, u'a');
    QTest::newRow("MD5") << QString(32, u'a') << QString();
    QTest::newRow("IPv6") << u"2001:db8::1"_s << QString();
    QTest::newRow("text") << u"no indicator"_s << QString();
    QTest::newRow("empty") << QString() << QString();
}

void TestPivots::ofValues()
{
    QFETCH(QString, value);
    QFETCH(QString, query);
    const auto pivot = pivotOf(value);
    QCOMPARE(pivot ? pivot->query : QString(), query);
}

void TestPivots::everyPivotIsAValidQuery()
{
    std::vector<Row> rows = test::sampleRows(300, 7);
    for (const QString &name : test::hostileNames()) {
        Row row = rowWith(name);
        test::edit(row)->findings.facts = {{u"Alias"_s, name, false}};
        test::edit(row)->findings.attributes = {{u"Signer"_s, name, false}, {u"User Tag"_s, name, false}};
        rows.push_back(std::move(row));
    }
    for (const Row &row : rows) {
        for (const Pivot &pivot : pivotsOf(row)) {
            QVERIFY2(!searchFault(pivot.query), qPrintable(pivot.query));
            QCOMPARE(searchValues(pivot.query).size(), 1);
            QVERIFY(!pivot.title.contains(u'\n') && pivot.title.size() < 200);
        }
    }
}

ASSAY_TEST(TestPivots);
#include "test_pivots.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "read_back.h"
#include "rules.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
using enum test::PropertyRule::Presence;
using enum test::PropertyRule::Shape;

namespace {

QJsonArray bodiesOf(const std::vector<Row> &rows, const ExportOptions &options = {})
{
    return test::readBack(u"json"_s, test::written(threatqFormat, rows, options)).array();
}

constexpr auto types = "URL|FQDN|IP Address|IPv6 Address|MD5|SHA-1|SHA-256|SHA-512|Filename";
constexpr test::PropertyRule indicatorRules[]{{"type", Required, types}, {"value", Required, ".*"},
    {"status", Required, "Active|Review"}, {"published_at", Optional, "\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"},
    {"sources", Required, "", List}, {"attributes", Optional, "", List}};
constexpr test::PropertyRule attributeRules[]{
    {"name", Required, ".*"}, {"value", Required, ".*"}, {"sources", Required, "", List}};

QStringList faultsOf(QJsonObject body)
{
    QStringList faults;
    for (const QJsonValue &attribute : body["attributes"_L1].toArray())
        faults << test::faultsOf(attribute.toObject(), u"attribute"_s, attributeRules);
    body.remove("attributes"_L1);
    return faults << test::faultsOf(body, u"indicator"_s, indicatorRules);
}

} // namespace

class ThreatqTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void bodiesKeepTheRules();
    void aDigestWithItsAttributes();
    void eachIndicatorOnce();
    void aFileGoesByItsDigest();
    void statusFollowsTheVerdict();
    void hostileTextStaysText();
};

void ThreatqTest::bodiesKeepTheRules()
{
    std::vector<Row> rows = test::sampleRows(200, 4);
    rows.push_back(test::fullRow(true));
    const QJsonArray bodies = bodiesOf(rows);
    QVERIFY(bodies.size() > 150);
    for (const QJsonValue &body : bodies)
        QCOMPARE(faultsOf(body.toObject()).join(u'\n'), QString());
    QCOMPARE(bodiesOf({}), QJsonArray());
}

void ThreatqTest::aDigestWithItsAttributes()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes
        = {{u"Classification"_s, u"Malicious"_s, false}, {u"TI Score Tag"_s, u"=x"_s, false}};
    test::edit(row)->findings.related
        = {{u"SHA-1"_s, QString(40, u'a'), false}, {u"IP Address"_s, u"2001:db8::1"_s, false}};
    test::edit(row)->findings.detections = {{u"feed"_s, u"malicious"_s, {}}, {u"quiet"_s, u"undetected"_s, {}}};
    const QJsonArray bodies = bodiesOf({row});
    const QJsonObject body = bodies[0].toObject();
    QCOMPARE(body["type"_L1].toString(), u"SHA-256"_s);
    QCOMPARE(body["value"_L1].toString(), row.indicator.value);
    QCOMPARE(body["published_at"_L1].toString(), u"2026-03-02 13:02:41"_s);
    const auto source = [](const QString &name) { return QJsonArray{QJsonObject{{u"name"_s, name}}}; };
    QCOMPARE(body["sources"_L1].toArray(), source(u"lab-a1000"_s));
    QCOMPARE(body["attributes"_L1].toArray(),
        (QJsonArray{QJsonObject{{u"name"_s, u"Classification"_s}, {u"value"_s, u"Malicious"_s},
                        {u"sources"_s, source(u"lab-a1000"_s)}},
            QJsonObject{{u"name"_s, u"TI Score Tag"_s}, {u"value"_s, u"=x"_s}, {u"sources"_s, source(u"lab-a1000"_s)}},
            QJsonObject{{u"name"_s, u"Third Party Detection"_s}, {u"value"_s, u"malicious"_s},
                {u"sources"_s, source(u"feed"_s)}}}));
    QCOMPARE(bodies.size(), 3);
    QCOMPARE(bodies[1]["type"_L1].toString(), u"SHA-1"_s);
    QCOMPARE(bodies[1]["status"_L1].toString(), u"Review"_s);
    QCOMPARE(bodies[2]["type"_L1].toString(), u"IPv6 Address"_s);
    QVERIFY(!bodies[2].toObject().contains("attributes"_L1));
    row.unticked = {tickKey(test::edit(row)->findings.attributes[0]), tickKey(test::edit(row)->findings.related[0])};
    const QJsonArray ticked = bodiesOf({row});
    QCOMPARE(ticked[0]["attributes"_L1].toArray().size(), 2);
    QCOMPARE(ticked.size(), 2);
}

void ThreatqTest::eachIndicatorOnce()
{
    Row first = test::fullRow();
    Row second = first;
    second.indicator = {IndicatorType::Ipv4, u"10.0.0.1"_s, u"10.0.0.1"_s};
    test::edit(first)->findings.related = {{u"IP Address"_s, u"10.0.0.1"_s, false}, {u"FQDN"_s, u"a.example"_s, false}};
    test::edit(second)->findings.related = {{u"FQDN"_s, u"A.example"_s, false}};
    QStringList values;
    for (const QJsonValue &body : bodiesOf({first, second}))
        values << body["value"_L1].toString();
    QCOMPARE(values, (QStringList{first.indicator.value, u"a.example"_s, u"10.0.0.1"_s}));
}

void ThreatqTest::aFileGoesByItsDigest()
{
    const Row row = test::fullRow(true);
    const QJsonArray bodies = bodiesOf({row});
    QCOMPARE(bodies[0]["type"_L1].toString(), u"SHA-256"_s);
    QCOMPARE(bodies[0]["value"_L1].toString(), test::edit(row)->findings.digest(u"SHA-256"));
    QCOMPARE(bodies[1]["type"_L1].toString(), u"Filename"_s);
    QCOMPARE(bodies[1]["value"_L1].toString(), u"invoice.pdf.exe"_s);
    Row bare = row;
    test::edit(bare)->findings = {};
    QCOMPARE(bodiesOf({bare, row}), bodies); // nobody hashed it: there is no value to tell
}

void ThreatqTest::statusFollowsTheVerdict()
{
    Row row = test::fullRow();
    QCOMPARE(bodiesOf({row})[0]["status"_L1].toString(), u"Active"_s);
    test::edit(row)->findings.verdict->classification = Classification::Goodware;
    QCOMPARE(bodiesOf({row})[0]["status"_L1].toString(), u"Review"_s);
    row = test::fullRow();
    row.state = State::Waiting;
    test::edit(row)->findings.verdict.reset();
    QCOMPARE(bodiesOf({row})[0]["status"_L1].toString(), u"Review"_s);
}

void ThreatqTest::hostileTextStaysText()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes.clear();
    for (const QString &text : test::hostileNames())
        test::edit(row)->findings.attributes.push_back({text, text, false});
    const QJsonArray attributes = bodiesOf({row})[0]["attributes"_L1].toArray();
    for (qsizetype i = 0; i < test::hostileNames().size(); ++i) {
        QCOMPARE(attributes[i]["name"_L1].toString(), test::hostileNames()[i]);
        QCOMPARE(attributes[i]["value"_L1].toString(), test::hostileNames()[i]);
    }
}

ASSAY_TEST(ThreatqTest);
#include "test_threatq.moc"

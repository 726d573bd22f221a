// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "warninglists/warning_lists.h"

#include <QJsonArray>
#include <QProcess>
#include <QTemporaryFile>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// Uses these lists as long as it lives.
class Lists
{
public:
    Lists(const QStringList &own, const QStringList &others)
    {
        const auto list = [](const QString &name, const QStringList &entries) {
            return *readPlainList(entries.join(u'\n').toUtf8(), name);
        };
        WarningLists::setCurrent(std::make_shared<WarningLists>(
            std::vector{list(u"Own things"_s, own)}, std::vector{list(u"Public servers"_s, others)}));
    }
    ~Lists() { WarningLists::setCurrent(nullptr); }
    Q_DISABLE_COPY_MOVE(Lists)
};

Row rowAbout(IndicatorType type, const QString &value)
{
    Row row = test::fullRow();
    row.indicator = {type, value, value};
    test::edit(row)->findings.related = {};
    return row;
}

QJsonArray iocsIn(const std::vector<Row> &rows, const ExportOptions &options = {})
{
    return test::readBack(u"json"_s, test::written(iocsFormat, rows, options))["iocs"_L1].toArray();
}

// What the file breaks of its schema, one fault a line.
QString schemaFaults(const QByteArray &bytes)
{
    QTemporaryFile file;
    if (!file.open() || file.write(bytes) != bytes.size() || !file.flush())
        return u"no file"_s;
    QProcess python;
    python.start(u"python3"_s,
        {QFINDTESTDATA("../../support/json_schema.py"), QFINDTESTDATA("../../../docs/iocs-1.schema.json"),
            file.fileName()});
    if (!python.waitForFinished(60000) || python.exitCode() != 0)
        return QString::fromUtf8(python.readAllStandardError());
    return QString::fromUtf8(python.readAllStandardOutput());
}

} // namespace

class IocsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void keepsToItsSchema();
    void theSchemaRefusesWhatIsWrong();
    void namesTheCase();
    void whatIsOursIsNeverForDetection();
    void aRowComesBeforeWhatAnAnswerNames();
    void filesInsideAreListed();
    void thehiveTakesEachValue();
    void thehiveMarksOnlyWhatIsForDetection();
    void thehiveTextIsOneLine();
};

void IocsTest::keepsToItsSchema()
{
    std::vector<Row> rows = test::sampleRows(200, 12);
    rows.push_back(test::analysedRow());
    rows.push_back(test::fullRow(true));
    rows.back().decision = Decision{u"escalated"_s, u"two\nlines"_s, u"INC-1"_s, QDateTime::currentDateTimeUtc()};
    for (const QString &name : test::hostileNames()) {
        Row row = rowAbout(IndicatorType::File, u"/tmp/"_s + name);
        test::edit(row)->findings.verdict->threatName = name;
        row.decision = Decision{name, name, name, {}};
        row.appliance = name;
        rows.push_back(row);
    }
    ExportOptions options;
    options.caseTitle = options.caseNumber = u"\"\\\u202e<b>"_s;
    QCOMPARE(schemaFaults(test::written(iocsFormat, rows, options)), QString());
    rows[0].demo = true;
    options.tlp = u"none"_s;
    QCOMPARE(schemaFaults(test::written(iocsFormat, rows, options)), QString());
    QCOMPARE(schemaFaults(test::written(iocsFormat, {})), QString());
}

void IocsTest::theSchemaRefusesWhatIsWrong()
{
    const QByteArray right = test::written(iocsFormat, {test::fullRow()});
    const auto changed = [&right](const QByteArray &from, const QByteArray &to) {
        return schemaFaults(QByteArray(right).replace(from, to)).isEmpty();
    };
    QVERIFY(changed("x", "x"));
    QVERIFY(!changed("assay-iocs/1", "assay-iocs/2"));
    QVERIFY(!changed("\"to_ids\":true", "\"to_ids\":1"));
    QVERIFY(!changed("\"role\"", "\"rolle\""));
    QVERIFY(!changed("\"type\":\"file\"", "\"type\":\"thing\""));
}

void IocsTest::namesTheCase()
{
    Row row = test::fullRow();
    row.decision = Decision{u"confirmed"_s, {}, u"INC-7"_s, {}};
    Row other = row;
    other.decision = Decision{u"confirmed"_s, {}, u"INC-8"_s, {}};
    const auto document = [&](const ExportOptions &options) {
        return test::readBack(u"json"_s, test::written(iocsFormat, {row, other, row}, options));
    };
    QCOMPARE(document({})["case"_L1].toString(), u"INC-7, INC-8"_s);
    ExportOptions options;
    options.caseNumber = u" 4711 "_s;
    options.caseTitle = u"The parcel"_s;
    options.tlp = u"red"_s;
    QCOMPARE(document(options)["case"_L1].toString(), u"4711"_s);
    QCOMPARE(document(options)["title"_L1].toString(), u"The parcel"_s);
    QCOMPARE(document(options)["tlp"_L1].toString(), u"red"_s);
}

void IocsTest::whatIsOursIsNeverForDetection()
{
    std::vector<Row> rows{rowAbout(IndicatorType::Fqdn, u"mail.ours.example.org"_s),
        rowAbout(IndicatorType::Ipv4, u"203.0.113.9"_s), rowAbout(IndicatorType::Url, u"http://evil.example.net/a"_s)};
    test::edit(rows[2])->findings.related = {{u"FQDN"_s, u"vpn.ours.example.org"_s, false}};
    const Lists lists({u"ours.example.org"_s}, {u"203.0.113.0/24"_s});
    const QJsonArray iocs = iocsIn(rows);
    QCOMPARE(iocs.size(), 4);
    int marked = 0;
    for (const QJsonValue &ioc : iocs) {
        const QString value = ioc["value"_L1].toString();
        marked += ioc["to_ids"_L1].toBool();
        if (value.contains("ours"_L1)) {
            QVERIFY2(!ioc["to_ids"_L1].toBool(), qPrintable(value));
            QCOMPARE(ioc["warnings"_L1].toArray(), QJsonArray{u"Own things"_s});
        } else if (value == "203.0.113.9"_L1) {
            QVERIFY(!ioc["to_ids"_L1].toBool());
            QCOMPARE(ioc["warnings"_L1].toArray(), QJsonArray{u"Public servers"_s});
        }
    }
    QCOMPARE(marked, 1);
    const QJsonArray hive = test::readBack(u"json"_s, test::written(thehiveFormat, rows)).array();
    for (const QJsonValue &one : hive)
        QCOMPARE(one["ioc"_L1].toBool(), one["data"_L1].toString() == "http://evil.example.net/a"_L1);
}

void IocsTest::aRowComesBeforeWhatAnAnswerNames()
{
    Row first = rowAbout(IndicatorType::Url, u"http://evil.example.net/a"_s);
    test::edit(first)->findings.related = {{u"FQDN"_s, u"c2.example.net"_s, false}};
    const Row second = rowAbout(IndicatorType::Fqdn, u"c2.example.net"_s);
    const auto c2 = [](const QJsonArray &iocs) {
        QJsonArray found;
        for (const QJsonValue &ioc : iocs) {
            if (ioc["value"_L1] == u"c2.example.net"_s)
                found << ioc;
        }
        return found;
    };
    const QJsonArray both = c2(iocsIn({first, second}));
    QCOMPARE(both.size(), 1);
    QCOMPARE(both[0]["role"_L1].toString(), u"subject"_s);
    QVERIFY(both[0]["to_ids"_L1].toBool());
    const QJsonArray named = c2(iocsIn({first, first}));
    QCOMPARE(named.size(), 1);
    QCOMPARE(named[0]["role"_L1].toString(), u"named"_s);
    QCOMPARE(named[0]["of"_L1].toString(), u"http://evil.example.net/a"_s);
    QVERIFY(!named[0]["to_ids"_L1].toBool());
    first.unticked = {tickKey(first.record->findings.related[0])};
    QVERIFY(c2(iocsIn({first})).isEmpty());
}

void IocsTest::filesInsideAreListed()
{
    int inside = 0;
    for (const QJsonValue &ioc : iocsIn({test::analysedRow()})) {
        if (ioc["role"_L1] != u"inside"_s)
            continue;
        ++inside;
        QVERIFY(!ioc["to_ids"_L1].toBool());
        QVERIFY(ioc["verdict"_L1]["classification"_L1].toString() != "goodware"_L1);
    }
    QVERIFY(inside > 0);
}

void IocsTest::thehiveTakesEachValue()
{
    std::vector<Row> rows = test::sampleRows(120, 5);
    rows.push_back(test::fullRow(true));
    ExportOptions options;
    options.tlp = u"amber+strict"_s;
    const QJsonArray all = test::readBack(u"json"_s, test::written(thehiveFormat, rows, options)).array();
    QVERIFY(all.size() > 100);
    static const QSet<QString> types{u"hash"_s, u"filename"_s, u"url"_s, u"domain"_s, u"fqdn"_s, u"ip"_s};
    QSet<QString> seen;
    for (const QJsonValue &one : all) {
        const QJsonObject object = one.toObject();
        QCOMPARE(object.keys(),
            (QStringList{u"data"_s, u"dataType"_s, u"ioc"_s, u"message"_s, u"sighted"_s, u"tags"_s, u"tlp"_s}));
        QVERIFY(types.contains(object["dataType"_L1].toString()));
        QVERIFY(!object["data"_L1].toString().isEmpty());
        QCOMPARE(object["tlp"_L1].toInt(), 3);
        QVERIFY(object["ioc"_L1].isBool() && object["sighted"_L1].isBool() && object["tags"_L1].isArray());
        seen.insert(object["dataType"_L1].toString());
    }
    QVERIFY(seen.contains(u"hash"_s) && seen.contains(u"url"_s) && seen.contains(u"filename"_s));
    QCOMPARE(test::readBack(u"json"_s, test::written(thehiveFormat, {})).array(), QJsonArray());
}

void IocsTest::thehiveMarksOnlyWhatIsForDetection()
{
    Row row = rowAbout(IndicatorType::Fqdn, u"c2.example.net"_s);
    const auto isMarked = [](const Row &one, const ExportOptions &options = {}) {
        return test::readBack(u"json"_s, test::written(thehiveFormat, {one}, options))[0]["ioc"_L1].toBool();
    };
    QVERIFY(isMarked(row));
    row.decision = Decision{u"false_positive"_s, {}, {}, {}};
    QVERIFY(!isMarked(row));
    row.decision = {};
    test::edit(row)->findings.verdict->classification = Classification::Suspicious;
    QVERIFY(!isMarked(row));
    ExportOptions options;
    options.suspicious = true;
    QVERIFY(isMarked(row, options));
}

void IocsTest::thehiveTextIsOneLine()
{
    for (const QString &name : test::hostileNames()) {
        Row row = test::fullRow(true);
        row.indicator = {IndicatorType::File, u"/home/analyst/"_s + name, name};
        test::edit(row)->findings.verdict->threatName = name;
        row.decision = Decision{name, name, name, {}};
        const QJsonArray all = test::readBack(u"json"_s, test::written(thehiveFormat, {row})).array();
        for (const QJsonValue &one : all) {
            QVERIFY(!one["data"_L1].toString().contains(u'\n'));
            QVERIFY(!one["data"_L1].toString().contains("/home/"_L1));
            for (const QJsonValue &tag : one["tags"_L1].toArray())
                QVERIFY(!tag.toString().contains(u'\n') && !tag.toString().contains(QChar(0x202e)));
        }
    }
}

ASSAY_TEST(IocsTest);
#include "test_iocs.moc"

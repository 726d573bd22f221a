// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "export/row_json.h"
#include "json/json_writer.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QByteArray line(const Row &row, const ExportOptions &options = {})
{
    return rowJson(row, options, RawLines::OneLine);
}

QJsonObject printed(const Row &row, const ExportOptions &options = {})
{
    return test::readBack(u"json"_s, line(row, options)).object();
}

// Names of the members in the order in which they were written.
QStringList keys(const QByteArray &json)
{
    QStringList names;
    const QJsonArray pairs = test::readBack(u"keys"_s, json).array();
    for (const QJsonValue &pair : pairs)
        names << pair[0].toString();
    return names;
}

Row withRaw(const QByteArray &json)
{
    Row row = test::fullRow();
    test::edit(row)->findings.raw = {{u"summary"_s, json}};
    return row;
}

} // namespace

class JsonTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void membersInOrder();
    void membersOfADoneItem();
    void theSample();
    void nullWhereThereIsNone();
    void enginesOfAReanalysis();
    void errors();
    void bigNumbersStayExact();
    void tickedOnlyOrAll();
    void documentAroundItems();
    void ndjsonIsAnItemALine();
    void hostileTextRoundTrips();
    void nothingATerminalObeys();
    void rawIsVerbatim();
    void rawThatIsNoJson_data();
    void rawThatIsNoJson();
    void rawStaysOnOneLine();
    void foldersWhereTheyAreWanted();
    void whyItIsMaliciousAndWhatIsInside();
};

void JsonTest::membersInOrder()
{
    ExportOptions options;
    QCOMPARE(keys(line(test::fullRow(), options)).join(u' '),
        u"input indicator type action state verdict sample attributes related detections attachments evidence error "
        u"warnings "
        "queried_at appliance"_s);
    options.raw = true;
    Row row = test::reanalyzedRow();
    row.demo = true;
    test::edit(row)->findings.submissionId = u"1"_s;
    QCOMPARE(keys(line(row, options)).join(u' '),
        u"input indicator type action state verdict sample attributes related detections attachments engines error "
        "warnings submission_id queried_at appliance demo raw"_s);
    QCOMPARE(keys(test::written(jsonFormat, {row}, options)).join(u' '),
        u"schema generated_at generator appliance demo items"_s);
    row.demo = false;
    QCOMPARE(
        keys(test::written(jsonFormat, {row}, options)).join(u' '), u"schema generated_at generator appliance items"_s);
}

void JsonTest::membersOfADoneItem()
{
    Row row = test::fullRow();
    test::edit(row)->findings.detections = {{u"a"_s, u"malicious"_s, u"2021"_s}, {u"b"_s, u"undetected"_s, u"2021"_s}};
    const QJsonObject json = printed(row);
    QCOMPARE(json["input"_L1].toString(), row.indicator.asPasted);
    QCOMPARE(json["indicator"_L1].toString(), row.indicator.value);
    QCOMPARE(json["type"_L1].toString(), u"sha256"_s);
    QCOMPARE(json["action"_L1].toString(), u"triage"_s);
    QCOMPARE(json["state"_L1].toString(), u"done"_s);
    QCOMPARE(json["verdict"_L1].toObject(),
        QJsonObject({{u"classification"_s, u"malicious"_s}, {u"risk_score"_s, 6},
            {u"threat_name"_s, u"Win32.Trojan.Emotet"_s}, {u"reason"_s, u"antivirus"_s}}));
    QCOMPARE(json["attributes"_L1].toArray().size(), qsizetype(test::edit(row)->findings.attributes.size()));
    QCOMPARE(json["attributes"_L1][0].toObject(),
        QJsonObject({{u"name"_s, u"Classification"_s}, {u"value"_s, u"Malicious"_s}}));
    QCOMPARE(json["related"_L1][1].toObject(),
        QJsonObject({{u"type"_s, u"SHA-256"_s}, {u"value"_s, row.indicator.value.toString()}}));
    QCOMPARE(json["detections"_L1].toArray(),
        QJsonArray(
            {QJsonObject({{u"source"_s, u"a"_s}, {u"detection"_s, u"malicious"_s}, {u"update_time"_s, u"2021"_s}})}));
    QCOMPARE(json["attachments"_L1][0]["bytes"_L1].toInteger(), 48211);
    QCOMPARE(json["attachments"_L1][0]["sha256"_L1].toString(), row.indicator.value);
    QCOMPARE(json["queried_at"_L1].toString(), u"2026-03-02T13:02:41Z"_s);
    QVERIFY(json["error"_L1].isNull());
    QCOMPARE(json["appliance"_L1].toString(), u"lab-a1000"_s);
    row.demo = true;
    QCOMPARE(printed(row)["appliance"_L1].toString(), u"DEMO lab-a1000"_s);
    QCOMPARE(printed(row)["demo"_L1], QJsonValue(true));
    row.demo = false;
    row.appliance.clear();
    QVERIFY(printed(row)["appliance"_L1].isNull());
}

// What the columns say of it, as far as it is known; numbers as numbers, tags as a list.
void JsonTest::theSample()
{
    Row row = test::fullRow(true);
    row.parameters.insert(u"tags"_s, u"a,b"_s);
    const QJsonObject sample = printed(row)["sample"_L1].toObject();
    for (const auto *name : {"file_name", "file_type", "md5", "sha1", "sha256", "sha512"}) {
        QCOMPARE(sample[QLatin1StringView(name)].toString(),
            columnFromName(QString::fromLatin1(name))->value(row).toString());
    }
    QCOMPARE(sample["file_name"_L1].toString(), u"invoice.pdf.exe"_s);
    QVERIFY(sample["file_size"_L1].isDouble());
    QVERIFY(sample["tags"_L1].toArray().size() >= 2);
    QCOMPARE(sample["tags"_L1][1].toString(), u"b"_s);
    row = {};
    row.indicator = {IndicatorType::Md5, QString(32, u'a'), {}};
    QCOMPARE(printed(row)["sample"_L1].toObject(), QJsonObject({{u"md5"_s, QString(32, u'a')}}));
    row.indicator = {IndicatorType::Url, u"http://example.com/"_s, {}};
    QCOMPARE(printed(row)["sample"_L1], QJsonValue(QJsonObject()));
}

void JsonTest::nullWhereThereIsNone()
{
    Row row = test::fullRow();
    test::edit(row)->findings = {};
    row.queriedAt = {};
    row.state = State::NotFound;
    QJsonObject json = printed(row);
    QVERIFY(json["verdict"_L1].isNull() && json["error"_L1].isNull() && json["queried_at"_L1].isNull());
    QCOMPARE(json["attributes"_L1], QJsonValue(QJsonArray()));
    QVERIFY(!json.contains("engines"_L1) && !json.contains("submission_id"_L1) && !json.contains("raw"_L1));
    row = test::fullRow();
    test::edit(row)->findings.verdict->riskScore.reset();
    test::edit(row)->findings.verdict->threatName.clear();
    json = printed(row);
    QVERIFY(json["verdict"_L1]["risk_score"_L1].isNull() && json["verdict"_L1]["threat_name"_L1].isNull());
    test::edit(row)->findings.verdict.reset();
    row.state = State::Waiting;
    QVERIFY(printed(row)["verdict"_L1].isNull());
}

void JsonTest::enginesOfAReanalysis()
{
    const QJsonArray engines = printed(test::reanalyzedRow())["engines"_L1].toArray();
    QCOMPARE(engines.size(), 2);
    QCOMPARE(engines[1].toObject(),
        QJsonObject({{u"name"_s, u"core"_s}, {u"code"_s, 503}, {u"message"_s, u"Engine is \"down\"."_s}}));
    Row empty = test::reanalyzedRow();
    test::edit(empty)->findings.engines.clear();
    QVERIFY(printed(empty)["engines"_L1].isArray());
}

void JsonTest::errors()
{
    Row row = test::fullRow();
    row.state = State::Failed;
    row.error = ApiError::of(ApiError::Kind::Server, u"\"<b>\n\u202E"_s, 503);
    QCOMPARE(printed(row)["error"_L1].toObject(),
        QJsonObject({{u"kind"_s, u"server"_s}, {u"http_status"_s, 503}, {u"message"_s, userText(*row.error)}}));
    row.error.edit().httpStatus = 0;
    QVERIFY(printed(row)["error"_L1]["http_status"_L1].isNull());
}

void JsonTest::bigNumbersStayExact()
{
    Row row = test::fullRow();
    test::edit(row)->findings.submissionId = u"9007199254740993"_s;
    test::edit(row)->findings.attributes = {{u"ReversingLabs Submission ID"_s, u"9007199254740993"_s, true}};
    test::edit(row)->findings.attachments[0].bytes = 9007199254740993;
    test::edit(row)->findings.raw = {{u"submit-url"_s, R"({"id":18446744073709551616123})"}};
    ExportOptions options;
    options.raw = true;
    const QByteArray json = line(row, options);
    QCOMPARE(json.count("9007199254740993"), 3);
    QVERIFY(json.contains("\"bytes\":9007199254740993}"));
    QVERIFY(json.contains("\"submission_id\":\"9007199254740993\""));
    QVERIFY(json.contains("\"answer\":{\"id\":18446744073709551616123}"));
    QVERIFY(!test::readBack(u"json"_s, json).isNull());
}

void JsonTest::tickedOnlyOrAll()
{
    Row row = test::fullRow();
    row.unticked = {tickKey(test::edit(row)->findings.attributes[0]), tickKey(test::edit(row)->findings.related[0])};
    ExportOptions options;
    QVERIFY(!line(row, options).contains("\"Classification\""));
    QVERIFY(!line(row, options).contains("\"SHA-1\""));
    options.onlyTicked = false;
    QVERIFY(line(row, options).contains("\"Classification\""));
    QVERIFY(line(row, options).contains("\"SHA-1\""));
}

void JsonTest::documentAroundItems()
{
    ExportOptions options;
    options.appliance = u"lab \"one\""_s;
    options.generatorVersion = u"0.1.0"_s;
    const QJsonObject json
        = test::readBack(u"json"_s, test::written(jsonFormat, test::sampleRows(50, 3), options)).object();
    QCOMPARE(json["schema"_L1].toString(), u"assay/1"_s);
    QCOMPARE(json["generator"_L1].toObject(), QJsonObject({{u"name"_s, u"assay"_s}, {u"version"_s, u"0.1.0"_s}}));
    QCOMPARE(json["appliance"_L1].toObject(), QJsonObject({{u"label"_s, u"lab \"one\""_s}}));
    QVERIFY(QDateTime::fromString(json["generated_at"_L1].toString(), Qt::ISODate).isValid());
    QVERIFY(!json.contains("demo"_L1));
    QCOMPARE(json["items"_L1].toArray().size(), 50);
    options.demo = true;
    const QJsonObject demo = test::readBack(u"json"_s, test::written(jsonFormat, {}, options)).object();
    QCOMPARE(demo["demo"_L1].toBool(), true);
    QCOMPARE(demo["items"_L1], QJsonValue(QJsonArray()));
}

void JsonTest::ndjsonIsAnItemALine()
{
    const std::vector<Row> rows = test::sampleRows(50, 4);
    ExportOptions options;
    options.raw = true;
    const QByteArray bytes = test::written(ndjsonFormat, rows, options);
    QCOMPARE(bytes.count('\n'), 50);
    QVERIFY(bytes.endsWith('\n') && !bytes.contains('\r'));
    const QJsonArray lines = test::readBack(u"ndjson"_s, bytes).array();
    QCOMPARE(lines.size(), 50);
    for (qsizetype i = 0; i < 50; ++i)
        QCOMPARE(lines[i]["state"_L1].toString(), QString(word(rows[size_t(i)].state)));
}

void JsonTest::hostileTextRoundTrips()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes.clear();
    QStringList texts = test::hostileNames();
    texts << u"\u2028\u2029\uFEFF\u0085\u007F"_s << u"back\\slash / \b\f"_s << QString(1 << 20, u'x');
    for (const QString &text : std::as_const(texts))
        test::edit(row)->findings.attributes.push_back({text, text, false});
    const QJsonArray attributes = printed(row)["attributes"_L1].toArray();
    QCOMPARE(attributes.size(), texts.size());
    for (qsizetype i = 0; i < texts.size(); ++i) {
        QVERIFY(attributes[i]["name"_L1].toString() == texts[i]);
        QVERIFY(attributes[i]["value"_L1].toString() == texts[i]);
    }
    test::edit(row)->findings.attributes = {{u"lone"_s, u"a"_s + QChar(0xD800) + u"b"_s, false}};
    QCOMPARE(printed(row)["attributes"_L1][0]["value"_L1].toString(), u"a\uFFFDb"_s);
}

void JsonTest::nothingATerminalObeys()
{
    Row row = test::fullRow();
    row.indicator.asPasted = u"\u001B[2J\u009B\u202E\u200B\u2066\u2028\u007F\U000E0041ü\U0001F600"_s;
    const QString json = QString::fromUtf8(line(row));
    for (const char32_t c : json.toUcs4()) {
        const QChar::Category category = QChar::category(c);
        QVERIFY(
            category != QChar::Other_Control && category != QChar::Other_Format && category != QChar::Separator_Line);
    }
    QCOMPARE(printed(row)["input"_L1].toString(), row.indicator.asPasted);
    row.indicator.asPasted = u"Übergröße \U0001F600"_s;
    QVERIFY(line(row).contains("Übergröße \U0001F600"));
}

void JsonTest::rawIsVerbatim()
{
    const QByteArray untouched
        = "{ \"b\" : 1.0,\n\t\"a\" : [ 1e40, 123456789012345678901234567890, \"\\u00e9\\/\", null ] , \"a\" : {} }";
    ExportOptions options;
    options.raw = true;
    const QByteArray json = test::written(jsonFormat, {withRaw(untouched)}, options);
    QVERIFY(json.contains("\"raw\":[{\"title\":\"summary\",\"answer\":" + untouched + "}]"));
    QVERIFY(!test::readBack(u"json"_s, json).isNull());
    QVERIFY(!test::written(jsonFormat, {withRaw(untouched)}).contains("\"raw\""));
}

void JsonTest::rawThatIsNoJson_data()
{
    QTest::addColumn<QByteArray>("raw");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("html") << "<html>\"login\"</html>"_ba;
    QTest::newRow("cut") << "{\"a\":"_ba;
    QTest::newRow("two values") << "{} {}"_ba;
    QTest::newRow("escape from the item") << "null,\"verdict\":null"_ba;
    QTest::newRow("NUL behind") << QByteArray("{}\0,", 4);
    QTest::newRow("NUL inside") << QByteArray("{\"a\0\":1}", 8);
    QTest::newRow("line feed in a string") << "[\"a\nb\"]"_ba;
    QTest::newRow("not UTF-8") << "[\"\xFF\"]"_ba;
    QTest::newRow("byte order mark") << "\xEF\xBB\xBF{}"_ba;
    QTest::newRow("NaN") << "[NaN]"_ba;
    QTest::newRow("no double") << "[1e400]"_ba;
    QTest::newRow("half a surrogate") << R"(["\ud800"])"_ba;
    QTest::newRow("too deep") << QByteArray(100000, '[') + QByteArray(100000, ']');
}

void JsonTest::rawThatIsNoJson()
{
    QFETCH(QByteArray, raw);
    QVERIFY(!isJson(raw));
    ExportOptions options;
    options.raw = true;
    QCOMPARE(printed(withRaw(raw), options)["raw"_L1][0]["answer"_L1].toString(), QString::fromUtf8(raw));
}

void JsonTest::rawStaysOnOneLine()
{
    ExportOptions options;
    options.raw = true;
    const QByteArray json = line(withRaw("{\r\n\"a\":\n\"x\\ny\"}"), options);
    QVERIFY(!json.contains('\n') && !json.contains('\r'));
    QCOMPARE(test::readBack(u"json"_s, json)["raw"_L1][0]["answer"_L1]["a"_L1].toString(), u"x\ny"_s);
}

void JsonTest::foldersWhereTheyAreWanted()
{
    const Row row = test::fullRow(true);
    ExportOptions options;
    options.localPaths = true;
    QCOMPARE(printed(row, options)["indicator"_L1].toString(), row.indicator.value);
    QCOMPARE(printed(row, options)["attachments"_L1][0]["path"_L1].toString(),
        test::edit(row)->findings.attachments[0].path);
}

void JsonTest::whyItIsMaliciousAndWhatIsInside()
{
    const QJsonObject item = printed(test::analysedRow());
    const QJsonObject analysis = item["analysis"_L1].toObject();
    QCOMPARE(analysis["story"_L1].toString(), u"It does harm."_s);
    QCOMPARE(analysis["indicators"_L1][0]["priority"_L1].toInt(), 9);
    QCOMPARE(analysis["indicators"_L1][0]["reasons"_L1][0].toString(), u"Imported API Name: WriteProcessMemory"_s);
    QCOMPARE(analysis["attack"_L1][0]["technique_id"_L1].toString(), u"T1082"_s);
    QCOMPARE(analysis["attack"_L1][0]["tactic"_L1].toString(), u"Discovery"_s);
    QCOMPARE(analysis["attack"_L1][0]["evidence"_L1][0].toString(), u"Reads."_s);
    QCOMPARE(analysis["interesting_strings"_L1][0]["offset"_L1].toInt(), 5);
    QCOMPARE(analysis["identification"_L1].toString(), u"UPX"_s);
    QVERIFY(analysis["compile_time"_L1].isNull());
    QCOMPARE(analysis["strings"_L1][0]["count"_L1].toInt(), 2);
    const QJsonArray children = item["children"_L1].toArray();
    QCOMPARE(children.size(), 3);
    QCOMPARE(children[1]["parent"_L1].toInt(), 1);
    QVERIFY(children[0]["parent"_L1].isNull());
    QCOMPARE(children[0]["threat_name"_L1].toString(), u"Win32.Trojan.X"_s);
    QCOMPARE(item["children_count"_L1].toInt(), 3);
    QCOMPARE(item["worst_child"_L1]["sha1"_L1].toString(), QString::fromLatin1(test::maliciousChild));
    QCOMPARE(item["containers"_L1], QJsonValue(QJsonArray{QString(40, u'd')}));
    QCOMPARE(item["from"_L1].toString(), QString(40, u'd'));
    QStringList signals_;
    for (const QJsonValue &one : item["evidence"_L1].toArray()) {
        signals_ << one["signal"_L1].toString();
        QVERIFY(QStringList({u"for"_s, u"against"_s, u"neutral"_s}).contains(one["direction"_L1].toString()));
        QVERIFY(!one["text"_L1].toString().isEmpty() && !one["source"_L1].toString().isEmpty());
    }
    for (const QString &wanted : {u"static-analysis"_s, u"indicators"_s, u"attack"_s, u"children"_s, u"packer"_s})
        QVERIFY2(signals_.contains(wanted), qPrintable(wanted));
}

ASSAY_TEST(JsonTest);
#include "test_json_format.moc"

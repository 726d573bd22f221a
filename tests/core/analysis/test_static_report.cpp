// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/static_report.h"
#include "support/test_main.h"

#include <QFile>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QByteArray recordedAnswer(const QString &name)
{
    QFile file(QStringLiteral(ASSAY_TEST_DATA "/") + name + ".response.txt"_L1);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("no recording %s", qPrintable(name));
    const QByteArray all = file.readAll();
    return all.mid(all.indexOf("\n\n") + 2);
}

StaticAnalysisPtr read(const QByteArray &json)
{
    const auto decoded = decodeStaticReport(json);
    return decoded ? *decoded : nullptr;
}

} // namespace

class TestStaticReport : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void readsAReport();
    void readsStrings();
    void readsOddShapes();
    void refusesWhatIsNoReport_data();
    void refusesWhatIsNoReport();
    void neverEndsInAWrongClassification_data();
    void neverEndsInAWrongClassification();
    void listsAreBounded();
    void tenMillionStrings();
    void aRepeatedPartIsNamed();
    void detailsHaveTheReport();
    void dynamicPartsAreNamed();
    void techniqueIds();
};

void TestStaticReport::readsAReport()
{
    const auto report = read(recordedAnswer(u"static-report/full"_s));
    QVERIFY(report);
    QVERIFY(report->story.startsWith("This file is a 32-bit"_L1));
    QCOMPARE(report->decision.classification, Classification::Malicious);
    QCOMPARE(report->decision.result, u"Win32.Trojan.Demofox"_s);
    QCOMPARE(report->decision.engines.size(), size_t(3));
    QVERIFY(report->decision.engines[0].decided);
    QVERIFY(!report->decision.engines[1].decided && report->decision.engines[1].isIgnored);
    QCOMPARE(report->decision.engines[2].classification, Classification::Unknown);
    QVERIFY(!report->decision.isPropagated);
    QCOMPARE(report->indicators.size(), size_t(3));
    QCOMPARE(report->indicators[0].priority, 9); // sorted
    QCOMPARE(report->indicators[0].reasons[1].description, u"VirtualAllocEx"_s);
    QVERIFY(report->indicators[0].reasons[1].propagated);
    QCOMPARE(report->attack.size(), size_t(2));
    QCOMPARE(report->attack[0].techniques[0].id, u"T1082"_s);
    QCOMPARE(report->attack[0].techniques[0].evidence[0].description, u"Enumerates system information"_s);
    QCOMPARE(report->attack[1].matrix, u"Enterprise"_s);
    QCOMPARE(report->interestingStrings.size(), size_t(3));
    QCOMPARE(report->interestingStrings[0].occurrences, 2);
    QCOMPARE(report->interestingStrings[2].category, u"ipv4"_s);
    QVERIFY(!report->hasStrings);
    QCOMPARE(report->fileType, u"PE"_s);
    QCOMPARE(report->proposedFileName, u"invoice.exe"_s);
    QCOMPARE(report->fileSize, 18432);
    QCOMPARE(report->entropy, std::optional(6.51));
    QCOMPARE(report->hash(u"RHA0"), u"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567"_s);
    QCOMPARE(report->identification, u"UPX 3.96"_s);
    QCOMPARE(report->password(), u"infected"_s);
    QCOMPARE(report->unpackingWarnings, QStringList{u"Contains encrypted entries"_s});
    QCOMPARE(report->held[0].count, 3);
    QCOMPARE(report->compileTime, u"2023-11-14T22:13:20Z"_s);
    QCOMPARE(report->sections.size(), size_t(2));
    QCOMPARE(report->sections[1].entropy, std::optional(7.89));
    QCOMPARE(report->imports[0].functions.size(), 2);
    QCOMPARE(report->resources[0].bytes, 744);
    QCOMPARE(report->versionInfo[0].value, u"Demo Company"_s);
    QCOMPARE(report->securityGrade, u"4"_s);
    QCOMPARE(report->securityFeatures, (QStringList{u"ASLR"_s, u"DEP"_s}));
    QCOMPARE(report->capabilities, (QStringList{u"networking"_s, u"execution"_s}));
    QCOMPARE(report->libraries[0].version, u"1.2.11"_s);
    QCOMPARE(report->signer, u"Demo Signing Ltd"_s);
    QCOMPARE(report->issues.size(), size_t(2));
    QCOMPARE(report->parts.size(), size_t(1));
    QCOMPARE(report->parts[0].key, u"certificate"_s);
    QCOMPARE(report->systemTags, (QStringList{u"packed"_s, u"pe"_s}));
    QVERIFY(report->remarks.isEmpty());
}

void TestStaticReport::readsStrings()
{
    const auto report = read(recordedAnswer(u"static-report/strings"_s));
    QVERIFY(report && report->hasStrings);
    QCOMPARE(report->strings.size(), size_t(3));
    QCOMPARE(report->strings.at(0).offset, 77);
    QCOMPARE(report->strings.at(1).value, u"C:\\demo\\ä.pdb"_s);
    QCOMPARE(report->strings.at(1).count, 2);
    QCOMPARE(report->strings.at(1).flags, 3);
    QCOMPARE(report->strings.at(2).value, u"plain"_s);
    QCOMPARE(report->strings.at(2).offset, -1);
    // Values of other types, nested objects and foreign keys cost their own string only.
    const auto odd = read(R"({"strings":[{"v":7},{"v":"a","o":"x","c":-3,"f":1e99},{"v":{"v":"no"},"z":[{"v":"no"}]},)"
                          R"([["no"]],null,{"o":5,"v":"b"}]})");
    QVERIFY(odd);
    QCOMPARE(odd->strings.size(), size_t(2));
    QCOMPARE(odd->strings.at(0).value, u"a"_s);
    QCOMPARE(odd->strings.at(0).count, 1);
    QCOMPARE(odd->strings.at(1).offset, 5);
    const auto wrong = read(R"({"strings":{"v":"a"},"story":"still"})");
    QVERIFY(wrong && wrong->strings.isEmpty());
    QCOMPARE(wrong->remarks.size(), 1);
    QCOMPARE(wrong->story, u"still"_s);
}

void TestStaticReport::readsOddShapes()
{
    const auto report = read(recordedAnswer(u"static-report/odd-shapes"_s));
    QVERIFY(report);
    QCOMPARE(report->indicators.size(), size_t(1));
    QCOMPARE(report->indicators[0].priority, 7);
    QCOMPARE(report->attack.size(), size_t(1));
    QCOMPARE(report->attack[0].name, u"<b>Discovery</b>"_s); // as answered; views show plain text
    QCOMPARE(report->attack[0].techniques[0].id, u"T1082"_s);
    QCOMPARE(report->fileSize, 12);
    QVERIFY(!report->entropy);
    QCOMPARE(report->hash(u"ssdeep"), u"3:a:b"_s);
    QCOMPARE(report->identification, u"Zip"_s);
    QCOMPARE(report->password(), u"geheim"_s);
    QCOMPARE(report->capabilities, QStringList{u"networking"_s});
    QCOMPARE(report->securityFeatures, QStringList{u"DEP"_s});
    QCOMPARE(report->systemTags, QStringList{u"a"_s});
    QVERIFY(report->parts.empty());
    QCOMPARE(report->decision.classification, Classification::None);
}

void TestStaticReport::refusesWhatIsNoReport_data()
{
    QTest::addColumn<QByteArray>("json");
    for (const char *json : {"", "[]", "null", "7", "{", "{\"a\":1", "{\"a\":1}x", "{\"a\" 1}", "{1:2}", "{\"a\":}",
             "{\"a\":1,}", "<html>", "{\"a\":[1}"})
        QTest::newRow(json) << QByteArray(json);
    QTest::newRow("cut") << recordedAnswer(u"static-report/cut"_s);
}

void TestStaticReport::refusesWhatIsNoReport()
{
    QFETCH(QByteArray, json);
    const auto decoded = decodeStaticReport(json);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().kind, ApiError::Kind::BadAnswer);
}

void TestStaticReport::neverEndsInAWrongClassification_data()
{
    QTest::addColumn<QByteArray>("value");
    for (const char *value :
        {"null", "-1", "4", "99999999999999999999", "1.5", "[]", "[1]", "{}", "{\"a\":1}", "\"\"", "true"})
        QTest::newRow(value) << QByteArray(value);
}

void TestStaticReport::neverEndsInAWrongClassification()
{
    QFETCH(QByteArray, value);
    const auto report = read("{\"classification\":{\"classification\":" + value + "},\"story\":\"x\"}");
    QVERIFY(report);
    QCOMPARE(report->decision.classification, Classification::None);
    QCOMPARE(report->story, u"x"_s);
}

void TestStaticReport::listsAreBounded()
{
    QByteArray json = R"({"indicators":[)";
    for (int i = 0; i < 12'000; ++i)
        json += R"({"description":"d","priority":1},)";
    json.chop(1);
    const auto report = read(json + "]}");
    QVERIFY(report);
    QCOMPARE(report->indicators.size(), size_t(10'000));
    QCOMPARE(report->remarks.size(), 1);
    // Depth is no danger: the part is left out, the rest is read.
    const auto deep = read("{\"info\":" + QByteArray(100'000, '[') + QByteArray(100'000, ']') + ",\"story\":\"x\"}");
    QVERIFY(deep);
    QCOMPARE(deep->story, u"x"_s);
    QCOMPARE(deep->remarks.size(), 1);
    const auto large = decodeStaticReport(QByteArray(maxAnalysisBytes + 1, ' '));
    QVERIFY(!large);
    QCOMPARE(large.error().kind, ApiError::Kind::TooLarge);
}

void TestStaticReport::tenMillionStrings()
{
    QByteArray json = R"({"strings":[)";
    constexpr int many = 10'000'000;
    json.reserve(many * 4 + 20);
    for (int i = 0; i < many; ++i)
        json += R"("",)";
    json.chop(1);
    const auto report = read(json + "]}");
    QVERIFY(report);
    QCOMPARE(report->strings.size(), FileStrings::maxCount);
    QCOMPARE(report->remarks.size(), 1);
    QVERIFY(report->remarks[0].contains("10"_L1));
}

void TestStaticReport::aRepeatedPartIsNamed()
{
    const auto report = read(R"({"story":"first","story":"second"})");
    QVERIFY(report);
    QCOMPARE(report->story, u"first"_s);
    QCOMPARE(report->remarks.size(), 1);
}

void TestStaticReport::detailsHaveTheReport()
{
    const auto details = decodeDetails(R"({"sha1":"x","ticore":{"story":"inside"},"cape":{"a":1}})");
    QVERIFY(details);
    QCOMPARE((*details)->story, u"inside"_s);
    const auto without = decodeDetails(R"({"ticore":null})");
    QVERIFY(without);
    QCOMPARE((*without)->remarks.size(), 1);
    QVERIFY(!decodeDetails("nothing"));
}

void TestStaticReport::dynamicPartsAreNamed()
{
    QCOMPARE(dynamicPartsOf(R"({"cape":{},"joe":[],"rl_cloud_sandbox":{"a":1},"fireeye":null,"cuckoo":[1]})"),
        (QStringList{u"rl_cloud_sandbox"_s, u"cuckoo"_s}));
    QCOMPARE(dynamicPartsOf("no json"), QStringList());
}

void TestStaticReport::techniqueIds()
{
    QVERIFY(isTechniqueId(u"T1082"));
    QVERIFY(isTechniqueId(u"T1059.001"));
    for (const QStringView id :
        {u"", u"T", u"T108", u"t1082", u"T1082.", u"T1082.1", u"T1082.0011", u"T10a2", u"TA0007", u"T1082 ", u"T١٢٣٤"})
        QVERIFY2(!isTechniqueId(id), qPrintable(id.toString()));
}

ASSAY_TEST(TestStaticReport);
#include "test_static_report.moc"

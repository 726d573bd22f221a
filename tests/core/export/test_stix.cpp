// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "export/stix_id.h"
#include "json/canonical_json.h"
#include "read_back.h"
#include "stix_rules.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(assay::ExportOptions)
Q_DECLARE_METATYPE(assay::Classification)

namespace {

QJsonObject bundleOf(const std::vector<Row> &rows, const ExportOptions &options = {})
{
    return test::readBack(u"json"_s, test::written(stixFormat, rows, options)).object();
}

std::vector<QJsonObject> ofType(const QJsonObject &bundle, QLatin1StringView type)
{
    std::vector<QJsonObject> found;
    for (const QJsonValue &object : bundle["objects"_L1].toArray()) {
        if (object["type"_L1].toString() == type)
            found.push_back(object.toObject());
    }
    return found;
}

Row urlRow(const QString &url, Classification classification = Classification::Malicious)
{
    Row row = test::fullRow();
    row.indicator = {IndicatorType::Url, url, url};
    test::edit(row)->findings = {};
    test::edit(row)->findings.verdict = Verdict{classification, QString(word(classification)), 8, {}, {}, {}, {}, {}};
    return row;
}

} // namespace

class StixTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void canonicalForm_data();
    void canonicalForm();
    void idsAreTheOnesEverybodyDerives_data();
    void idsAreTheOnesEverybodyDerives();
    void rulesHold_data();
    void rulesHold();
    void rulesAreChecked();
    void hostileItemsKeepTheRules();
    void aMaliciousFile();
    void aUrl();
    void verdictsAndIndicators_data();
    void verdictsAndIndicators();
    void patternsAreEscaped();
    void markings_data();
    void markings();
    void linksOnlyWhenAskedFor();
    void thirdPartiesOnlyWhenAskedFor();
    void sameItemsSameBundle();
    void namesakesHaveTheirOwnAnalyses();
    void otherContentIsAnotherObject_data();
    void otherContentIsAnotherObject();
    void eachApplianceSpeaksForItself();
    void hostsOfUnknownTopLevelDomains();
    void untickedIsLeftOut();
    void theDemoIsStamped();
    void whyItIsMaliciousAndWhatIsInside();
};

void StixTest::canonicalForm_data()
{
    QTest::addColumn<QJsonObject>("object");
    QTest::addColumn<QByteArray>("json");
    QTest::newRow("empty") << QJsonObject() << "{}"_ba;
    QTest::newRow("sorted") << QJsonObject({{u"b"_s, u"2"_s}, {u"a"_s, u"1"_s}}) << R"({"a":"1","b":"2"})"_ba;
    QTest::newRow("nested") << QJsonObject({{u"x"_s, QJsonObject({{u"SHA-1"_s, u"0"_s}})}})
                            << R"({"x":{"SHA-1":"0"}})"_ba;
    QTest::newRow("list") << QJsonObject({{u"x"_s, QJsonArray{u"b"_s, u"a"_s, true}}}) << R"({"x":["b","a",true]})"_ba;
    QTest::newRow("escapes") << QJsonObject({{u"x"_s, u"\"\\/\b\f\n\r\t\u0001\u001f\u007f"_s}})
                             << "{\"x\":\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7f\"}"_ba;
    QTest::newRow("umlaut and more") << QJsonObject({{u"x"_s, u"ä€\U0001F600\u2028<"_s}})
                                     << "{\"x\":\"\xC3\xA4\xE2\x82\xAC\xF0\x9F\x98\x80\xE2\x80\xA8<\"}"_ba;
    // RFC 8785, section 3.2.3: by UTF-16 code units, so the emoji, a surrogate pair, comes before U+FB33.
    QTest::newRow("order of the RFC")
        << QJsonObject({{u"\u20ac"_s, u"Euro Sign"_s}, {u"\r"_s, u"Carriage Return"_s}, {u"\ufb33"_s, u"Hebrew"_s},
               {u"1"_s, u"One"_s}, {u"\U0001F600"_s, u"Emoji"_s}, {u"\u0080"_s, u"Control"_s}, {u"\u00f6"_s, u"o"_s}})
        << "{\"\\r\":\"Carriage "
           "Return\",\"1\":\"One\",\"\xC2\x80\":\"Control\",\"\xC3\xB6\":\"o\",\"\xE2\x82\xAC\":\"Euro "
           "Sign\",\"\xF0\x9F\x98\x80\":\"Emoji\",\"\xEF\xAC\xB3\":\"Hebrew\"}"_ba;
}

void StixTest::canonicalForm()
{
    QFETCH(QJsonObject, object);
    QFETCH(QByteArray, json);
    QCOMPARE(canonicalJson(object), json);
}

void StixTest::idsAreTheOnesEverybodyDerives_data()
{
    QTest::addColumn<QByteArray>("type");
    QTest::addColumn<QJsonObject>("contributing");
    QTest::addColumn<QString>("id");
    // Those of the specification's own examples; the others by Python's uuid5 over text written by hand.
    const auto row = [](const char *type, const QJsonObject &contributing, const QString &id) {
        QTest::newRow(qPrintable(id)) << QByteArray(type) << contributing << id;
    };
    row("ipv4-addr", {{u"value"_s, u"198.51.100.3"_s}}, u"ipv4-addr--28bb3599-77cd-5a82-a950-b5bc3caf07c4"_s);
    row("domain-name", {{u"value"_s, u"example.com"_s}}, u"domain-name--bedb4899-d24b-5401-bc86-8f6b4cc18ec7"_s);
    row("ipv6-addr", {{u"value"_s, u"2001:db8::1"_s}}, u"ipv6-addr--6469e3a9-b053-5e34-a025-9396ae051d26"_s);
    row("url", {{u"value"_s, u"https://example.com/research/index.html"_s}},
        u"url--47c3cf9a-5027-5bf0-997a-017c7edc7c55"_s);
    row("file", {{u"hashes"_s, QJsonObject({{u"MD5"_s, u"d41d8cd98f00b204e9800998ecf8427e"_s}})}},
        u"file--02fff920-f614-527c-81d1-6353633a6d21"_s);
    row("file",
        {{u"hashes"_s, QJsonObject({{u"SHA-1"_s, u"da39a3ee5e6b4b0d3255bfef95601890afd80709"_s}})},
            {u"name"_s, u"ä\"b\\c.exe"_s}},
        u"file--cc670453-ddbd-50c2-aaa1-42cc47de2f54"_s);
}

void StixTest::idsAreTheOnesEverybodyDerives()
{
    QFETCH(QByteArray, type);
    QFETCH(QJsonObject, contributing);
    QFETCH(QString, id);
    QCOMPARE(observableId(type.constData(), contributing), id);
}

void StixTest::rulesHold_data()
{
    QTest::addColumn<ExportOptions>("options");
    for (const QString &tlp : {u"none"_s, u"clear"_s, u"amber"_s, u"amber+strict"_s}) {
        for (const bool more : {false, true}) {
            ExportOptions options;
            options.tlp = tlp;
            options.suspicious = options.thirdParties = options.links = options.demo = more;
            options.applianceUrl = u"https://a1000.example.org"_s;
            options.appliance = u"lab-a1000"_s;
            QTest::newRow(qPrintable(tlp + (more ? u" and all options"_s : QString()))) << options;
        }
    }
}

void StixTest::rulesHold()
{
    QFETCH(ExportOptions, options);
    std::vector<Row> rows = test::sampleRows(90, 5);
    rows.push_back(test::fullRow());
    rows.push_back(test::fullRow(true));
    rows.push_back(test::reanalyzedRow());
    QCOMPARE(test::stixFaults(bundleOf(rows, options)).join(u'\n'), QString());
    QCOMPARE(test::stixFaults(bundleOf({}, options)).join(u'\n'), QString());
}

// The rules themselves find what is wrong.
void StixTest::rulesAreChecked()
{
    const QJsonObject good = bundleOf({test::fullRow(true)});
    const auto faultsWith = [&good](QLatin1StringView type, const QString &property, const QJsonValue &value) {
        QJsonObject bundle = good;
        QJsonArray objects = bundle["objects"_L1].toArray();
        for (QJsonValueRef reference : objects) {
            QJsonObject object = reference.toObject();
            if (object["type"_L1].toString() == type) {
                object[property] = value;
                reference = object;
            }
        }
        bundle["objects"_L1] = objects;
        return test::stixFaults(bundle).size();
    };
    QCOMPARE(test::stixFaults(good).size(), 0);
    QVERIFY(faultsWith("indicator"_L1, u"pattern"_s, u"[file:hashes.SHA-1 = 'x']"_s) > 0);
    QVERIFY(faultsWith("indicator"_L1, u"pattern"_s, u"[url:value = 'it's']"_s) > 0);
    QVERIFY(faultsWith("indicator"_L1, u"valid_from"_s, u"2026-03-02 13:02:41"_s) > 0);
    QVERIFY(faultsWith("file"_L1, u"hashes"_s, QJsonObject{{u"SHA256"_s, QString(64, u'a')}}) > 0);
    QVERIFY(faultsWith("file"_L1, u"id"_s, u"file--6469e3a9-b053-4e34-a025-9396ae051d26"_s) > 0);
    QVERIFY(faultsWith("malware-analysis"_L1, u"result"_s, u"goodware"_s) > 0);
    QVERIFY(faultsWith("malware-analysis"_L1, u"sample_ref"_s, u"url--47c3cf9a-5027-5bf0-997a-017c7edc7c55"_s) > 0);
    QVERIFY(faultsWith("relationship"_L1, u"spec_version"_s, u"2.0"_s) > 0);
    QVERIFY(faultsWith("identity"_L1, u"invented"_s, u"x"_s) > 0);
    QJsonObject versioned = good;
    versioned["spec_version"_L1] = u"2.1"_s;
    QVERIFY(test::stixFaults(versioned).size() > 0);
}

void StixTest::hostileItemsKeepTheRules()
{
    std::vector<Row> rows;
    QStringList texts = test::hostileNames();
    texts << u"'] OR [url:value = 'x"_s << u"\\"_s << u"\\'"_s << QString() << QString(QChar(0xD800))
          << u"http://[::1"_s << u"http://a b/ä?q=[1]%zz#a#b"_s << u"http://example.com/\u202E'\\"_s
          << QString(1 << 14, u'x');
    for (const QString &text : std::as_const(texts)) {
        for (int type = 0; type <= int(IndicatorType::Submission); ++type) {
            Row row = test::fullRow();
            row.indicator = {IndicatorType(type), text, text};
            test::edit(row)->findings.verdict->threatName = test::edit(row)->findings.verdict->reason = text;
            row.appliance = text;
            test::edit(row)->findings.attributes.push_back({u"File Size"_s, text, false});
            test::edit(row)->findings.attributes.push_back({u"Last Analysis"_s, text, false});
            for (RelatedIndicator &related : row.record->findings.related)
                related.value = text;
            summarise(row);
            test::edit(row)->findings.related.push_back({u"FQDN"_s, text, false});
            test::edit(row)->findings.related.push_back({u"IP Address"_s, text, false});
            test::edit(row)->findings.detections = {{text, text, text}};
            rows.push_back(std::move(row));
        }
    }
    ExportOptions options;
    options.thirdParties = options.links = true;
    options.appliance = texts[5];
    options.applianceUrl = u"https://a1000.example.org"_s;
    QCOMPARE(test::stixFaults(bundleOf(rows, options)).join(u'\n'), QString());
}

void StixTest::aMaliciousFile()
{
    const Row row = test::fullRow(true);
    const QJsonObject bundle = bundleOf({row});
    const QJsonObject file = ofType(bundle, "file"_L1).at(0);
    QCOMPARE(file["name"_L1].toString(), u"invoice.pdf.exe"_s);
    QCOMPARE(file["hashes"_L1].toObject().keys().join(u' '), u"MD5 SHA-1 SHA-256 SHA-512"_s);
    QCOMPARE(file["hashes"_L1]["SHA-1"_L1].toString(), test::edit(row)->findings.digest(u"SHA-1"));
    QVERIFY(file["size"_L1].toInteger() > 0);
    const QJsonObject analysis = ofType(bundle, "malware-analysis"_L1).at(0);
    QCOMPARE(analysis["result"_L1].toString(), u"malicious"_s);
    QCOMPARE(analysis["result_name"_L1].toString(), u"Win32.Trojan.Emotet"_s);
    QCOMPARE(analysis["sample_ref"_L1], file["id"_L1]);
    const QJsonObject indicator = ofType(bundle, "indicator"_L1).at(0);
    QCOMPARE(indicator["pattern"_L1].toString(),
        u"[file:hashes.MD5 = '%1' OR file:hashes.'SHA-1' = '%2' OR file:hashes.'SHA-256' = '%3' OR "
        "file:hashes.'SHA-512' = '%4']"_s.arg(test::edit(row)->findings.digest(u"MD5"),
            test::edit(row)->findings.digest(u"SHA-1"), test::edit(row)->findings.digest(u"SHA-256"),
            test::edit(row)->findings.digest(u"SHA-512")));
    QCOMPARE(indicator["valid_from"_L1].toString(), u"2026-03-02T13:02:41.000Z"_s);
    QCOMPARE(indicator["description"_L1].toString(), u"malicious, risk score 6, Win32.Trojan.Emotet, antivirus"_s);
    const QJsonObject tie = ofType(bundle, "relationship"_L1).at(0);
    QCOMPARE(tie["relationship_type"_L1].toString(), u"based-on"_s);
    QCOMPARE(tie["source_ref"_L1], indicator["id"_L1]);
    QCOMPARE(tie["target_ref"_L1], file["id"_L1]);
}

void StixTest::aUrl()
{
    Row row = urlRow(u"http://[2001:db8::1]:8080/ä?q=[1]&r=%zz#a#b"_s);
    test::edit(row)->findings.related
        = {{u"SHA-1"_s, QString(40, u'A'), true}, {u"IP Address"_s, u"203.0.113.7"_s, false},
            {u"IP Address"_s, u"2001:db8::7"_s, false}, {u"FQDN"_s, u"payload.example.net"_s, false}};
    test::edit(row)->findings.attributes = {{u"Last Analysis"_s, u"2021-09-04T11:18:47"_s, false}};
    const QJsonObject bundle = bundleOf({row, row});
    const QJsonObject url = ofType(bundle, "url"_L1).at(0);
    QCOMPARE(url["value"_L1].toString(), u"http://[2001:db8::1]:8080/%C3%A4?q=%5B1%5D&r=%25zz#a%23b"_s);
    QCOMPARE(ofType(bundle, "file"_L1).at(0)["hashes"_L1].toObject(), QJsonObject({{u"SHA-1"_s, QString(40, u'a')}}));
    QCOMPARE(ofType(bundle, "ipv4-addr"_L1).size(), 1U);
    QCOMPARE(ofType(bundle, "ipv6-addr"_L1).size(), 1U);
    QCOMPARE(ofType(bundle, "domain-name"_L1).size(), 1U);
    QCOMPARE(ofType(bundle, "indicator"_L1).size(), 1U);
    const QJsonObject analysis = ofType(bundle, "malware-analysis"_L1).at(0);
    QVERIFY(!analysis.contains("sample_ref"_L1));
    QCOMPARE(analysis["analysis_sco_refs"_L1].toArray().size(), 5);
    QCOMPARE(analysis["analysis_sco_refs"_L1][0], url["id"_L1]);
    QCOMPARE(analysis["analysis_ended"_L1].toString(), u"2021-09-04T11:18:47Z"_s);
    QCOMPARE(ofType(bundleOf({urlRow(u"example.com/x"_s)}), "url"_L1).at(0)["value"_L1].toString(),
        u"https://example.com/x"_s);
}

void StixTest::verdictsAndIndicators_data()
{
    QTest::addColumn<Classification>("classification");
    QTest::addColumn<QString>("result");
    QTest::addColumn<QString>("indicatorType");
    QTest::addColumn<bool>("always");
    QTest::newRow("malicious") << Classification::Malicious << u"malicious"_s << u"malicious-activity"_s << true;
    QTest::newRow("suspicious") << Classification::Suspicious << u"suspicious"_s << u"anomalous-activity"_s << false;
    QTest::newRow("goodware") << Classification::Goodware << u"benign"_s << QString() << false;
    QTest::newRow("unknown") << Classification::Unknown << u"unknown"_s << QString() << false;
    QTest::newRow("other") << Classification::Other << u"unknown"_s << QString() << false;
}

void StixTest::verdictsAndIndicators()
{
    QFETCH(Classification, classification);
    QFETCH(QString, result);
    QFETCH(QString, indicatorType);
    QFETCH(bool, always);
    const Row row = urlRow(u"http://example.com/"_s, classification);
    ExportOptions options;
    QJsonObject bundle = bundleOf({row}, options);
    QCOMPARE(ofType(bundle, "malware-analysis"_L1).at(0)["result"_L1].toString(), result);
    QCOMPARE(ofType(bundle, "indicator"_L1).size(), always ? 1U : 0U);
    options.suspicious = true;
    bundle = bundleOf({row}, options);
    const auto indicators = ofType(bundle, "indicator"_L1);
    QCOMPARE(indicators.size(), indicatorType.isEmpty() ? 0U : 1U);
    if (!indicators.empty())
        QCOMPARE(indicators[0]["indicator_types"_L1].toArray(), QJsonArray{indicatorType});
    Row waiting = row;
    waiting.state = State::Waiting;
    test::edit(waiting)->findings.verdict.reset();
    bundle = bundleOf({waiting}, options);
    QVERIFY(ofType(bundle, "malware-analysis"_L1).empty() && ofType(bundle, "indicator"_L1).empty());
    QCOMPARE(ofType(bundle, "url"_L1).size(), 1U);
}

void StixTest::patternsAreEscaped()
{
    const QJsonObject bundle = bundleOf({urlRow(u"http://example.com/it's?a=\\b"_s)});
    QCOMPARE(ofType(bundle, "indicator"_L1).at(0)["pattern"_L1].toString(),
        u"[url:value = 'http://example.com/it\\'s?a=%5Cb']"_s);
}

void StixTest::markings_data()
{
    QTest::addColumn<QString>("id");
    QTest::newRow("none") << QString();
    QTest::newRow("clear") << u"marking-definition--94868c89-83c2-464b-929b-a1a8aa3c8487"_s;
    QTest::newRow("green") << u"marking-definition--bab4a63c-aed9-4cf5-a766-dfca5abac2bb"_s;
    QTest::newRow("amber") << u"marking-definition--55d920b0-5e8b-4f79-9ee9-91f868d9b421"_s;
    QTest::newRow("amber+strict") << u"marking-definition--939a9414-2ddd-4d32-a0cd-375ea402b003"_s;
    QTest::newRow("red") << u"marking-definition--e828b379-4e03-4974-9ac4-e53a884c97c1"_s;
}

void StixTest::markings()
{
    QFETCH(QString, id);
    ExportOptions options;
    tlpOption.set(options, QString::fromLatin1(QTest::currentDataTag()));
    const QJsonArray objects = bundleOf({test::fullRow()}, options)["objects"_L1].toArray();
    for (const QJsonValue &object : objects) {
        if (object["type"_L1].toString() == u"marking-definition") {
            QCOMPARE(object["id"_L1].toString(), id);
            QCOMPARE(
                object["extensions"_L1]["extension-definition--60a3c5c5-0d10-413e-aab3-9e08dde9e88d"_L1]["tlp_2_0"_L1]
                    .toString(),
                QString::fromLatin1(QTest::currentDataTag()));
        } else if (object["type"_L1].toString() != u"identity") { // the same one in every bundle
            QCOMPARE(object["object_marking_refs"_L1].toArray(), id.isEmpty() ? QJsonArray() : QJsonArray{id});
        }
    }
}

void StixTest::linksOnlyWhenAskedFor()
{
    ExportOptions options;
    options.applianceUrl = u"https://a1000.internal.example"_s;
    options.appliance = u"lab-a1000"_s;
    QVERIFY(!test::written(stixFormat, {test::fullRow()}, options).contains("internal"));
    options.links = true;
    Row row = test::fullRow();
    QCOMPARE(ofType(bundleOf({row}, options), "indicator"_L1).at(0)["external_references"_L1][0]["url"_L1].toString(),
        u"https://a1000.internal.example/?q="_s + test::edit(row)->findings.digest(u"SHA-1"));
    row.demo = true;
    QVERIFY(test::written(stixFormat, {row}, options).contains("internal"));
    row.appliance = u"another"_s; // has no page of this one
    QVERIFY(!test::written(stixFormat, {row}, options).contains("internal"));
}

void StixTest::thirdPartiesOnlyWhenAskedFor()
{
    Row row = urlRow(u"http://example.com/"_s);
    test::edit(row)->findings.detections = {{u"Phishing Feed (EU)"_s, u"malicious"_s, u"2021-09-04T11:18:47"_s},
        {u"Other"_s, u"clean"_s, {}}, {u"Quiet"_s, u"undetected"_s, {}}};
    ExportOptions options;
    QCOMPARE(ofType(bundleOf({row}, options), "malware-analysis"_L1).size(), 1U);
    options.thirdParties = true;
    const auto analyses = ofType(bundleOf({row}, options), "malware-analysis"_L1);
    QCOMPARE(analyses.size(), 3U);
    QCOMPARE(analyses[1]["product"_L1].toString(), u"phishing-feed-eu"_s);
    QCOMPARE(analyses[1]["result"_L1].toString(), u"malicious"_s);
    QCOMPARE(analyses[2]["result"_L1].toString(), u"benign"_s);
}

void StixTest::sameItemsSameBundle()
{
    const std::vector<Row> rows = test::sampleRows(60, 2);
    QCOMPARE(test::written(stixFormat, rows), test::written(stixFormat, rows));
    Row later = test::fullRow();
    later.queriedAt = later.queriedAt.addDays(1);
    const auto idOf = [](const Row &row, QLatin1StringView type) {
        return ofType(bundleOf({row}), type).at(0)["id"_L1].toString();
    };
    QCOMPARE(idOf(later, "file"_L1), idOf(test::fullRow(), "file"_L1));
    // Another answer is another analysis, not the same one with another time.
    QVERIFY(idOf(later, "malware-analysis"_L1) != idOf(test::fullRow(), "malware-analysis"_L1));
    QVERIFY(idOf(later, "indicator"_L1) != idOf(test::fullRow(), "indicator"_L1));
}

// Two samples of one name that were answered together.
void StixTest::namesakesHaveTheirOwnAnalyses()
{
    Row one = test::fullRow(true);
    Row other = one;
    for (RelatedIndicator &related : other.record->findings.related)
        related.value = QString(related.value.size(), u'b');
    summarise(other);
    test::edit(other)->findings.verdict->classification = Classification::Goodware;
    const QJsonObject bundle = bundleOf({one, other});
    const auto analyses = ofType(bundle, "malware-analysis"_L1);
    QCOMPARE(analyses.size(), 2U);
    QCOMPARE(analyses[0]["result"_L1].toString(), u"malicious"_s);
    QCOMPARE(analyses[1]["result"_L1].toString(), u"benign"_s);
    QCOMPARE(test::stixFaults(bundle).join(u'\n'), QString());
}

void StixTest::otherContentIsAnotherObject_data()
{
    QTest::addColumn<ExportOptions>("options");
    const auto row = [](const char *name, auto change) {
        ExportOptions options;
        options.appliance = u"lab-a1000"_s;
        options.applianceUrl = u"https://a1000.example.org"_s;
        change(options);
        QTest::newRow(name) << options;
    };
    row("tlp", [](ExportOptions &o) { o.tlp = u"red"_s; });
    row("links", [](ExportOptions &o) { o.links = true; });
    row("ticks", [](ExportOptions &o) { o.onlyTicked = false; });
}

// A platform keeps the first object that it sees under an id and a time of change.
void StixTest::otherContentIsAnotherObject()
{
    QFETCH(ExportOptions, options);
    Row row = urlRow(u"http://example.com/"_s);
    test::edit(row)->findings.related = {{u"SHA-1"_s, QString(40, u'a'), true}, {u"FQDN"_s, u"example.net"_s, false}};
    row.unticked = {tickKey(test::edit(row)->findings.related[1])};
    ExportOptions usual;
    usual.appliance = u"lab-a1000"_s;
    const auto known = bundleOf({row}, usual)["objects"_L1].toArray();
    QHash<QString, QJsonObject> byId;
    for (const QJsonValue &object : known)
        byId[object["id"_L1].toString()] = object.toObject();
    int others = 0;
    for (const QJsonValue &object : bundleOf({row}, options)["objects"_L1].toArray()) {
        const bool isVersioned = object.toObject().contains("modified"_L1);
        const auto same = byId.constFind(object["id"_L1].toString());
        if (isVersioned && same != byId.constEnd())
            QCOMPARE(object.toObject(), *same);
        others += isVersioned && same == byId.constEnd();
    }
    QVERIFY(others > 0);
}

void StixTest::eachApplianceSpeaksForItself()
{
    Row near = urlRow(u"http://example.com/"_s);
    Row far = urlRow(u"http://example.org/"_s);
    far.appliance = u"far"_s;
    Row unasked = urlRow(u"http://example.net/"_s);
    unasked.appliance.clear();
    ExportOptions options;
    options.appliance = u"lab-a1000"_s;
    const QJsonObject bundle = bundleOf({near, far, unasked, far}, options);
    QCOMPARE(test::stixFaults(bundle).join(u'\n'), QString());
    const auto identities = ofType(bundle, "identity"_L1);
    QCOMPARE(identities.size(), 2U);
    QCOMPARE(bundle["objects"_L1][1]["name"_L1].toString(), u"Assay (lab-a1000)"_s); // behind the marking
    QCOMPARE(bundle["objects"_L1][2]["name"_L1].toString(), u"Assay (far)"_s);
    const auto analyses = ofType(bundle, "malware-analysis"_L1);
    QCOMPARE(analyses.size(), 3U);
    QCOMPARE(analyses[0]["created_by_ref"_L1], identities[0]["id"_L1]);
    QCOMPARE(analyses[1]["created_by_ref"_L1], identities[1]["id"_L1]);
    QCOMPARE(analyses[2]["created_by_ref"_L1], identities[0]["id"_L1]);
}

void StixTest::hostsOfUnknownTopLevelDomains()
{
    Row row = urlRow(u"http://example.com/"_s);
    test::edit(row)->findings.related.clear();
    for (const auto *host : {"files.Victim.corp", "printer.local", "shop.bit", "wei\u00df.bit", "no host", "bare",
             "a..bit", "-a.bit", "1.2.3", "x.bit/path", "user@x.bit"})
        test::edit(row)->findings.related.push_back({u"FQDN"_s, QString::fromUtf8(host), false});
    test::edit(row)->findings.related.push_back({u"SHA-1"_s, u"hash.local"_s, false});
    QStringList names;
    for (const QJsonObject &domain : ofType(bundleOf({row}), "domain-name"_L1))
        names << domain["value"_L1].toString();
    QCOMPARE(names.join(u' '), u"files.victim.corp printer.local shop.bit xn--wei-7ka.bit"_s);
}

void StixTest::untickedIsLeftOut()
{
    Row row = urlRow(u"http://example.com/"_s);
    test::edit(row)->findings.related = {{u"IP Address"_s, u"203.0.113.7"_s, false}};
    row.unticked = {tickKey(test::edit(row)->findings.related[0])};
    QVERIFY(!test::written(stixFormat, {row}).contains("203.0.113.7"));
    ExportOptions options;
    options.onlyTicked = false;
    QVERIFY(test::written(stixFormat, {row}, options).contains("203.0.113.7"));
}

void StixTest::theDemoIsStamped()
{
    Row made = test::fullRow();
    made.demo = true;
    Row real = urlRow(u"http://example.com/"_s);
    real.appliance = u"field"_s;
    const QJsonObject bundle = bundleOf({made, real});
    QCOMPARE(ofType(bundle, "identity"_L1).at(0)["name"_L1].toString(), u"Assay (DEMO lab-a1000)"_s);
    QCOMPARE(ofType(bundle, "identity"_L1).at(1)["name"_L1].toString(), u"Assay (field)"_s);
    QCOMPARE(ofType(bundle, "indicator"_L1).at(0)["labels"_L1].toArray(), QJsonArray{u"demo"_s});
    QVERIFY(!ofType(bundle, "indicator"_L1).at(1).contains("labels"_L1));
    ExportOptions options;
    options.demo = true;
    QCOMPARE(ofType(bundleOf({}, options), "identity"_L1).at(0)["name"_L1].toString(), u"Assay (DEMO)"_s);
}

void StixTest::whyItIsMaliciousAndWhatIsInside()
{
    const QJsonObject bundle = bundleOf({test::analysedRow()});
    QCOMPARE(test::stixFaults(bundle), QStringList());
    const auto malware = ofType(bundle, "malware"_L1);
    QCOMPARE(malware.size(), size_t(1));
    QCOMPARE(malware[0]["is_family"_L1].toBool(true), false);
    const auto patterns = ofType(bundle, "attack-pattern"_L1);
    QCOMPARE(patterns.size(), size_t(2)); // an attribute without an id of MITRE is none
    const QJsonObject reference = patterns[1]["external_references"_L1][0].toObject();
    QCOMPARE(reference["source_name"_L1].toString(), u"mitre-attack"_s);
    QCOMPARE(reference["external_id"_L1].toString(), u"T1055.012"_s);
    QCOMPARE(reference["url"_L1].toString(), u"https://attack.mitre.org/techniques/T1055/012/"_s);
    QMap<QString, int> types;
    QStringList contained;
    for (const QJsonObject &one : ofType(bundle, "relationship"_L1)) {
        ++types[one["relationship_type"_L1].toString()];
        if (one["description"_L1].toString().contains("contains"_L1))
            contained << one["target_ref"_L1].toString();
    }
    QCOMPARE(types[u"uses"_s], 2);
    QCOMPARE(types[u"indicates"_s], 1);
    QCOMPARE(types[u"based-on"_s], 1);
    QCOMPARE(contained.size(), 3); // two bad children, and the row in its own container
    const auto files = ofType(bundle, "file"_L1);
    const bool hasChild = std::ranges::any_of(files, [](const QJsonObject &file) {
        return file["hashes"_L1]["SHA-1"_L1].toString() == QLatin1StringView(test::maliciousChild);
    });
    QVERIFY(hasChild);
    Row unticked = test::analysedRow();
    unticked.unticked.insert(tickKey(Attribute{u"ATT&CK Technique"_s, u"T1082 System Information Discovery"_s, false}));
    QCOMPARE(ofType(bundleOf({unticked}), "attack-pattern"_L1).size(), size_t(1));
}

ASSAY_TEST(StixTest);
#include "test_stix.moc"

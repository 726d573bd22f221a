// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "misp_rules.h"
#include "read_back.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QFile>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

QJsonObject documentOf(const std::vector<Row> &rows, const ExportOptions &options = {})
{
    return test::readBack(u"json"_s, test::written(mispFormat, rows, options)).object();
}

QJsonObject attributeOf(const QJsonObject &holder, QLatin1StringView type)
{
    for (const QJsonValue &attribute : holder["Attribute"_L1].toArray()) {
        if (attribute["type"_L1].toString() == type)
            return attribute.toObject();
    }
    return {};
}

QStringList tagsOf(const QJsonObject &object)
{
    QStringList names;
    for (const QJsonValue &tag : object["Tag"_L1].toArray())
        names << tag["name"_L1].toString();
    return names;
}

Row urlRowWithRelated(Classification classification)
{
    Row row = test::fullRow();
    row.indicator = {IndicatorType::Url, u"http://evil.example.com/x"_s, u"hxxp://evil[.]example[.]com/x"_s};
    test::edit(row)->findings = {};
    test::edit(row)->findings.verdict = Verdict{classification, QString(word(classification)), 8, {}, {}, {}, {}, {}};
    test::edit(row)->findings.related = {{u"SHA-1"_s, QString(40, u'a'), true},
        {u"IP Address"_s, u"203.0.113.7"_s, false}, {u"FQDN"_s, u"example.net"_s, false}};
    return row;
}

} // namespace

class MispTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void rulesHold();
    void rulesAreChecked();
    void aVerdictFromBeforeAFailureIsCalledThat();
    void hostileItemsKeepTheRules();
    void aFileIsAnObject();
    void aLoneDigestIsAnAttribute();
    void aUrlAndWhatIsBesideIt();
    void onlyMaliciousIsDetected();
    void tags();
    void reportsAreAttached();
    void whyItIsMaliciousAndWhatIsInside();
    void aChangedReportIsNot();
    void anotherApplianceIsNamed();
    void sameItemsSameUuids();
    void linksOnlyWhenAskedFor();
};

void MispTest::rulesHold()
{
    std::vector<Row> rows = test::sampleRows(90, 5);
    rows.push_back(test::fullRow(true));
    rows.push_back(test::reanalyzedRow());
    ExportOptions options;
    QCOMPARE(test::mispFaults(documentOf(rows, options)).join(u'\n'), QString());
    options.links = options.suspicious = options.demo = options.attachReports = true;
    options.appliance = u"lab-a1000"_s;
    options.applianceUrl = u"https://a1000.example.org"_s;
    options.tlp = u"amber+strict"_s;
    QCOMPARE(test::mispFaults(documentOf(rows, options)).join(u'\n'), QString());
    QCOMPARE(test::mispFaults(documentOf({}, options)).join(u'\n'), QString());
}

// The rules themselves find what is wrong.
void MispTest::rulesAreChecked()
{
    const QJsonObject good = documentOf({urlRowWithRelated(Classification::Malicious)});
    QCOMPARE(test::mispFaults(good), QStringList());
    const auto faultsWith = [&good](const QString &property, const QJsonValue &value, bool inAttribute) {
        QJsonObject event = good["Event"_L1].toObject();
        QJsonArray attributes = event["Attribute"_L1].toArray();
        QJsonObject attribute = attributes[0].toObject();
        (inAttribute ? attribute : event)[property] = value;
        attributes[0] = attribute;
        event["Attribute"_L1] = attributes;
        return test::mispFaults({{u"Event"_s, event}}).size();
    };
    QVERIFY(faultsWith(u"distribution"_s, u"1"_s, false) > 0);
    QVERIFY(faultsWith(u"published"_s, true, false) > 0);
    QVERIFY(faultsWith(u"threat_level_id"_s, 1, false) > 0);
    QVERIFY(faultsWith(u"date"_s, u"2.3.2026"_s, false) > 0);
    QVERIFY(faultsWith(u"type"_s, u"uri-list"_s, true) > 0);
    QVERIFY(faultsWith(u"category"_s, u"Payload delivery, too"_s, true) > 0);
    QVERIFY(faultsWith(u"to_ids"_s, u"1"_s, true) > 0);
    QVERIFY(faultsWith(u"value"_s, u"no url"_s, true) > 0);
    QVERIFY(faultsWith(u"data"_s, u"AAAA"_s, true) > 0);
}

void MispTest::hostileItemsKeepTheRules()
{
    std::vector<Row> rows;
    QStringList texts = test::hostileNames();
    texts << QString() << QString(QChar(0xD800)) << u"http://[::1"_s << QString(1 << 14, u'x');
    for (const QString &text : std::as_const(texts)) {
        for (int type = 0; type <= int(IndicatorType::Submission); ++type) {
            Row row = test::fullRow();
            row.indicator = {IndicatorType(type), text, text};
            test::edit(row)->findings.verdict->classification = Classification::Other;
            test::edit(row)->findings.verdict->word = test::edit(row)->findings.verdict->threatName
                = test::edit(row)->findings.verdict->reason = text;
            row.appliance = text;
            test::edit(row)->findings.attributes.push_back({u"File Size"_s, text, false});
            if (type % 2) {
                for (RelatedIndicator &related : row.record->findings.related)
                    related.value = text;
                summarise(row);
            }
            test::edit(row)->findings.related.push_back({u"FQDN"_s, text, false});
            rows.push_back(std::move(row));
        }
    }
    ExportOptions options;
    options.appliance = texts[5];
    QCOMPARE(test::mispFaults(documentOf(rows, options)).join(u'\n'), QString());
}

// A file for another platform has no column for the state: the words say that the verdict is an earlier one.
void MispTest::aVerdictFromBeforeAFailureIsCalledThat()
{
    Row row = test::fullRow(true);
    row.state = State::Failed;
    row.error = ApiError::of(ApiError::Kind::Server, {}, 500);
    const QJsonObject event = documentOf({row}, {})["Event"_L1].toObject();
    QVERIFY(event["Object"_L1][0]["comment"_L1].toString().contains(u"an earlier answer, the latest action failed"_s));
}

void MispTest::aFileIsAnObject()
{
    const Row row = test::fullRow(true);
    ExportOptions options;
    options.appliance = row.appliance;
    const QJsonObject event = documentOf({row}, options)["Event"_L1].toObject();
    QCOMPARE(event["Object"_L1].toArray().size(), 1);
    const QJsonObject object = event["Object"_L1][0].toObject();
    QCOMPARE(object["comment"_L1].toString(), u"malicious, risk score 6, Win32.Trojan.Emotet, antivirus"_s);
    QCOMPARE(attributeOf(object, "sha256"_L1)["value"_L1].toString(), test::edit(row)->findings.digest(u"SHA-256"));
    QVERIFY(attributeOf(object, "sha256"_L1)["to_ids"_L1].toBool());
    QCOMPARE(attributeOf(object, "filename"_L1)["value"_L1].toString(), u"invoice.pdf.exe"_s);
    QVERIFY(!attributeOf(object, "filename"_L1)["to_ids"_L1].toBool(true));
    QVERIFY(attributeOf(object, "size-in-bytes"_L1)["disable_correlation"_L1].toBool());
    QCOMPARE(attributeOf(event, "text"_L1)["value"_L1].toString(), u"Win32.Trojan.Emotet"_s);
    QVERIFY(attributeOf(event, "sha256"_L1).isEmpty());
}

void MispTest::aLoneDigestIsAnAttribute()
{
    Row row = test::fullRow();
    test::edit(row)->findings.related.clear();
    const QJsonObject event = documentOf({row})["Event"_L1].toObject();
    QVERIFY(event["Object"_L1].toArray().isEmpty());
    QCOMPARE(attributeOf(event, "sha256"_L1)["value"_L1].toString(), row.indicator.value);
}

void MispTest::aUrlAndWhatIsBesideIt()
{
    const QJsonObject event = documentOf({urlRowWithRelated(Classification::Malicious)})["Event"_L1].toObject();
    QCOMPARE(attributeOf(event, "url"_L1)["value"_L1].toString(), u"http://evil.example.com/x"_s);
    QVERIFY(attributeOf(event, "url"_L1)["to_ids"_L1].toBool());
    QCOMPARE(attributeOf(event, "ip-dst"_L1)["value"_L1].toString(), u"203.0.113.7"_s);
    QCOMPARE(attributeOf(event, "domain"_L1)["value"_L1].toString(), u"example.net"_s);
    QCOMPARE(attributeOf(event, "sha1"_L1)["value"_L1].toString(), QString(40, u'a'));
    for (const auto type : {"ip-dst"_L1, "domain"_L1, "sha1"_L1})
        QVERIFY(!attributeOf(event, type)["to_ids"_L1].toBool(true));
    QCOMPARE(event["threat_level_id"_L1].toString(), u"1"_s);
    QCOMPARE(event["date"_L1].toString(), u"2026-03-02"_s);
    QCOMPARE(event["info"_L1].toString(), u"Assay: 1 item, 1 malicious, 0 suspicious"_s);
    QCOMPARE(documentOf({})["Event"_L1]["info"_L1].toString(), u"Assay: 0 items, 0 malicious, 0 suspicious"_s);
}

void MispTest::onlyMaliciousIsDetected()
{
    for (const auto classification : {Classification::Goodware, Classification::Suspicious, Classification::Unknown}) {
        ExportOptions options;
        QJsonObject event = documentOf({urlRowWithRelated(classification)}, options)["Event"_L1].toObject();
        QVERIFY(!attributeOf(event, "url"_L1)["to_ids"_L1].toBool(true));
        options.suspicious = true;
        event = documentOf({urlRowWithRelated(classification)}, options)["Event"_L1].toObject();
        QCOMPARE(attributeOf(event, "url"_L1)["to_ids"_L1].toBool(), classification == Classification::Suspicious);
    }
}

void MispTest::tags()
{
    ExportOptions options;
    const QJsonObject event
        = documentOf({urlRowWithRelated(Classification::Malicious)}, options)["Event"_L1].toObject();
    QCOMPARE(tagsOf(event), QStringList{u"tlp:amber"_s});
    QCOMPARE(tagsOf(attributeOf(event, "url"_L1)), QStringList{u"reversinglabs:classification=\"malicious\""_s});
    options.tlp = u"none"_s;
    options.demo = true;
    QCOMPARE(tagsOf(documentOf({}, options)["Event"_L1].toObject()), QStringList{u"assay:demo"_s});
    options.demo = false;
    std::vector<Row> rows{urlRowWithRelated(Classification::Malicious), urlRowWithRelated(Classification::Malicious)};
    QCOMPARE(tagsOf(documentOf(rows, options)["Event"_L1].toObject()), QStringList());
    rows[1].demo = true;
    QCOMPARE(tagsOf(documentOf(rows, options)["Event"_L1].toObject()), QStringList{u"assay:demo"_s});
    Row other = urlRowWithRelated(Classification::Other);
    test::edit(other)->findings.verdict->word = u"\"],\"x"_s;
    QCOMPARE(tagsOf(attributeOf(documentOf({other})["Event"_L1].toObject(), "url"_L1)),
        QStringList{u"reversinglabs:classification=\"other\""_s});
}

void MispTest::reportsAreAttached()
{
    const QTemporaryDir folder;
    QByteArray content = "%PDF-1.4\n";
    while (content.size() < 500000)
        content += QByteArray::number(content.size());
    const QString path = folder.filePath(u"Report - 1.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    file.close();
    Row row = urlRowWithRelated(Classification::Malicious);
    const QString sha256 = QString::fromLatin1(QCryptographicHash::hash(content, QCryptographicHash::Sha256).toHex());
    test::edit(row)->findings.attachments = {{path, sha256, content.size()}};
    QVERIFY(attributeOf(documentOf({row})["Event"_L1].toObject(), "attachment"_L1).isEmpty());
    ExportOptions options;
    options.attachReports = true;
    const QJsonObject document = documentOf({row, row}, options);
    QCOMPARE(test::mispFaults(document).join(u'\n'), QString());
    const QJsonObject attachment = attributeOf(document["Event"_L1].toObject(), "attachment"_L1);
    QCOMPARE(attachment["value"_L1].toString(), u"Report - 1.pdf"_s);
    QCOMPARE(QByteArray::fromBase64(attachment["data"_L1].toString().toLatin1()), content);
}

void MispTest::aChangedReportIsNot()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("something else") > 0);
    file.close();
    ExportOptions options;
    options.attachReports = true;
    Row row = urlRowWithRelated(Classification::Malicious);
    for (const QString &where : {path, u"/dev/zero"_s, folder.path(), folder.filePath(u"gone.pdf"_s)}) {
        test::edit(row)->findings.attachments = {{where, QString(64, u'0'), 14}};
        const QJsonObject document = documentOf({row}, options);
        QVERIFY(attributeOf(document["Event"_L1].toObject(), "attachment"_L1).isEmpty());
        QCOMPARE(test::mispFaults(document).join(u'\n'), QString());
        const QString told = attributeOf(document["Event"_L1].toObject(), "text"_L1)["value"_L1].toString();
        const QString name = where.section(u'/', -1);
        const QString why
            = where == path ? u"it was changed since it was saved"_s : u"it is not there any more or cannot be read"_s;
        QCOMPARE(told, u"The report %1 was not attached: %2."_s.arg(name, why));
    }
    QVERIFY(file.resize(33 * 1024 * 1024));
    test::edit(row)->findings.attachments = {{path, QString(64, u'0'), 14}};
    const QJsonObject event = documentOf({row}, options)["Event"_L1].toObject();
    QCOMPARE(attributeOf(event, "text"_L1)["value"_L1].toString(),
        u"The report a.pdf was not attached: it is bigger than 32 MiB."_s);
}

void MispTest::anotherApplianceIsNamed()
{
    ExportOptions options;
    options.appliance = u"lab-a1000"_s;
    Row row = urlRowWithRelated(Classification::Malicious);
    QCOMPARE(attributeOf(documentOf({row}, options)["Event"_L1].toObject(), "url"_L1)["comment"_L1].toString(),
        u"malicious, risk score 8"_s);
    row.appliance = u"far"_s;
    QCOMPARE(attributeOf(documentOf({row}, options)["Event"_L1].toObject(), "url"_L1)["comment"_L1].toString(),
        u"malicious, risk score 8, by the appliance far"_s);
    row = test::fullRow(true);
    row.appliance = u"far"_s;
    QVERIFY(documentOf({row}, options)["Event"_L1]["Object"_L1][0]["comment"_L1].toString().endsWith(
        u", by the appliance far"));
}

void MispTest::sameItemsSameUuids()
{
    const std::vector<Row> rows = test::sampleRows(60, 2);
    QCOMPARE(test::written(mispFormat, rows), test::written(mispFormat, rows));
    const std::vector<Row> others = test::sampleRows(60, 3);
    QVERIFY(documentOf(rows)["Event"_L1]["uuid"_L1] != documentOf(others)["Event"_L1]["uuid"_L1]);
}

void MispTest::linksOnlyWhenAskedFor()
{
    ExportOptions options;
    options.appliance = u"lab-a1000"_s;
    options.applianceUrl = u"https://a1000.internal.example"_s;
    QVERIFY(!test::written(mispFormat, {test::fullRow()}, options).contains("internal"));
    options.links = true;
    const QJsonObject event = documentOf({test::fullRow()}, options)["Event"_L1].toObject();
    QVERIFY(attributeOf(event, "link"_L1)["value"_L1].toString().startsWith(u"https://a1000.internal.example/?q="));
}

void MispTest::whyItIsMaliciousAndWhatIsInside()
{
    const QJsonObject document = documentOf({test::analysedRow()});
    QCOMPARE(test::mispFaults(document), QStringList());
    const QJsonObject event = document["Event"_L1].toObject();
    const QJsonObject object = event["Object"_L1][0].toObject();
    const QStringList tags = tagsOf(attributeOf(object, "sha1"_L1));
    QVERIFY(tags.contains(u"misp-galaxy:mitre-attack-pattern=\"System Information Discovery - T1082\""_s));
    QVERIFY(tags.contains(u"misp-galaxy:mitre-attack-pattern=\"Process Hollowing - T1055.012\""_s));
    const QJsonArray references = object["ObjectReference"_L1].toArray();
    QCOMPARE(references.size(), 2);
    QStringList children;
    for (const QJsonValue &attribute : event["Attribute"_L1].toArray()) {
        if (attribute["comment"_L1].toString().contains("file inside of"_L1))
            children << attribute["uuid"_L1].toString();
    }
    for (const QJsonValue &reference : references) {
        QCOMPARE(reference["relationship_type"_L1].toString(), u"contains"_s);
        QVERIFY(children.contains(reference["referenced_uuid"_L1].toString()));
    }
}

ASSAY_TEST(MispTest);
#include "test_misp.moc"

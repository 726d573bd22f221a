// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "misp_rules.h"
#include "read_back.h"
#include "stix_rules.h"
#include "support/file_content.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <array>
#include <csignal>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

// While it lives, no file of this process grows beyond so many bytes: the disk is full.
class FullDisk
{
public:
    explicit FullDisk(rlim_t bytes)
    {
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        rlimit limit = m_before;
        limit.rlim_cur = bytes;
        ::setrlimit(RLIMIT_FSIZE, &limit);
        m_handler = std::signal(SIGXFSZ, SIG_IGN);
    }
    ~FullDisk()
    {
        ::setrlimit(RLIMIT_FSIZE, &m_before);
        std::signal(SIGXFSZ, m_handler);
    }
    Q_DISABLE_COPY_MOVE(FullDisk)

private:
    rlimit m_before{};
    void (*m_handler)(int) = SIG_DFL;
};

} // namespace

class ExporterTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void formatsAreListed();
    void writesWhatTheFormatMakes_data();
    void writesWhatTheFormatMakes();
    void cancelLeavesNothing_data();
    void cancelLeavesNothing();
    void failingSinkEndsTheWork_data();
    void failingSinkEndsTheWork();
    void fullDiskLeavesNothing();
    void folderAsNameIsAnError();
    void existingFileIsRefused();
    void tenThousandRows();
    void progressCountsUp();
    void foldersOfThisMachineStayHere();
    void untickedDigestIsLeftOut();
    void noHostNoCallsInside();
    void errorsDoNotNameTheHost();
    void aHostIsNoLabel();
    void rowsOfTheDemoAreStamped();
    void slicesTellTheSameOfTheWhole();
    void whatWasRefusedIsNamed();
    void decisionsAreInEveryExport();
    void theCompanionIsWrittenWithItsFile();
    void whatIsHarmlessIsNotDetected();

private:
    void addFormats()
    {
        QTest::addColumn<const Format *>("format");
        for (const Format *format : formats())
            QTest::newRow(format->word) << format;
    }
};

void ExporterTest::formatsAreListed()
{
    QStringList words;
    for (const Format *format : formats()) {
        words << QString::fromLatin1(format->word);
        QCOMPARE(formatFromWord(words.last()), format);
        QVERIFY(*format->title && *format->suffix);
    }
    QCOMPARE(words.join(u' '),
        u"csv json ndjson attributes stix misp threatq html markdown ticket case-html case-markdown iocs thehive"_s);
    QCOMPARE(formatFromWord(u"xls"), nullptr);
}

void ExporterTest::writesWhatTheFormatMakes_data()
{
    addFormats();
}

void ExporterTest::writesWhatTheFormatMakes()
{
    QFETCH(const Format *, format);
    const QTemporaryDir folder;
    const std::vector<Row> rows = test::sampleRows(500, 6);
    const auto pointers = test::pointersTo(rows);
    const Result<Exported> result
        = exportTo(folder.filePath(u"new/out.x"_s), IfExists::Refuse, *format, pointers, ExportOptions());
    QVERIFY(result);
    const QByteArray bytes = test::contentOf(result->saved.path);
    QCOMPARE(result->saved.bytes, bytes.size());
    QCOMPARE(
        result->saved.sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    if (format == &attributesFormat)
        QVERIFY(result->rows > 500);
    else
        QCOMPARE(result->rows, 500);
    const std::array timeless{&csvFormat, &ndjsonFormat, &attributesFormat, &stixFormat, &mispFormat, &threatqFormat,
        &thehiveFormat}; // the others hold the time of their making
    if (std::ranges::find(timeless, format) != timeless.end())
        QCOMPARE(bytes, test::written(*format, rows));
}

void ExporterTest::cancelLeavesNothing_data()
{
    addFormats();
}

void ExporterTest::cancelLeavesNothing()
{
    QFETCH(const Format *, format);
    const QTemporaryDir folder;
    const std::vector<Row> items = test::sampleRows(4000, 7);
    const auto pointers = test::pointersTo(items);
    qint64 asked = 0;
    const Result<Exported> result = exportTo(
        folder.filePath(u"out"_s), IfExists::Refuse, *format, pointers, ExportOptions(), [&asked](qint64 rows) {
            asked = rows;
            return rows < 2000;
        });
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Cancelled);
    QVERIFY(asked >= 2000 && asked < 2200);
    QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
}

void ExporterTest::failingSinkEndsTheWork_data()
{
    addFormats();
}

void ExporterTest::failingSinkEndsTheWork()
{
    QFETCH(const Format *, format);
    const std::vector<Row> items = test::sampleRows(100, 8);
    const auto pointers = test::pointersTo(items);
    const qsizetype all = test::written(*format, items).size();
    for (qsizetype room = 0; room < all; room += 997) {
        qsizetype taken = 0;
        bool failed = false;
        qint64 rows = 0;
        const ByteSink sink = [&](QByteArrayView bytes) {
            if (failed)
                qFatal("asked again after the failure");
            taken += bytes.size();
            failed = taken > room;
            return !failed;
        };
        QVERIFY(!format->write(pointers, ExportOptions(), sink, rows));
        QVERIFY(failed && (format == &attributesFormat || rows <= 100));
    }
}

void ExporterTest::fullDiskLeavesNothing()
{
    const QTemporaryDir folder;
    const std::vector<Row> rows = test::sampleRows(2000, 9);
    const auto pointers = test::pointersTo(rows);
    for (const rlim_t room : {rlim_t(0), rlim_t(4096), rlim_t(300000)}) {
        const FullDisk disk(room);
        const Result<Exported> result
            = exportTo(folder.filePath(u"out.csv"_s), IfExists::Refuse, csvFormat, pointers, ExportOptions());
        QVERIFY(!result);
        QCOMPARE(result.error().kind, ApiError::Kind::Disk);
        QVERIFY(QDir(folder.path()).isEmpty(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot));
    }
    QVERIFY(exportTo(folder.filePath(u"out.csv"_s), IfExists::Refuse, csvFormat, pointers, ExportOptions()));
}

void ExporterTest::folderAsNameIsAnError()
{
    const QTemporaryDir folder;
    const Result<Exported> result = exportTo(folder.path(), IfExists::Replace, csvFormat, {}, ExportOptions());
    QVERIFY(!result);
    QCOMPARE(result.error().kind, ApiError::Kind::Disk);
}

void ExporterTest::existingFileIsRefused()
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"out.csv"_s);
    QVERIFY(exportTo(path, IfExists::Refuse, csvFormat, {}, ExportOptions()));
    QVERIFY(!exportTo(path, IfExists::Refuse, csvFormat, {}, ExportOptions()));
    const std::vector<Row> rows = test::sampleRows(3, 1);
    QVERIFY(!exportTo(
        path, IfExists::Replace, csvFormat, test::pointersTo(rows), ExportOptions(), [](qint64) { return false; }));
    QCOMPARE(test::contentOf(path).count('\n'), 1);
    QVERIFY(exportTo(path, IfExists::Replace, csvFormat, test::pointersTo(rows), ExportOptions()));
    QCOMPARE(test::readBack(u"csv"_s, test::contentOf(path)).array().size(), 4);
}

void ExporterTest::tenThousandRows()
{
    const QTemporaryDir folder;
    const std::vector<Row> items = test::sampleRows(10000, 10);
    const auto pointers = test::pointersTo(items);
    const auto csv = exportTo(folder.filePath(u"a.csv"_s), IfExists::Refuse, csvFormat, pointers, ExportOptions());
    QVERIFY(csv);
    QCOMPARE(csv->rows, 10000);
    const QJsonArray rows = test::readBack(u"csv"_s, test::contentOf(csv->saved.path)).array();
    QCOMPARE(rows.size(), 10001);
    for (const QJsonValue &row : rows)
        QCOMPARE(row.toArray().size(), 35);
    const auto json = exportTo(folder.filePath(u"a.json"_s), IfExists::Refuse, jsonFormat, pointers, ExportOptions());
    QVERIFY(json);
    QCOMPARE(test::readBack(u"json"_s, test::contentOf(json->saved.path))["items"_L1].toArray().size(), 10000);
}

void ExporterTest::progressCountsUp()
{
    const QTemporaryDir folder;
    const std::vector<Row> items = test::sampleRows(1000, 11);
    std::vector<qint64> told;
    QVERIFY(exportTo(folder.filePath(u"a"_s), IfExists::Refuse, csvFormat, test::pointersTo(items), ExportOptions(),
        [&told](qint64 rows) {
            told.push_back(rows);
            return true;
        }));
    QVERIFY(told.size() > 3);
    QVERIFY(std::ranges::is_sorted(told));
    QCOMPARE(told.back(), 1000);
}

void ExporterTest::foldersOfThisMachineStayHere()
{
    const std::vector<Row> rows{test::fullRow(true)};
    ExportOptions options;
    options.ticketTemplate = u"text"_s; // without escapes
    for (const Format *format : formats()) {
        QVERIFY2(!test::written(*format, rows, options).contains("/home/analyst"), format->word);
        QVERIFY2(test::written(*format, rows, options).contains("invoice.pdf.exe"), format->word);
    }
    options.localPaths = true;
    QVERIFY(test::written(csvFormat, rows, options).contains("/home/analyst/samples/invoice.pdf.exe"));
    QVERIFY(test::written(csvFormat, rows, options).contains("/home/analyst/Reports/ReversingLabs Report - "));
}

void ExporterTest::untickedDigestIsLeftOut()
{
    std::vector<Row> rows{test::fullRow(true)};
    const QByteArray sha1 = test::edit(rows[0])->findings.digest(u"SHA-1").toUtf8();
    test::edit(rows[0])->findings.attachments.clear(); // named by the digest
    ExportOptions options;
    QVERIFY(test::written(csvFormat, rows, options).contains(sha1));
    rows[0].unticked = {tickKey(test::edit(rows[0])->findings.related[0])};
    QVERIFY(!test::written(csvFormat, rows, options).contains(sha1));
    options.onlyTicked = false;
    QVERIFY(test::written(csvFormat, rows, options).contains(sha1));
}

void ExporterTest::noHostNoCallsInside()
{
    std::vector<Row> rows{test::fullRow()};
    rows[0].record->calls[0].path = u"/api/a1000.internal.example/"_s;
    rows[0].record->calls[0].note = u"0123456789abcdef0123456789abcdef01234567"_s;
    rows[0].parameters.insert(u"token"_s, u"0123456789abcdef0123456789abcdef01234567"_s);
    ExportOptions options;
    options.raw = true;
    options.ticketTemplate = u"text"_s; // without escapes
    options.attachReports = options.thirdParties = options.suspicious = true;
    options.appliance = rows[0].appliance;
    options.applianceUrl = u"https://a1000.internal.example"_s; // told only with `links`
    for (const Column &column : columns())
        options.columns.push_back(&column);
    for (const Format *format : formats()) {
        const QByteArray bytes = test::written(*format, rows, options);
        QVERIFY2(!bytes.contains("a1000.internal") && !bytes.contains("0123456789abcdef"), format->word);
    }
    options.links = true;
    for (const Format *format : formats())
        QCOMPARE(test::written(*format, rows, options).contains("a1000.internal"), hasOption(*format, linksOption));
}

void ExporterTest::errorsDoNotNameTheHost()
{
    Row row = test::fullRow();
    row.state = State::Failed;
    row.error = ApiError::of(ApiError::Kind::Unreachable,
        u"connection refused by A1000.internal.example:8443, not by my-a1000.internal.example"_s);
    ExportOptions options;
    options.applianceUrl = u"https://a1000.internal.example:8443"_s;
    for (const Format *format : {&csvFormat, &jsonFormat, &ndjsonFormat}) {
        const QByteArray bytes = test::written(*format, {row}, options);
        QVERIFY2(bytes.contains("refused by [appliance], not by my-a1000.internal.example"), bytes.constData());
    }
    options.applianceUrl.clear();
    QVERIFY(test::written(csvFormat, {row}, options).contains("A1000.internal.example:8443"));
}

// An appliance that was named by its address alone.
void ExporterTest::aHostIsNoLabel()
{
    Row row = test::fullRow();
    row.appliance = u"a1000.internal.example:8443"_s;
    ExportOptions options;
    options.nameless = row.appliance;
    for (const Format *format : formats())
        QVERIFY2(!test::written(*format, {row}, options).contains("a1000.internal"), format->word);
    row.demo = true;
    QVERIFY(!test::written(csvFormat, {row}, options).contains("a1000.internal"));
    row.demo = false;
    row.appliance = u"lab"_s;
    QVERIFY(test::written(csvFormat, {row}, options).contains(",lab,"));
}

void ExporterTest::rowsOfTheDemoAreStamped()
{
    std::vector<Row> rows{test::fullRow(), test::fullRow(true)};
    ExportOptions options;
    options.appliance = rows[0].appliance;
    const auto isStamped = [&](const Format &format) {
        const QByteArray bytes = test::written(format, rows, options); // whose style sheet knows the word, too
        return bytes.contains("DEMO") || bytes.contains("\"demo\"") || bytes.contains("assay:demo");
    };
    for (const Format *format : formats())
        QVERIFY2(!isStamped(*format), format->word);
    rows[1].demo = true;
    const QByteArray csv = test::written(csvFormat, rows, options);
    QCOMPARE(csv.count(",lab-a1000,"), 1);
    QCOMPARE(csv.count(",DEMO lab-a1000,"), 1);
    for (const Format *format : formats())
        QVERIFY2(isStamped(*format), format->word);
}

// A table is written in slices; its header tells of rows that only a later one holds.
void ExporterTest::slicesTellTheSameOfTheWhole()
{
    const QTemporaryDir folder;
    std::vector<Row> items = test::sampleRows(200, 3);
    items.back().demo = true;
    ExportOptions options;
    options.columns = {columnFromName(u"state")};
    const auto done
        = exportTo(folder.filePath(u"a.csv"_s), IfExists::Refuse, csvFormat, test::pointersTo(items), options);
    QVERIFY(done);
    QCOMPARE(test::contentOf(done->saved.path), test::written(csvFormat, items, options));
    const QJsonArray rows = test::readBack(u"csv"_s, test::contentOf(done->saved.path)).array();
    for (const QJsonValue &row : rows)
        QCOMPARE(row.toArray().size(), 2);
}

void ExporterTest::whatWasRefusedIsNamed()
{
    Row row;
    row.indicator.asPasted = u"notahash"_s;
    row.state = State::Failed;
    row.error = ApiError::of(ApiError::Kind::Input, u"no"_s);
    for (const Format *format : {&csvFormat, &jsonFormat, &ndjsonFormat, &htmlFormat, &markdownFormat})
        QVERIFY2(test::written(*format, {row}).contains("notahash"), format->word);
    QVERIFY(!columnFromName(u"type")->value(row).isValid());
    QVERIFY(!test::written(htmlFormat, {row}).contains("<td>URL"));
    // A file that is not there has a folder all the same.
    for (const QString &path : {u"/home/analyst/gone.exe"_s, u"file:///home/analyst/gone.exe"_s}) {
        row.indicator.asPasted = path;
        for (const Format *format : formats())
            QVERIFY2(!test::written(*format, {row}).contains("/home/analyst"), format->word);
    }
}

void ExporterTest::decisionsAreInEveryExport()
{
    Row row = test::fullRow();
    row.decision = Decision{u"escalated"_s, u"bankrun"_s, u"INC4711"_s, QDateTime::currentDateTimeUtc()};
    for (const Format *format : formats()) {
        const QByteArray bytes = test::written(*format, {row});
        for (const QByteArray &text : {"scalated"_ba, "bankrun"_ba, "INC4711"_ba})
            QVERIFY2(bytes.contains(text), format->word);
    }
    const QJsonObject object = QJsonDocument::fromJson(test::written(ndjsonFormat, {row})).object();
    const QJsonObject decision = object["decision_note"_L1].toObject();
    QCOMPARE(decision["decision"_L1].toString(), u"escalated"_s);
    QCOMPARE(decision["note"_L1].toString(), u"bankrun"_s);
    QCOMPARE(decision["case"_L1].toString(), u"INC4711"_s);
    QVERIFY(!decision["time"_L1].toString().isEmpty());
    const auto parsed
        = [](const Format &format, const Row &one) { return QJsonDocument::fromJson(test::written(format, {one})); };
    QCOMPARE(test::stixFaults(parsed(stixFormat, row).object()).join(u'\n'), QString());
    QCOMPARE(test::mispFaults(parsed(mispFormat, row).object()).join(u'\n'), QString());
    row.decision = Decision{QString(), u"=cmd|' /C calc'!A0\n<b>`[x](http://a.example)"_s, {}, {}};
    QVERIFY(!test::written(csvFormat, {row}).contains(",=cmd"));
    QVERIFY(!test::written(htmlFormat, {row}).contains("<b>`"));
    QCOMPARE(test::stixFaults(parsed(stixFormat, row).object()).join(u'\n'), QString());
    QCOMPARE(test::mispFaults(parsed(mispFormat, row).object()).join(u'\n'), QString());
}

void ExporterTest::theCompanionIsWrittenWithItsFile()
{
    const QTemporaryDir folder;
    const std::vector<Row> rows = test::sampleRows(1000, 2);
    const auto pointers = test::pointersTo(rows);
    const QString path = folder.filePath(u"case 7.html"_s);
    const QString beside = folder.filePath(u"case 7-iocs.json"_s);
    const auto names = [&folder] { return QDir(folder.path()).entryList(QDir::Files | QDir::Hidden, QDir::Name); };
    const auto done = exportTo(path, IfExists::Refuse, caseHtmlFormat, pointers, {});
    QVERIFY(done && done->companion);
    QCOMPARE(done->companion->path, beside);
    QCOMPARE(done->rows, 1000);
    QVERIFY(!test::readBack(u"json"_s, test::contentOf(beside))["iocs"_L1].toArray().isEmpty());
    QCOMPARE(names(), (QStringList{u"case 7-iocs.json"_s, u"case 7.html"_s}));

    // Neither is replaced, unless the file is.
    const QByteArray before = test::contentOf(beside);
    ExportOptions options;
    options.caseNumber = u"8"_s;
    QVERIFY(!exportTo(path, IfExists::Refuse, caseHtmlFormat, pointers, options));
    QCOMPARE(names().size(), 2);
    const auto both = exportTo(path, IfExists::KeepBoth, caseHtmlFormat, pointers, options);
    QVERIFY(both && both->companion->path != beside);
    QCOMPARE(test::contentOf(beside), before);
    QCOMPARE(names().size(), 4);
    const auto replaced = exportTo(path, IfExists::Replace, caseHtmlFormat, pointers, options);
    QVERIFY(replaced);
    QCOMPARE(replaced->companion->path, beside);
    QVERIFY(test::contentOf(beside) != before);

    // A disk without room for the second file gets none of them.
    const QTemporaryDir full;
    const auto room = rlim_t(done->saved.bytes + 4096);
    std::optional<Result<Exported>> failed;
    {
        const FullDisk disk(std::min(room, rlim_t(done->companion->bytes / 2)));
        failed = exportTo(full.filePath(u"a.html"_s), IfExists::Refuse, caseMarkdownFormat, {}, {});
        QVERIFY(*failed); // without rows both are small
        failed = exportTo(full.filePath(u"b.html"_s), IfExists::Refuse, caseHtmlFormat, pointers, {});
    }
    QVERIFY(!*failed);
    QCOMPARE(failed->error().kind, ApiError::Kind::Disk);
    QCOMPARE(QDir(full.path()).entryList(QDir::Files | QDir::Hidden).size(), 2);
}

// A platform would block what the analyst has found to be harmless.
void ExporterTest::whatIsHarmlessIsNotDetected()
{
    Row row = test::fullRow();
    const auto isDetected = [&row] {
        return test::written(stixFormat, {row}).contains("\"type\":\"indicator\"")
            && test::written(mispFormat, {row}).contains("\"to_ids\":true")
            && test::written(threatqFormat, {row}).contains("Active");
    };
    QVERIFY(isDetected());
    for (const DecisionInfo &info : decisionInfos()) {
        row.decision = Decision{QString::fromLatin1(info.word), {}, {}, {}};
        QVERIFY2(isDetected() != info.isHarmless, info.word);
        if (!info.isHarmless)
            continue;
        QVERIFY(!test::written(stixFormat, {row}).contains("\"type\":\"indicator\""));
        QVERIFY(!test::written(mispFormat, {row}).contains("\"to_ids\":true"));
        QVERIFY(!test::written(threatqFormat, {row}).contains("Active"));
    }
}

ASSAY_TEST(ExporterTest);
#include "test_exporter.moc"

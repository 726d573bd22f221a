// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/formats.h"
#include "read_back.h"
#include "support/items.h"

#include <QCryptographicHash>
#include <QDir>
#include <QJsonArray>
#include <QTemporaryDir>
#include <QTest>

#include <sys/resource.h>

#include <csignal>

using namespace assay;
using namespace Qt::StringLiterals;
Q_DECLARE_METATYPE(const assay::Format *)

namespace {

QByteArray content(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

//! While it lives, no file of this process grows beyond so many bytes: the disk is full.
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
    QCOMPARE(words.join(u' '), u"csv json ndjson attributes stix misp threatq html markdown"_s);
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
    const std::vector<Item> items = test::sampleItems(500, 6);
    const auto pointers = test::pointersTo(items);
    const Result<Exported> result
        = exportTo(folder.filePath(u"new/out.x"_s), IfExists::Refuse, *format, pointers, ExportOptions());
    QVERIFY(result);
    const QByteArray bytes = content(result->saved.path);
    QCOMPARE(result->saved.bytes, bytes.size());
    QCOMPARE(
        result->saved.sha256, QString::fromLatin1(QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex()));
    if (format == &attributesFormat)
        QVERIFY(result->rows > 500);
    else
        QCOMPARE(result->rows, 500);
    if (format != &jsonFormat && format != &htmlFormat && format != &markdownFormat) // hold the time of its making
        QCOMPARE(bytes, test::written(*format, items));
}

void ExporterTest::cancelLeavesNothing_data()
{
    addFormats();
}

void ExporterTest::cancelLeavesNothing()
{
    QFETCH(const Format *, format);
    const QTemporaryDir folder;
    const std::vector<Item> items = test::sampleItems(4000, 7);
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
    const std::vector<Item> items = test::sampleItems(100, 8);
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
    const std::vector<Item> items = test::sampleItems(2000, 9);
    const auto pointers = test::pointersTo(items);
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
    const std::vector<Item> items = test::sampleItems(3, 1);
    QVERIFY(!exportTo(
        path, IfExists::Replace, csvFormat, test::pointersTo(items), ExportOptions(), [](qint64) { return false; }));
    QCOMPARE(content(path).count('\n'), 1);
    QVERIFY(exportTo(path, IfExists::Replace, csvFormat, test::pointersTo(items), ExportOptions()));
    QCOMPARE(test::readBack(u"csv"_s, content(path)).array().size(), 4);
}

void ExporterTest::tenThousandRows()
{
    const QTemporaryDir folder;
    const std::vector<Item> items = test::sampleItems(10000, 10);
    const auto pointers = test::pointersTo(items);
    const auto csv = exportTo(folder.filePath(u"a.csv"_s), IfExists::Refuse, csvFormat, pointers, ExportOptions());
    QVERIFY(csv);
    QCOMPARE(csv->rows, 10000);
    const QJsonArray rows = test::readBack(u"csv"_s, content(csv->saved.path)).array();
    QCOMPARE(rows.size(), 10001);
    for (const QJsonValue &row : rows)
        QCOMPARE(row.toArray().size(), 30);
    const auto json = exportTo(folder.filePath(u"a.json"_s), IfExists::Refuse, jsonFormat, pointers, ExportOptions());
    QVERIFY(json);
    QCOMPARE(test::readBack(u"json"_s, content(json->saved.path))["items"_L1].toArray().size(), 10000);
}

void ExporterTest::progressCountsUp()
{
    const QTemporaryDir folder;
    const std::vector<Item> items = test::sampleItems(1000, 11);
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
    const std::vector<Item> items{test::fullItem(true)};
    ExportOptions options;
    for (const Format *format : formats()) {
        QVERIFY2(!test::written(*format, items, options).contains("/home/analyst"), format->word);
        QVERIFY2(test::written(*format, items, options).contains("invoice.pdf.exe"), format->word);
    }
    options.localPaths = true;
    QVERIFY(test::written(csvFormat, items, options).contains("/home/analyst/samples/invoice.pdf.exe"));
    QVERIFY(test::written(csvFormat, items, options).contains("/home/analyst/Reports/ReversingLabs Report - "));
}

void ExporterTest::untickedDigestIsLeftOut()
{
    std::vector<Item> items{test::fullItem(true)};
    const QByteArray sha1 = items[0].findings.digest(u"SHA-1").toUtf8();
    items[0].findings.attachments.clear(); // named by the digest
    ExportOptions options;
    QVERIFY(test::written(csvFormat, items, options).contains(sha1));
    items[0].unticked = {tickKey(items[0].findings.related[0])};
    QVERIFY(!test::written(csvFormat, items, options).contains(sha1));
    options.onlyTicked = false;
    QVERIFY(test::written(csvFormat, items, options).contains(sha1));
}

void ExporterTest::noHostNoCallsInside()
{
    std::vector<Item> items{test::fullItem()};
    items[0].calls[0].path = u"/api/a1000.internal.example/"_s;
    items[0].calls[0].note = u"0123456789abcdef0123456789abcdef01234567"_s;
    items[0].parameters.insert(u"token"_s, u"0123456789abcdef0123456789abcdef01234567"_s);
    ExportOptions options;
    options.raw = true;
    for (const Column &column : columns())
        options.columns.push_back(&column);
    for (const Format *format : formats()) {
        const QByteArray bytes = test::written(*format, items, options);
        QVERIFY2(!bytes.contains("a1000.internal") && !bytes.contains("0123456789abcdef"), format->word);
    }
}

QTEST_GUILESS_MAIN(ExporterTest)
#include "tst_exporter.moc"

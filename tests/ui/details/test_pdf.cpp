// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/pdf_text.h"
#include "details/pdf_thumbnails.h"
#include "support/test_main.h"

#include <QPainter>
#include <QPdfWriter>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::seconds patience{60};

void writePdf(const QString &path, int pages)
{
    QPdfWriter writer(path);
    writer.setPageSize(QPageSize::A4);
    QPainter painter(&writer);
    for (int page = 0; page < pages; ++page) {
        if (page > 0)
            writer.newPage();
        painter.fillRect(QRect(0, 0, writer.width() / 2, writer.height()), page % 2 ? Qt::blue : Qt::red);
    }
}

// A program that misbehaves on demand, in place of poppler's.
QString program(const QTemporaryDir &folder, const char *name, const QByteArray &script)
{
    QFile file(folder.filePath(QString::fromLatin1(name)));
    if (!file.open(QIODevice::WriteOnly))
        return {};
    file.write("#!/bin/sh\n" + script + '\n');
    file.close();
    file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    return file.fileName();
}
} // namespace

class TestPdf : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void pagesAreDrawnByAnotherProcess();
    void whatIsNoPdfIsToldInASentence_data();
    void whatIsNoPdfIsToldInASentence();
    void limitsHold_data();
    void limitsHold();
    void theHelperGetsNothingToWorkWith();
    void onlyPlainPicturesAreTaken();
    void closingForgetsWhatWasWanted();
    void theTextIsFoundPageByPage();
    void thumbnailsShowAndChoosePages();
};

void TestPdf::pagesAreDrawnByAnotherProcess()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"-f 1; touch x.pdf"_s); // a name that would be options or a command elsewhere
    writePdf(path, 3);
    PdfPages pages;
    QSignalSpy opened(&pages, &PdfPages::opened);
    QSignalSpy failed(&pages, &PdfPages::failed);
    pages.open(path);
    QVERIFY2(
        opened.wait(int(std::chrono::milliseconds(patience).count())), qPrintable(failed.value(0).value(0).toString()));
    QCOMPARE(pages.count(), 3);
    QVERIFY(pages.sizeOf(1).height() > pages.sizeOf(1).width());
    QSignalSpy drawn(&pages, &PdfPages::drawn);
    pages.draw(1, 300);
    pages.draw(2, 300); // the earlier wish is forgotten
    QVERIFY(drawn.wait(int(std::chrono::milliseconds(patience).count())));
    QCOMPARE(drawn[0][0].toInt(), 2);
    const auto image = drawn[0][1].value<QImage>();
    QVERIFY2(std::abs(image.width() - 300) <= 2, qPrintable(QString::number(image.width())));
    QCOMPARE(image.pixelColor(image.width() / 4, image.height() / 2), QColor(Qt::blue));
    pages.draw(99, 300); // there is none
    pages.draw(1, 1'000'000); // never more pixels than fit
    QVERIFY(drawn.wait(int(std::chrono::milliseconds(patience).count())));
    QCOMPARE(drawn[1][1].value<QImage>().height(), PdfPages::maxPixels);
}

void TestPdf::whatIsNoPdfIsToldInASentence_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("empty") << QByteArray();
    QTest::newRow("web page") << QByteArray("<html>login</html>");
    QTest::newRow("only a head") << QByteArray("%PDF-1.7\n%%EOF\n");
    QTest::newRow("noise") << QByteArray("%PDF-1.7\n") + QByteArray(100'000, '\xa5') + "\n%%EOF\n";
}

void TestPdf::whatIsNoPdfIsToldInASentence()
{
    QFETCH(QByteArray, bytes);
    QTemporaryDir folder;
    QFile file(folder.filePath(u"a.pdf"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    PdfPages pages;
    QSignalSpy failed(&pages, &PdfPages::failed);
    pages.open(file.fileName());
    QVERIFY(failed.wait(int(std::chrono::milliseconds(patience).count())));
    QVERIFY(!failed[0][0].toString().isEmpty());
    pages.open(folder.filePath(u"missing.pdf"_s));
    QVERIFY(failed.wait(int(std::chrono::milliseconds(patience).count())));
    QVERIFY(failed[1][0].toString().contains(u"no longer exists"_s));
}

void TestPdf::limitsHold_data()
{
    QTest::addColumn<QByteArray>("script");
    QTest::addColumn<int>("end");
    const auto row = [](const char *name, const char *script, BoundedProcess::End end) {
        QTest::newRow(name) << QByteArray(script) << int(end);
    };
    row("never ends", "while :; do :; done", BoundedProcess::End::TooLong);
    row("never stops to talk", "while :; do echo yes; done", BoundedProcess::End::TooMuch);
    row("takes all memory", "x=0123456789abcdef; while :; do x=$x$x; done", BoundedProcess::End::Failed);
    row("says no", "exit 3", BoundedProcess::End::Failed);
    row("dies", "f() { f; }; f", BoundedProcess::End::Failed);
}

void TestPdf::limitsHold()
{
    QFETCH(QByteArray, script);
    QFETCH(int, end);
    QTemporaryDir folder;
    const ProcessLimits limits{.wallTime = std::chrono::seconds(end == int(BoundedProcess::End::TooLong) ? 1 : 50),
        .memory = qint64(64) << 20,
        .output = qint64(1) << 20};
    BoundedProcess process(limits);
    QSignalSpy ended(&process, &BoundedProcess::ended);
    process.start(program(folder, "helper", script), {}, u"/dev/null"_s);
    QVERIFY(ended.wait(int(std::chrono::milliseconds(patience).count())));
    QCOMPARE(int(ended[0][0].value<BoundedProcess::End>()), end);
    QVERIFY(ended[0][1].toByteArray().isEmpty());
    QVERIFY(!process.isRunning());
}

void TestPdf::theHelperGetsNothingToWorkWith()
{
    QTemporaryDir folder;
    qputenv("ASSAY_TOKEN", "secret");
    BoundedProcess process({});
    QSignalSpy ended(&process, &BoundedProcess::ended);
    const QString loot = folder.filePath(u"loot"_s);
    process.start(
        program(folder, "helper", "set; pwd; { echo 123456789 > '" + loot.toUtf8() + "'; } 2>/dev/null; true"), {},
        u"/dev/null"_s);
    QVERIFY(ended.wait(int(std::chrono::milliseconds(patience).count())));
    QCOMPARE(ended[0][0].value<BoundedProcess::End>(), BoundedProcess::End::Done);
    const QByteArray said = ended[0][1].toByteArray();
    QVERIFY2(!said.contains("secret") && !said.contains("HOME=/"), said.constData());
    QVERIFY(!QFileInfo::exists(loot)); // no file, not even an empty one
    process.start(u"no-such-program-of-assay"_s, {}, u"/dev/null"_s);
    QVERIFY(ended.wait(int(std::chrono::milliseconds(patience).count())));
    QCOMPARE(ended[1][0].value<BoundedProcess::End>(), BoundedProcess::End::NotFound);
    qunsetenv("ASSAY_TOKEN");
}

void TestPdf::onlyPlainPicturesAreTaken()
{
    const QByteArray pixels("\x01\x02\x03\x04\x05\x06", 6);
    const QImage image = imageFromPpm(QByteArray("P6\n2 1\n255\n" + pixels), 100);
    QCOMPARE(image.size(), QSize(2, 1));
    QCOMPARE(image.pixelColor(1, 0), QColor(4, 5, 6));
    for (const QByteArray &bad : {QByteArray(), QByteArray("P6"), QByteArray("P6\n2 1\n255\n"),
             "P5\n2 1\n255\n" + pixels, "P6\n2 2\n255\n" + pixels, "P6\n-2 1\n255\n" + pixels,
             "P6\n2 1\n65535\n" + pixels, "P6\n2 1\n255\n" + pixels + "x", "P6\n101 1\n255\n" + QByteArray(303, 'x'),
             "P6\n99999999999 1\n255\n" + pixels})
        QVERIFY2(imageFromPpm(bad, 100).isNull(), bad.constData());
}

void TestPdf::closingForgetsWhatWasWanted()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    writePdf(path, 1);
    PdfPages pages;
    QSignalSpy opened(&pages, &PdfPages::opened);
    QSignalSpy failed(&pages, &PdfPages::failed);
    pages.open(path);
    pages.close();
    pages.open(folder.filePath(u"missing.pdf"_s));
    pages.close();
    QTest::qWait(300);
    QCOMPARE(opened.size(), 0);
    QCOMPARE(failed.size(), 0);
}

void TestPdf::theTextIsFoundPageByPage()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    QPdfWriter writer(path);
    QPainter painter(&writer);
    painter.drawText(500, 500, u"Drops Setup.exe"_s);
    writer.newPage();
    painter.drawText(500, 500, u"nothing here"_s);
    writer.newPage();
    painter.drawText(500, 500, u"runs SETUP.EXE again"_s);
    painter.end();
    PdfText text;
    QSignalSpy found(&text, &PdfText::found);
    QSignalSpy failed(&text, &PdfText::failed);
    text.open(path);
    text.find(u"nothing"_s);
    text.find(u"setup.exe"_s); // the earlier wish is forgotten
    QVERIFY2(
        found.wait(int(std::chrono::milliseconds(patience).count())), qPrintable(failed.value(0).value(0).toString()));
    QCOMPARE(found.size(), 1);
    QCOMPARE(found[0][1].value<QList<int>>(), (QList<int>{1, 3}));
    text.find(u"  absent "_s); // from here on without another process
    QCOMPARE(found[1][1].value<QList<int>>(), QList<int>());
    QFile broken(folder.filePath(u"b.pdf"_s));
    QVERIFY(broken.open(QIODevice::WriteOnly));
    broken.write("<html>");
    broken.close();
    text.open(broken.fileName());
    text.find(u"x"_s);
    QVERIFY(failed.wait(int(std::chrono::milliseconds(patience).count())));
}

void TestPdf::thumbnailsShowAndChoosePages()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"a.pdf"_s);
    writePdf(path, 3);
    PdfThumbnails thumbnails;
    thumbnails.resize(200, 600);
    thumbnails.show();
    thumbnails.open(path);
    const auto colourOf = [&thumbnails](int row) {
        const QListWidgetItem *item = thumbnails.item(row);
        const QImage image = item ? item->icon().pixmap(thumbnails.iconSize()).toImage() : QImage();
        return image.isNull() ? QColor() : image.pixelColor(image.width() / 4, image.height() / 2);
    };
    QTRY_COMPARE_WITH_TIMEOUT(colourOf(2), QColor(Qt::red), 60'000);
    QCOMPARE(colourOf(1), QColor(Qt::blue));
    QSignalSpy wanted(&thumbnails, &PdfThumbnails::pageWanted);
    thumbnails.setPage(3);
    QCOMPARE(wanted.size(), 0);
    QTest::mouseClick(
        thumbnails.viewport(), Qt::LeftButton, {}, thumbnails.visualItemRect(thumbnails.item(1)).center());
    QCOMPARE(wanted.value(0).value(0).toInt(), 2);
}

ASSAY_TEST(TestPdf);
#include "test_pdf.moc"

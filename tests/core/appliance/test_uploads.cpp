// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/guarded_body.h"
#include "appliance/http_request.h"
#include "support/test_main.h"
#include "transport.h"

#include <QTemporaryDir>

#include <unistd.h>

using namespace assay;
using namespace assay::test;
using Kind = ApiError::Kind;

// Bodies on the wire: exact, frozen, sent once, with flat memory.
class TestUploads : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void bytes_data();
    void bytes();
    void withoutFile();
    void fileShrinks();
    void fileGrows();
    void fileChangedBefore();
    void earlyRefusal_data();
    void earlyRefusal();
    void guard();
    void progress();
    void gigabyte();

private:
    QTemporaryDir m_folder;
};

namespace {

QByteArray boundaryOf(const Received &request)
{
    const QByteArray type = request.header("Content-Type");
    return type.startsWith("multipart/form-data; boundary=") ? type.mid(30) : QByteArray();
}

qint64 peakMemory()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return -1;
    const QByteArray text = status.readAll();
    const auto at = text.indexOf("VmHWM:") + 6;
    return text.mid(at, text.indexOf(" kB", at) - at).trimmed().toLongLong() * 1024;
}

bool forgetPeakMemory()
{
    QFile file(u"/proc/self/clear_refs"_s);
    return file.open(QIODevice::WriteOnly) && file.write("5") == 1;
}

void resize(const QString &path, qint64 size)
{
    if (::truncate(qPrintable(path), size) != 0)
        qFatal("cannot resize a test file");
}

} // namespace

void TestUploads::bytes_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("escaped");
    QTest::newRow("plain") << u"sample.exe"_s << "sample.exe"_ba;
    QTest::newRow("own name") << QString() << "sample.bin"_ba;
    QTest::newRow("injection") << u"a\"; name=\"tags\"\r\nX-Evil: 1\r\n\r\nbody"_s
                               << "a%22; name=%22tags%22%0D%0AX-Evil: 1%0D%0A%0D%0Abody"_ba;
    QTest::newRow("backslash, percent") << u"a\\\"%22"_s << "a\\%22%22"_ba;
    QTest::newRow("UTF-8") << u"b\u00f6se \u202egpj.exe"_s << u"b\u00f6se \u202egpj.exe"_s.toUtf8();
    QTest::newRow("escape") << u"\x1b]0;x\x07"_s << "\x1b]0;x\x07"_ba;
    QTest::newRow("255 bytes") << QString(255, u'n') << QByteArray(255, 'n');
}

void TestUploads::bytes()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, escaped);
    HostileServer server;
    Dispatcher dispatcher(profileOf(server), testToken);
    const auto file = openSample(makeFile(m_folder.path(), 100001));
    Request request = upload(file, name);
    std::get<MultipartBody>(request.body).fields = {{"tags", u"a,\u00fc\r\n--x"_s}, {"comment", QString()}};
    Ended ended(dispatcher.send<QByteArray>(request, jsonBody));
    QVERIFY(ended.wait());
    QVERIFY(bool(*ended.result));
    QCOMPARE(int(server.requests().size()), 1);
    const Received &got = server.requests()[0];
    const QByteArray boundary = boundaryOf(got);
    QCOMPARE_GE(boundary.size(), 32);
    const QByteArray expected = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"tags\"\r\n\r\n"
        + u"a,\u00fc\r\n--x"_s.toUtf8() + "\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"comment\"\r\n\r\n\r\n--" + boundary
        + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"" + escaped
        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n" + QByteArray(100001, 'A') + "\r\n--" + boundary
        + "--\r\n";
    QCOMPARE(got.body.size(), expected.size());
    QVERIFY(got.body == expected);
    QCOMPARE(got.header("Content-Length"), QByteArray::number(expected.size()));
    QCOMPARE(got.headerCount("Content-Length"), 1);
    QCOMPARE(got.headerCount("Transfer-Encoding"), 0);
    QCOMPARE(got.headerCount("X-Evil"), 0);
}

void TestUploads::withoutFile()
{
    const MultipartFrame one = multipartFrame({.fields = {{"url", u"http://x/"_s}}, .file = {}, .fileName = {}});
    const MultipartFrame two = multipartFrame({.fields = {{"url", u"http://x/"_s}}, .file = {}, .fileName = {}});
    QVERIFY(one.contentType != two.contentType);
    const QByteArray boundary = one.contentType.mid(30);
    QCOMPARE(one.head + one.tail,
        "--" + boundary + "\r\nContent-Disposition: form-data; name=\"url\"\r\n\r\nhttp://x/\r\n--" + boundary
            + "--\r\n");
}

void TestUploads::fileShrinks()
{
    const QString path = makeFile(m_folder.path(), 64 << 20, u"shrinking"_s);
    HostileServer server;
    server.when = When::BodyBegun;
    server.onRequest = [&](int, const Received &) -> Script {
        resize(path, 1000);
        return {stalls()};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(path)), plainBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    QCOMPARE(ended.error().kind, Kind::File);
    QVERIFY2(ended.error().detail.contains(u"67108864"_s), qPrintable(ended.error().detail));
    QTest::qWait(50);
    QCOMPARE(int(server.requests().size()), 1);
    QVERIFY(!server.requests()[0].complete);
}

void TestUploads::fileGrows()
{
    const QString path = makeFile(m_folder.path(), 8 << 20, u"growing"_s);
    HostileServer server;
    server.when = When::BodyBegun;
    server.onRequest = [&](int, const Received &) -> Script {
        QFile file(path);
        if (!file.open(QIODevice::Append) || file.write(QByteArray(1 << 20, 'G')) < 0)
            qFatal("cannot grow a test file");
        file.close();
        return {waitsUntil([&] { return server.requests()[0].complete; }), sends(answer(201))};
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(path)), plainBody));
    QVERIFY(ended.wait());
    QVERIFY2(bool(*ended.result), *ended.result ? "" : qPrintable(ended.error().detail));
    const Received &got = server.requests()[0];
    QVERIFY(got.complete);
    QVERIFY(got.body.endsWith("A\r\n--" + boundaryOf(got) + "--\r\n"));
    QCOMPARE(got.body.count('G'), 0);
    QCOMPARE(got.header("Content-Length").toLongLong(), got.body.size());
}

void TestUploads::fileChangedBefore()
{
    const QString path = makeFile(m_folder.path(), 1000, u"changing"_s);
    const auto file = openSample(path);
    resize(path, 999);
    HostileServer server;
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(upload(file), plainBody));
    QVERIFY(ended.wait());
    QCOMPARE(ended.error().kind, Kind::File);
    QCOMPARE(server.connections(), 0);
}

void TestUploads::earlyRefusal_data()
{
    QTest::addColumn<int>("end"); // 0 = reads on, 1 = closes, 2 = resets
    QTest::newRow("reads on") << 0;
    QTest::newRow("closes") << 1;
    QTest::newRow("resets") << 2;
}

void TestUploads::earlyRefusal()
{
    QFETCH(int, end);
    HostileServer server;
    server.when = When::BodyBegun;
    server.keptBody = 0;
    server.onRequest = [&](int, const Received &) -> Script {
        Script script{sends(answer(413, "<html>", "Content-Type: text/html\r\n"))};
        if (end > 0)
            script.push_back(end == 1 ? closes() : resets());
        return script;
    };
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(makeFile(m_folder.path(), 32 << 20))), plainBody));
    QVERIFY(ended.wait());
    QVERIFY(!*ended.result);
    if (end == 0 || ended.error().httpStatus != 0) {
        QCOMPARE(ended.error().kind, Kind::TooLarge);
        QCOMPARE(ended.error().httpStatus, 413);
        QVERIFY2(ended.error().detail.contains(u"the upload has 335"_s), qPrintable(ended.error().detail)); // and frame
    } else {
        QCOMPARE(ended.error().kind, Kind::Unreachable);
        QCOMPARE(ended.error().detail, u"appliance closed the connection while receiving"_s);
    }
    QCOMPARE(int(server.requests().size()), 1);
}

void TestUploads::guard()
{
    GuardedBody body("head", openSample(makeFile(m_folder.path(), 10)), "tail");
    QCOMPARE(body.size(), 18);
    QVERIFY(body.reset());
    QVERIFY(!body.seek(3));
    QCOMPARE(body.read(2), "he"_ba);
    QVERIFY(!body.reset());
    QVERIFY(!body.seek(0));
    QByteArray rest;
    while (body.served() < body.size())
        rest += body.read(100);
    QCOMPARE(rest, "adAAAAAAAAAAtail"_ba);
    QCOMPARE(body.served(), 18);
    char byte = 0;
    QCOMPARE(body.read(&byte, 1), -1);
    QVERIFY(!body.failure());
    GuardedBody sealed("x");
    sealed.seal();
    QVERIFY(!sealed.reset());
}

void TestUploads::progress()
{
    HostileServer server;
    Dispatcher dispatcher(profileOf(server), testToken);
    auto *call = dispatcher.send<QByteArray>(upload(openSample(makeFile(m_folder.path(), 8 << 20))), plainBody);
    std::vector<std::pair<qint64, qint64>> shown;
    connect(call, &ApiCall::progressed, this, [&](qint64 done, qint64 total) { shown.emplace_back(done, total); });
    Ended ended(call);
    QVERIFY(ended.wait());
    QVERIFY(!shown.empty());
    const qint64 length = server.requests()[0].bodyBytes;
    qint64 last = 0;
    for (const auto &[done, total] : shown) {
        QCOMPARE_GT(done, last);
        QCOMPARE(total, length);
        last = done;
    }
    QCOMPARE(last, length);
}

void TestUploads::gigabyte()
{
    constexpr qint64 size = qint64(1) << 30;
    const QString path = makeFile(m_folder.path(), 1, u"large"_s);
    resize(path, size); // sparse: the disk is not what is tested
    HostileServer server;
    server.keptBody = 0;
    Dispatcher dispatcher(profileOf(server), testToken);
    Ended warm(dispatcher.send<QByteArray>(upload(openSample(makeFile(m_folder.path(), 1 << 20))), plainBody));
    QVERIFY(warm.wait());
    if (!forgetPeakMemory())
        QSKIP("this system does not tell the peak of a program's memory");
    const qint64 before = peakMemory();
    Ended ended(dispatcher.send<QByteArray>(upload(openSample(path)), plainBody));
    QVERIFY(ended.wait(800000));
    QVERIFY2(bool(*ended.result), *ended.result ? "" : qPrintable(ended.error().detail));
    QCOMPARE_GT(server.requests()[1].bodyBytes, size);
    const qint64 grown = peakMemory() - before;
    qInfo("peak memory grew by %lld KiB", grown / 1024);
#ifndef ASSAY_SANITIZED
    QCOMPARE_LT(grown, qint64(16) << 20);
#endif
}

ASSAY_TEST(TestUploads);
#include "test_uploads.moc"

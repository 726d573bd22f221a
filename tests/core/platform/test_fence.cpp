// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "platform/fence.h"
#include "support/test_main.h"

#include <QFile>
#include <QProcess>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

#include <netinet/in.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

// A program in the fence tries what an exploited one would try. Each attempt is made twice: without the fence it
// succeeds, so it is the fence that stops it.
class TestFence : public QObject
{
    Q_OBJECT
    QTemporaryDir m_home;
    int m_unixServer = -1;
    int m_tcpServer = -1;
    quint16 m_port = 0;

    QString inHome(const QString &name) const { return m_home.filePath(name); }
    void make(const QString &name, const QByteArray &content) const
    {
        QFile file(inHome(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
    }
    static QByteArray outputOf(QProcess &process)
    {
        if (!process.waitForFinished(60'000))
            return "did not end: " + process.errorString().toUtf8();
        if (process.exitStatus() != QProcess::NormalExit || process.exitCode() != 0)
            return "failed: " + process.readAllStandardError();
        return process.readAllStandardOutput().trimmed();
    }
    static QByteArray free(const QStringList &words)
    {
        QProcess process;
        process.start(QStringLiteral(FENCE_PROBE), words);
        return outputOf(process);
    }
    static QByteArray fenced(const QStringList &words, int input = -1, const ProcessLimits &limits = {})
    {
        QProcess process;
        if (input < 0)
            process.setStandardInputFile(QProcess::nullDevice());
        startFenced(process, QStringLiteral(FENCE_PROBE), words, limits, input);
        return outputOf(process);
    }

private Q_SLOTS:
    void initTestCase();
    void cleanupTestCase();
    void init();
    void escapesFail_data();
    void escapesFail();
    void nothingOfOursIsInherited();
    void itsInputCanBeRead();
    void whatAReaderNeedsWorks();
    void aProgramThatIsMissingIsReported();
    void popplerWorksInside();
    void whatTheKernelLacksIsLogged();
};

void TestFence::initTestCase()
{
    // Says in the log what this kernel can prove.
    for (const FencePart part : fencesMissing())
        qWarning("this kernel lacks %s", part == FencePart::Files ? "Landlock" : "seccomp");
    m_unixServer = ::socket(AF_UNIX, SOCK_STREAM, 0);
    sockaddr_un place{};
    place.sun_family = AF_UNIX;
    const QByteArray path = QFile::encodeName(inHome(u"bus"_s));
    std::copy(path.cbegin(), path.cend(), place.sun_path);
    QCOMPARE(::bind(m_unixServer, reinterpret_cast<const sockaddr *>(&place), sizeof place), 0);
    QCOMPARE(::listen(m_unixServer, 100), 0);
    m_tcpServer = ::socket(AF_INET, SOCK_STREAM, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof address;
    QCOMPARE(::bind(m_tcpServer, reinterpret_cast<const sockaddr *>(&address), size), 0);
    QCOMPARE(::listen(m_tcpServer, 100), 0);
    QCOMPARE(::getsockname(m_tcpServer, reinterpret_cast<sockaddr *>(&address), &size), 0);
    m_port = ntohs(address.sin_port);
}

void TestFence::cleanupTestCase()
{
    ::close(m_unixServer);
    ::close(m_tcpServer);
}

void TestFence::init()
{
    make(u"id_rsa"_s, "secret");
    make(u"victim"_s, "content");
}

void TestFence::escapesFail_data()
{
    QTest::addColumn<QString>("argument");
    QTest::addColumn<bool>("needsLandlock");
    QTest::newRow("unix-socket") << inHome(u"bus"_s) << false;
    QTest::newRow("tcp") << QString::number(m_port) << false;
    QTest::newRow("read") << inHome(u"id_rsa"_s) << true;
    QTest::newRow("list") << m_home.path() << true;
    QTest::newRow("exec") << u"/bin/echo"_s << false;
    QTest::newRow("exec-by-descriptor") << u"/bin/echo"_s << false;
    QTest::newRow("fork") << QString() << false;
    QTest::newRow("make") << inHome(u"new"_s) << false;
    QTest::newRow("write") << inHome(u"victim"_s) << false;
    QTest::newRow("empty") << inHome(u"victim"_s) << false;
    QTest::newRow("mode") << inHome(u"victim"_s) << false;
    QTest::newRow("rename") << inHome(u"victim"_s) << false;
    QTest::newRow("remove") << inHome(u"id_rsa"_s) << false;
    QTest::newRow("folder") << inHome(u"folder"_s) << false;
    QTest::newRow("signal") << QString::number(::getpid()) << false;
}

void TestFence::escapesFail()
{
    QFETCH(QString, argument);
    QFETCH(bool, needsLandlock);
    const QString attempt = QString::fromLatin1(QTest::currentDataTag());
    const QList<FencePart> missing = fencesMissing();
    if (missing.contains(needsLandlock ? FencePart::Files : FencePart::SystemCalls))
        QSKIP("the kernel has no means against this; fencesMissing() says so");
    const QByteArray inside = fenced({attempt, argument});
    QVERIFY2(inside == "EPERM" || inside == "EACCES", inside.constData());
    const QByteArray outside = free({attempt, argument});
    QCOMPARE(outside, QByteArray("done"));
    QFile::remove(inHome(u"new"_s));
}

void TestFence::nothingOfOursIsInherited()
{
    qputenv("ASSAY_TOKEN", "secret");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/run/user/1/bus");
    const int leaked = ::dup(m_tcpServer); // without close-on-exec
    QList<QByteArray> variables = fenced({u"variables"_s}).split('\n');
    std::sort(variables.begin(), variables.end());
    QCOMPARE(variables, (QList<QByteArray>{"LC_ALL=C.UTF-8", "PATH=/usr/bin:/bin"}));
    QCOMPARE(fenced({u"descriptors"_s}), QByteArray("0 1 2"));
    ::close(leaked);
    qunsetenv("ASSAY_TOKEN");
    qunsetenv("DBUS_SESSION_BUS_ADDRESS");
}

void TestFence::itsInputCanBeRead()
{
    QFile input(inHome(u"id_rsa"_s));
    QVERIFY(input.open(QIODevice::ReadOnly));
    QCOMPARE(fenced({u"copy"_s}, input.handle()), QByteArray("secret"));
    // By name as well, as poppler does it, and only this one.
    QVERIFY(input.seek(0));
    QCOMPARE(fenced({u"read"_s, u"/dev/stdin"_s}, input.handle()), QByteArray("done"));
    QFile::remove(inHome(u"id_rsa"_s));
    QCOMPARE(fenced({u"read"_s, u"/dev/stdin"_s}, input.handle()), QByteArray("done")); // a file without a name
}

void TestFence::whatAReaderNeedsWorks()
{
    QCOMPARE(fenced({u"thread"_s}), QByteArray("done"));
    QCOMPARE(fenced({u"read"_s, u"/etc/ld.so.cache"_s}), QByteArray("done"));
    QCOMPARE(fenced({u"list"_s, u"/usr/share"_s}), QByteArray("done"));
}

void TestFence::aProgramThatIsMissingIsReported()
{
    QProcess process;
    startFenced(process, inHome(u"missing"_s), {}, {});
    QVERIFY(!process.waitForStarted());
    QCOMPARE(process.error(), QProcess::FailedToStart);
}

// The three programs as Assay calls them.
void TestFence::popplerWorksInside()
{
    const QByteArray page = "BT /F1 12 Tf 10 100 Td (evil.example.com) Tj ET";
    make(u"a.pdf"_s,
        "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
        "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R/Resources<</Font<</F1<</Type/Font"
        "/Subtype/Type1/BaseFont/Helvetica>>>>>>>>endobj\n4 0 obj<</Length "
            + QByteArray::number(page.size()) + ">>stream\n" + page
            + "\nendstream endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n");
    QFile input(inHome(u"a.pdf"_s));
    QVERIFY(input.open(QIODevice::ReadOnly));
    const auto run = [&input](const QString &program, const QStringList &words) {
        QProcess process;
        startFenced(process, u"/usr/bin/"_s + program, words, {}, input.handle());
        return outputOf(process);
    };
    QVERIFY(run(u"pdftotext"_s, {u"/dev/stdin"_s, u"-"_s}).contains("evil.example.com"));
    QVERIFY(input.seek(0));
    QVERIFY(run(u"pdfinfo"_s, {u"-"_s}).contains("Pages:"));
    QVERIFY(input.seek(0));
    const QStringList drawing{u"-q"_s, u"-scale-to"_s, u"100"_s, u"-"_s};
    const QByteArray drawn = run(u"pdftoppm"_s, drawing);
    QVERIFY2(drawn.startsWith("P6"), drawn.left(200).constData());
    QProcess outside; // the same picture: it finds the fonts
    outside.setStandardInputFile(input.fileName());
    outside.start(u"/usr/bin/pdftoppm"_s, drawing);
    QVERIFY(drawn == outputOf(outside));
    QVERIFY(QSet<char>(drawn.cbegin(), drawn.cend()).size() > 10);
}

void TestFence::whatTheKernelLacksIsLogged()
{
    QCOMPARE(fenceWarning({}), QString());
    QVERIFY(fenceWarning({FencePart::Files}).contains(u"Landlock"));
    QVERIFY(!fenceWarning({FencePart::Files}).contains(u"seccomp"));
    QVERIFY(fenceWarning({FencePart::Files, FencePart::SystemCalls}).contains(u"seccomp"));
}

ASSAY_TEST(TestFence);
#include "test_fence.moc"

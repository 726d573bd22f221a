// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secrets.h"
#include "files/save_file.h"
#include "platform/child_process.h"
#include "platform/file_modes.h"
#include "platform/harden.h"
#include "platform/quit_signals.h"
#include "support/test_main.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>

using namespace assay;
using namespace Qt::StringLiterals;

// What the program does to itself at the start, and how it takes a signal.
class TestProcess : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void noDumpAndNoOtherReader();
    void ownFilesArePrivate();
    void theTokenLeavesTheEnvironment();
    void childrenOfTheUserGetTheirMaskAndNoSecret_data();
    void childrenOfTheUserGetTheirMaskAndNoSecret();
    void aChildOfALibraryGetsTheUsersMask();
    void savedFilesKeepTheUsersMask();
    void replacedFilesKeepTheirMode();
    void secretsAreTakenOut_data();
    void secretsAreTakenOut();
    void secretsAreTakenOutOfAnswers_data();
    void secretsAreTakenOutOfAnswers();
    void shortSecretsLeaveDigestsAndKeysAlone();
    void longAnswersAreSearchedWhole();
    void secretsAreSeenPassing();
    void signalsArriveOnce_data();
    void signalsArriveOnce();
    void aProgramThatDoesNotEndIsEnded();

private:
    static constexpr auto token = "0123456789abcdef-canary";
    static unsigned modeOf(const QString &path);
};

unsigned TestProcess::modeOf(const QString &path)
{
    struct stat status
    { };
    return ::stat(QFile::encodeName(path).constData(), &status) == 0 ? status.st_mode & 07777U : 0;
}

void TestProcess::initTestCase()
{
    ::umask(027);
    QVERIFY(!savedFileMode());
    // As the shell gives it to a program: in the memory that the kernel shows.
    qputenv("ASSAY_TOKEN", token);
    qputenv("https_proxy", "http://user:p@ss-canary@proxy.example.com:3128");
    qputenv("ALL_PROXY", "socks5://user:p@ss-canary@proxy.example.com");
    qputenv("http_proxy", "proxy.example.com:3128");
    hardenProcess();
    hardenProcess(); // a second call changes nothing
}

void TestProcess::noDumpAndNoOtherReader()
{
    rlimit limit{1, 1};
    QCOMPARE(::getrlimit(RLIMIT_CORE, &limit), 0);
    QCOMPARE(limit.rlim_cur, rlim_t{0});
    QCOMPARE(limit.rlim_max, rlim_t{0});
    QCOMPARE(::prctl(PR_GET_DUMPABLE, 0, 0, 0, 0), 0);
}

void TestProcess::ownFilesArePrivate()
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"own"_s));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QCOMPARE(modeOf(file.fileName()), 0600U);
    QVERIFY(QDir(folder.path()).mkdir(u"cache"_s));
    QCOMPARE(modeOf(folder.filePath(u"cache"_s)), 0700U);
}

void TestProcess::theTokenLeavesTheEnvironment()
{
    QVERIFY(!qEnvironmentVariableIsSet("ASSAY_TOKEN"));
    QCOMPARE(tokenVariable(), std::optional<QByteArray>(token));
    QCOMPARE(tokenVariable(), std::optional<QByteArray>(token)); // not only once
    QCOMPARE(withoutSecrets(u"token %1"_s.arg(QString::fromLatin1(token))), u"token [secret]"_s);
    // Our own proxies still work.
    QVERIFY(qgetenv("https_proxy").contains("ss-canary"));
}

void TestProcess::childrenOfTheUserGetTheirMaskAndNoSecret_data()
{
    QTest::addColumn<bool>("isDetached");
    QTest::newRow("ours") << false;
    QTest::newRow("of the desktop") << true;
}

void TestProcess::childrenOfTheUserGetTheirMaskAndNoSecret()
{
    QFETCH(bool, isDetached);
    QTemporaryDir folder;
    const QString report = folder.filePath(u"report"_s);
    const QStringList words{u"-c"_s, u"umask > '%1.part'; env >> '%1.part'; mv '%1.part' '%1'"_s.arg(report)};
    if (isDetached) {
        QVERIFY(startForUser(u"/bin/sh"_s, words));
    } else {
        QProcess process;
        prepareChild(process);
        process.start(u"/bin/sh"_s, words);
        QVERIFY(process.waitForFinished());
    }
    QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(report), 60'000);
    QFile file(report);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray said = file.readAll();
    QVERIFY2(said.startsWith("0027\n"), said.constData());
    QVERIFY2(!said.contains("canary") && !said.contains("ASSAY_TOKEN"), said.constData());
    QVERIFY2(said.contains("\nhttps_proxy=http://proxy.example.com:3128\n"), said.constData());
    QVERIFY2(said.contains("\nALL_PROXY=socks5://proxy.example.com\n"), said.constData());
    QVERIFY2(said.contains("\nhttp_proxy=proxy.example.com:3128\n"), said.constData());
    QCOMPARE(modeOf(report), 0640U); // what it made is as the user's session makes it
}

// One that we do not start ourselves, as a session bus that a library starts.
void TestProcess::aChildOfALibraryGetsTheUsersMask()
{
    QTemporaryDir folder;
    const QByteArray report = QFile::encodeName(folder.filePath(u"report"_s));
    const pid_t child = ::fork();
    if (child == 0) {
        const QByteArray command = "{ umask; env; } > '" + report + "'";
        ::execl("/bin/sh", "sh", "-c", command.constData(), nullptr);
        ::_exit(127);
    }
    QCOMPARE(::waitpid(child, nullptr, 0), child);
    QFile file(QFile::decodeName(report));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QByteArray said = file.readAll();
    QVERIFY2(said.startsWith("0027\n"), said.constData());
    QVERIFY2(!said.contains("ASSAY_TOKEN"), said.constData());
}

void TestProcess::savedFilesKeepTheUsersMask()
{
    QTemporaryDir folder;
    for (const IfExists ifExists : {IfExists::Refuse, IfExists::KeepBoth, IfExists::Replace}) {
        const QString path = folder.filePath(u"a%1/b/report.pdf"_s.arg(int(ifExists)));
        SaveFile file(path, ifExists);
        QVERIFY(!file.open());
        QVERIFY(!file.write("x"));
        QVERIFY(file.commit());
        QCOMPARE(modeOf(path), 0640U);
        QCOMPARE(modeOf(QFileInfo(path).path()), 0750U);
    }
    QCOMPARE(modeOf(folder.path()), 0700U); // was there before
}

void TestProcess::replacedFilesKeepTheirMode()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"kept"_s);
    QFile old(path);
    QVERIFY(old.open(QIODevice::WriteOnly));
    QVERIFY(old.setPermissions(QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther));
    old.close();
    SaveFile file(path, IfExists::Replace);
    QVERIFY(!file.open() && !file.write("new"));
    QVERIFY(file.commit());
    QCOMPARE(modeOf(path), 0604U);
}

void TestProcess::secretsAreTakenOut_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("expected");
    QTest::newRow("as it is") << u"Authorization: Token s3cret/canary+x"_s << u"Authorization: Token [secret]"_s;
    QTest::newRow("in a URL") << u"?token=s3cret%2Fcanary%2Bx&a"_s << u"?token=[secret]&a"_s;
    QTest::newRow("Base64") << u"Basic czNjcmV0L2NhbmFyeSt4"_s << u"Basic [secret]"_s;
    QTest::newRow("other case") << u"S3CRET/CANARY+X"_s << u"[secret]"_s;
    QTest::newRow("escaped") << u"\\u00733cret\\/canary%2bx"_s << u"[secret]"_s;
    QTest::newRow("none") << u"nothing to hide"_s << u"nothing to hide"_s;
}

void TestProcess::secretsAreTakenOut()
{
    QFETCH(QString, text);
    QFETCH(QString, expected);
    keepSecret("s3cret/canary+x");
    keepSecret("no"); // too short to be one
    QCOMPARE(withoutSecrets(text), expected);
}

namespace {

constexpr auto canary = "9b1d5c0e7fa2463388ddc0ffee0012345678abcd";

// Every character by that pattern of escape.
QByteArray escaped(const QByteArray &text, const char *format)
{
    QByteArray all;
    for (const char c : text)
        all += QByteArray(format).replace("HH", QByteArray(1, c).toHex()).replace("DD", QByteArray::number(int(c)));
    return all;
}

} // namespace

void TestProcess::secretsAreTakenOutOfAnswers_data()
{
    QTest::addColumn<QByteArray>("hidden"); // how the secret is written
    QTest::addColumn<bool>("bare"); // nothing of its neighbours goes with it
    const QByteArray plain = canary;
    const QByteArray mixed = "9B1d5C0e7fA2463388DdC0fFEE0012345678ABcd";
    QTest::newRow("as it is") << plain << true;
    QTest::newRow("upper case") << plain.toUpper() << true;
    QTest::newRow("mixed case") << mixed << true;
    QTest::newRow("percent") << escaped(plain, "%HH") << true;
    QTest::newRow("percent, upper case") << escaped(plain, "%HH").toUpper() << true;
    QTest::newRow("percent, once") << QByteArray(plain).replace(3, 1, "%64") << true;
    QTest::newRow("percent twice") << escaped(plain, "%25HH") << true;
    QTest::newRow("JSON") << escaped(plain, "\\u00HH") << true;
    QTest::newRow("JSON, upper case") << escaped(plain.toUpper(), "\\u00HH") << true;
    QTest::newRow("JSON, first") << "\\u0039" + plain.sliced(1) << true;
    QTest::newRow("JSON, last") << plain.chopped(1) + "\\u0064" << true;
    QTest::newRow("JSON in JSON") << escaped(plain, "\\\\u00HH") << true;
    QTest::newRow("percent in JSON") << escaped(plain, "\\u0025HH") << true;
    QTest::newRow("HTML, decimal") << escaped(plain, "&#DD;") << true;
    QTest::newRow("HTML, hexadecimal") << escaped(plain, "&#xHH;") << true;
    QTest::newRow("HTML twice") << escaped(plain, "&amp;#DD;") << true;
    QTest::newRow("hexadecimal") << plain.toHex() << true;
    QTest::newRow("broken line") << QByteArray(plain).insert(20, "\\n") << true;
    for (const QByteArray &before : {""_ba, "u"_ba, "u:"_ba, "user:"_ba, "Token "_ba}) {
        for (const QByteArray &after : {""_ba, "!"_ba, "!!"_ba}) {
            for (const QByteArray &cased : {plain, mixed}) {
                const QByteArray coded = (before + cased + after).toBase64();
                QTest::addRow("Base64 %s %s %s", before.constData(), after.constData(), cased.constData())
                    << coded << false;
            }
        }
    }
    const QByteArray coded = ("?>:" + plain).toBase64();
    QTest::newRow("Base64 for URLs") << ("?~?>~>" + plain).toBase64(QByteArray::Base64UrlEncoding) << false;
    QTest::newRow("Base64, wrapped") << QByteArray(coded).insert(30, "\\r\\n") << false;
    QTest::newRow("Base64 in JSON") << escaped(coded, "\\u00HH") << false;
    QTest::newRow("Base64 in percent") << escaped(coded, "%HH") << false;
}

// Nothing of it can be read any more, however often it is decoded, and the rest stays.
void TestProcess::secretsAreTakenOutOfAnswers()
{
    QFETCH(QByteArray, hidden);
    QFETCH(bool, bare);
    keepSecret(canary);
    const QByteArray body = "{\"a\\n%41\":\"before " + hidden + " after\",\"b\":[\"" + hidden + "\",7]}";
    const QByteArray clean = answerWithoutSecrets(body);
    QVERIFY2(clean.contains("[secret]"), clean.constData());
    QCOMPARE(clean.count("[secret]"), 2);
    QVERIFY(clean.startsWith("{\"a\\n%41\":\"before "));
    QVERIFY(clean.endsWith("\",7]}"));
    if (bare)
        QCOMPARE(clean, QByteArray("{\"a\\n%41\":\"before [secret] after\",\"b\":[\"[secret]\",7]}"));
    else // what is left of the Base64 is its neighbours
        QVERIFY2(body.size() - clean.size() >= 2 * (52 - 8), clean.constData());
    QCOMPARE(answerWithoutSecrets(clean), clean);
    QVERIFY(!withoutSecrets(QString::fromUtf8(body)).contains(QString::fromLatin1(hidden)));
}

void TestProcess::shortSecretsLeaveDigestsAndKeysAlone()
{
    keepSecret("beef");
    keepSecret("status");
    const QByteArray body
        = R"({"sha1":"deadbeef00","status":"ok","said":"beef, BEEF and status","next":"cmVzdGJlZWY"})";
    QCOMPARE(answerWithoutSecrets(body),
        QByteArray(
            R"({"sha1":"deadbeef00","status":"ok","said":"[secret], [secret] and [secret]","next":"cmVzdGJlZWY"})"));
    QCOMPARE(withoutSecrets(u"deadbeef00"_s), u"dead[secret]00"_s); // a log loses nothing by it
}

// At the very end of what an answer may have at most, behind things that look like its beginning.
void TestProcess::longAnswersAreSearchedWhole()
{
    keepSecret(canary);
    QByteArray body = "[\"";
    body.reserve((8 << 20) + 200);
    while (body.size() < (8 << 20))
        body += QByteArray(canary).chopped(1) + "\\u0039\\\\%39&";
    QCOMPARE(answerWithoutSecrets(body), body);
    const QByteArray clean = answerWithoutSecrets(body + canary + escaped(canary, "\\u00HH") + "\"]");
    QCOMPARE(clean, body + "[secret][secret]\"]");
}

void TestProcess::secretsAreSeenPassing()
{
    keepSecret(canary);
    for (const QByteArray &hidden :
        {QByteArray(canary), escaped(canary, "%HH"), ("x" + QByteArray(canary)).toBase64()}) {
        const QByteArray body = QByteArray(5000, '\n') + hidden + QByteArray(5000, '\xff');
        for (const qsizetype step : {1, 7, 5010, 20000}) {
            SecretWatch watch;
            bool seen = false;
            for (qsizetype at = 0; at < body.size(); at += step)
                seen = watch.sees(QByteArrayView(body).sliced(at, std::min(step, body.size() - at))) || seen;
            QVERIFY2(seen, hidden.constData());
        }
    }
    SecretWatch watch;
    QVERIFY(!watch.sees(QByteArray(canary).chopped(1)));
    QVERIFY(!watch.sees("beef"));
}

void TestProcess::signalsArriveOnce_data()
{
    QTest::addColumn<int>("signal");
    QTest::newRow("SIGTERM") << SIGTERM;
    QTest::newRow("SIGINT") << SIGINT;
    QTest::newRow("SIGHUP") << SIGHUP;
}

void TestProcess::signalsArriveOnce()
{
    QFETCH(int, signal);
    {
        QuitSignals signalled;
        QSignalSpy wanted(&signalled, &QuitSignals::quitRequested);
        QCOMPARE(signalled.last(), 0);
        QCOMPARE(::raise(signal), 0);
        QVERIFY(wanted.wait());
        ::alarm(0);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(signalled.last(), signal);
        struct sigaction now
        { };
        QCOMPARE(::sigaction(signal, nullptr, &now), 0);
        QVERIFY2(now.sa_handler == SIG_DFL, "the second one ends the program");
    }
}

// In a child: it hears the signal and then hangs, as on a disk that does not answer.
void TestProcess::aProgramThatDoesNotEndIsEnded()
{
    const pid_t child = ::fork();
    if (child == 0) {
        QuitSignals signalled;
        connect(&signalled, &QuitSignals::quitRequested, [] {
            for (;;)
                ::pause();
        });
        ::raise(SIGTERM);
        for (;;)
            QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
    }
    int status = 0;
    QCOMPARE(::waitpid(child, &status, 0), child);
    QVERIFY(WIFSIGNALED(status));
    QCOMPARE(WTERMSIG(status), SIGALRM);
}

ASSAY_TEST(TestProcess);
#include "test_process.moc"

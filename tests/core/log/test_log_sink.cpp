// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "base/secrets.h"
#include "log/log_sink.h"
#include "support/test_main.h"

#include <QTemporaryFile>
#include <QTest>

#include <unistd.h>

using namespace assay;
using namespace Qt::StringLiterals;

class TestLogSink : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void linesAreHarmless_data();
    void linesAreHarmless();
    void everythingGoesThroughIt();
};

void TestLogSink::linesAreHarmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("line");
    QTest::newRow("plain") << u"hello"_s << "assay: warning: hello\n"_ba;
    QTest::newRow("token") << u"Token canary-0123456789 sent"_s << "assay: warning: Token [secret] sent\n"_ba;
    QTest::newRow("two lines") << u"a\nforged: b"_s << "assay: warning: a\\u000Aforged: b\n"_ba;
    QTest::newRow("escape") << u"\x1b]52;c;eA==\a"_s << "assay: warning: \\u001B]52;c;eA==\\u0007\n"_ba;
    QTest::newRow("carriage return") << u"a\rb"_s << "assay: warning: a\\u000Db\n"_ba;
    QTest::newRow("bidi") << u"invoice\u202efdp.exe"_s << "assay: warning: invoice\\u202Efdp.exe\n"_ba;
}

void TestLogSink::linesAreHarmless()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, line);
    keepSecret("canary-0123456789");
    QCOMPARE(logLine(QtWarningMsg, u"default"_s, text), line);
    QVERIFY(logLine(QtWarningMsg, u"qt.network.http"_s, QString(100'000, u'x')).size() < 3000);
}

// Standard error is a file for as long as this takes.
void TestLogSink::everythingGoesThroughIt()
{
    keepSecret("canary-0123456789");
    QTemporaryFile file;
    QVERIFY(file.open());
    const int before = ::dup(STDERR_FILENO);
    ::dup2(file.handle(), STDERR_FILENO);
    QtMessageHandler test = qInstallMessageHandler(nullptr);
    installLogSink();
    qWarning("with canary-0123456789 inside");
    qDebug("second\x1b[31m");
    qInstallMessageHandler(test);
    ::dup2(before, STDERR_FILENO);
    ::close(before);
    QVERIFY(file.seek(0));
    QCOMPARE(file.readAll(), "assay: warning: with [secret] inside\nassay: debug: second\\u001B[31m\n"_ba);
}

ASSAY_TEST(TestLogSink);
#include "test_log_sink.moc"

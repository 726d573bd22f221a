// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/curl_line.h"
#include "details/verdict_explanation.h"
#include "look/plain_text.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QProcess>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestVerdictExplanation : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agesAreRoundedForPeople();
    void headerNamesReasonSourceAndAge();
    void aFailureIsNoAnswer();
    void changesAreNamedOneByOne();
    void theStoryCountsWhoAgrees();
    void curlLinesSurviveTheShell();
    void curlLinesGoToTheOwnApplianceOnly_data();
    void curlLinesGoToTheOwnApplianceOnly();
    void copiedCellsAreOneLine();
};

void TestVerdictExplanation::agesAreRoundedForPeople()
{
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    QCOMPARE(ageText(now.addSecs(-20), now), u"just now"_s);
    QCOMPARE(ageText(now.addSecs(60), now), u"just now"_s); // a clock was put back
    QVERIFY(ageText(now.addSecs(-180), now).startsWith(u"3 min"_s));
    QVERIFY(ageText(now.addSecs(-7200), now).startsWith(u"2 hour"_s));
    QVERIFY(ageText(now.addDays(-3), now).startsWith(u"3 day"_s));
}

void TestVerdictExplanation::headerNamesReasonSourceAndAge()
{
    Row row = test::fullRow();
    test::edit(row)->findings.verdict->source = u"CLOUD"_s;
    row.record->answers.back().outcome.findings = test::edit(row)->findings;
    const QDateTime at = row.record->answers.back().at;
    const QString line = headerLine(row, at.addSecs(300));
    for (const char *part : {"Reason: antivirus", "cloud", "5 min", "2026-03-02 13:02 UTC", "lab-a1000"})
        QVERIFY2(line.contains(QString::fromLatin1(part)), qPrintable(line));
    test::edit(row)->findings.verdict->firstSeen = u"2026-03-01T08:00:00Z"_s;
    test::edit(row)->findings.verdict->lastSeen = u"2026-03-01T23:00:00Z"_s;
    QVERIFY2(headerLine(row, at).contains(u"seen 2026-03-01 ·"_s), qPrintable(headerLine(row, at)));
    row.state = State::Waiting;
    row.stage = Stage{State::Waiting, 0, 0, u"pending"_s};
    QVERIFY2(headerLine(row, at).startsWith(u"Waiting: pending"_s), qPrintable(headerLine(row, at)));
    QVERIFY2(headerLine(row, at).contains(u"antivirus"_s), "the earlier answer stays");
}

void TestVerdictExplanation::aFailureIsNoAnswer()
{
    Row row;
    row.state = State::Failed;
    row.error = ApiError::of(ApiError::Kind::Server, {}, 500);
    row.queriedAt = QDateTime(QDate(2026, 3, 2), QTime(13, 2), Qt::UTC);
    const QString line = headerLine(row, row.queriedAt.addSecs(300));
    QVERIFY2(line.contains(u"tried 5 min"_s) && !line.contains(u"answered"_s), qPrintable(line));
}

void TestVerdictExplanation::changesAreNamedOneByOne()
{
    Row row = test::fullRow();
    QVERIFY(changeLine(row).isEmpty());
    row.previous = PreviousVerdict{test::edit(row)->findings.verdict, {}};
    row.previous.edit().at = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    QVERIFY(!hasChanged(row));
    QCOMPARE(changeLine(row), u"Unchanged since 2026-03-01 08:00 UTC."_s);
    row.previous.edit().verdict.edit().classification = Classification::Unknown;
    row.previous.edit().verdict.edit().word = u"unknown"_s;
    row.previous.edit().verdict.edit().riskScore.reset();
    row.previous.edit().verdict.edit().threatName.clear();
    QVERIFY(hasChanged(row));
    QCOMPARE(changeLine(row),
        u"Changed since 2026-03-01 08:00 UTC: Unknown became Malicious, risk none became %1, threat name none became %2."_s
            .arg(*test::edit(row)->findings.verdict->riskScore)
            .arg(test::edit(row)->findings.verdict->threatName));
    // A failure confirms and changes nothing: the verdict is an earlier one, and it is called that.
    QVERIFY(!verdictExplanation(row).contains(u"earlier answer"_s));
    for (const State state : {State::Failed, State::Cancelled}) {
        row.state = state;
        QVERIFY(!hasChanged(row));
        QCOMPARE(changeLine(row), QString());
        QCOMPARE(verdictExplanation(row).contains(u"earlier answer"_s), state == State::Failed);
    }
    row.state = State::NotFound;
    test::edit(row)->findings.verdict.reset();
    QVERIFY(changeLine(row).contains(u"no longer on the appliance"_s));
}

void TestVerdictExplanation::theStoryCountsWhoAgrees()
{
    Row row = test::fullRow();
    test::edit(row)->findings.facts.insert(
        test::edit(row)->findings.facts.begin(), {u"Scanner Match"_s, u"19"_s, false});
    test::edit(row)->findings.facts.insert(
        test::edit(row)->findings.facts.begin(), {u"Scanner Count"_s, u"31"_s, false});
    const QString story = verdictExplanation(row);
    QVERIFY2(story.startsWith(u"Malicious"_s) && story.contains(u"19 of 31"_s), qPrintable(story));
    Row queued;
    queued.indicator = {IndicatorType::Md5, QString(32, u'a'), {}};
    QVERIFY(verdictExplanation(queued).contains(u"Press Start"_s));
    queued.wanted = true;
    QVERIFY(verdictExplanation(queued).contains(u"The row is queued"_s));
}

void TestVerdictExplanation::curlLinesSurviveTheShell()
{
    CallRecord call;
    call.method = "GET";
    call.host = u"https://lab.example.org:8443"_s;
    call.path = u"/api/x/?url=a'b$(touch pwned)`id`&c"_s;
    const QUrl appliance(call.host);
    const QString line = *curlLine(call, appliance);
    QVERIFY(!line.contains(u"Token 0"_s));
    // A real shell takes it apart; curl is stood in for by printf.
    QProcess shell;
    shell.setProcessEnvironment([] {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(u"ASSAY_TOKEN"_s, u"secret"_s);
        return environment;
    }());
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\\n' \"$@\"; }; "_s + line});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n'),
        (QStringList{u"--globoff"_s, u"-H"_s, u"Authorization: Token secret"_s,
            call.host + u"/api/x/?url=a'b$(touch%20pwned)`id`&c"_s, QString()}));
    call.method = "POST";
    call.path = u"/api/submit/file/"_s;
    QVERIFY(curlLine(call, appliance)->contains(u"-F file=@"_s));
}

void TestVerdictExplanation::curlLinesGoToTheOwnApplianceOnly_data()
{
    QTest::addColumn<QString>("host");
    QTest::addColumn<QString>("path");
    QTest::addColumn<QByteArray>("method");
    QTest::addColumn<QString>("url"); // empty: there is no such line
    const QString own = u"https://lab.example.org:8443"_s;
    const QString path = u"/api/samples/v2/list/"_s;
    QTest::newRow("own") << own << path << "GET"_ba << own + path;
    QTest::newRow("own, by another spelling") << u"HTTPS://LAB.example.org:8443"_s << path << "GET"_ba << own + path;
    QTest::newRow("another host") << u"https://evil.example:8443"_s << path << "GET"_ba << QString();
    QTest::newRow("another port") << u"https://lab.example.org"_s << path << "GET"_ba << QString();
    QTest::newRow("another scheme") << u"http://lab.example.org:8443"_s << path << "GET"_ba << QString();
    QTest::newRow("user name") << u"https://lab.example.org:8443@evil.example"_s << path << "GET"_ba << QString();
    QTest::newRow("own name as user") << u"https://a@lab.example.org:8443"_s << path << "GET"_ba << QString();
    QTest::newRow("subdomain") << u"https://lab.example.org.evil.example:8443"_s << path << "GET"_ba << QString();
    QTest::newRow("line feed in the host") << u"https://lab.example.org:8443\nid"_s << path << "GET"_ba << QString();
    QTest::newRow("no host") << QString() << path << "GET"_ba << QString();
    QTest::newRow("no path") << own << QString() << "GET"_ba << QString();
    QTest::newRow("path goes on the host") << own << u".evil.example/api/"_s << "GET"_ba << QString();
    QTest::newRow("path with user name") << own << u"@evil.example/api/"_s << "GET"_ba << QString();
    QTest::newRow("path of something else") << own << u"/admin/"_s << "GET"_ba << QString();
    QTest::newRow("method") << own << path << "PUT"_ba << QString();
    QTest::newRow("line feed") << own << u"/api/x\nrm -rf /\n"_s << "GET"_ba << own + u"/api/x%0Arm%20-rf%20/%0A"_s;
    QTest::newRow("line feed behind a quote") << own << u"/api/x'\n'"_s << "GET"_ba << own + u"/api/x'%0A'"_s;
    QTest::newRow("ESC, DEL, NUL, C1") << own << QString(u"/api/x\x1b[2J\x7f\u009b"_s + QChar(0)) << "GET"_ba
                                       << own + u"/api/x%1B[2J%7F%C2%9B%00"_s;
    QTest::newRow("bidi") << own << u"/api/\u202ex"_s << "GET"_ba << own + u"/api/%E2%80%AEx"_s;
    QTest::newRow("shell") << own << u"/api/$(id)`id`\"$HOME\";id|id&id>x"_s << "GET"_ba
                           << own + u"/api/$(id)`id`\"$HOME\";id|id&id>x"_s;
    QTest::newRow("patterns of curl") << own << u"/api/{a,b}[1-9]"_s << "GET"_ba << own + u"/api/{a,b}[1-9]"_s;
}

void TestVerdictExplanation::curlLinesGoToTheOwnApplianceOnly()
{
    QFETCH(QString, host);
    QFETCH(QString, path);
    QFETCH(QByteArray, method);
    QFETCH(QString, url);
    CallRecord call;
    call.method = method;
    call.host = host;
    call.path = path;
    const auto line = curlLine(call, QUrl(u"https://lab.example.org:8443"_s));
    QCOMPARE(line.has_value(), !url.isEmpty());
    QVERIFY(!curlLine(call, QUrl()));
    if (!line)
        return;
    QVERIFY(std::ranges::all_of(*line, [](QChar c) { return c >= u' ' && c < u'\x7f'; }));
    QProcess shell;
    shell.start(u"sh"_s, {u"-c"_s, u"curl() { printf '%s\n' \"$@\"; }; "_s + *line});
    QVERIFY(shell.waitForFinished());
    QCOMPARE(QString::fromUtf8(shell.readAllStandardOutput()).split(u'\n').value(3), url);
    QCOMPARE(shell.readAllStandardError(), QByteArray());
}

void TestVerdictExplanation::copiedCellsAreOneLine()
{
    QCOMPARE(clipboardLine(u"a\nrm -rf /\r\t\x1b\u0085\u2028b \u00e9\u4e2d"_s),
        u"a\\u000Arm -rf /\\u000D\\u0009\\u001B\\u0085\\u2028b \u00e9\u4e2d"_s);
}

ASSAY_TEST(TestVerdictExplanation);
#include "test_verdict_explanation.moc"

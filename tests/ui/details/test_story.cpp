// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/log_tab.h"
#include "details/story.h"
#include "support/items.h"

#include <QProcess>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestStory : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void agesAreRoundedForPeople();
    void headerNamesReasonSourceAndAge();
    void aFailureIsNoAnswer();
    void changesAreNamedOneByOne();
    void theStoryCountsWhoAgrees();
    void curlLinesSurviveTheShell();
};

void TestStory::agesAreRoundedForPeople()
{
    const QDateTime now(QDate(2026, 3, 2), QTime(12, 0), Qt::UTC);
    QCOMPARE(ageText(now.addSecs(-20), now), u"just now"_s);
    QCOMPARE(ageText(now.addSecs(60), now), u"just now"_s); // a clock was put back
    QVERIFY(ageText(now.addSecs(-180), now).startsWith(u"3 min"_s));
    QVERIFY(ageText(now.addSecs(-7200), now).startsWith(u"2 hour"_s));
    QVERIFY(ageText(now.addDays(-3), now).startsWith(u"3 day"_s));
}

void TestStory::headerNamesReasonSourceAndAge()
{
    Item item = test::fullItem();
    item.findings.verdict->source = u"CLOUD"_s;
    item.answers.back().outcome.findings = item.findings;
    const QDateTime at = item.answers.back().at;
    const QString line = headerLine(item, at.addSecs(300));
    for (const char *part : {"Reason: antivirus", "cloud", "5 min", "2026-03-02 13:02 UTC", "lab-a1000"})
        QVERIFY2(line.contains(QString::fromLatin1(part)), qPrintable(line));
    item.findings.verdict->firstSeen = u"2026-03-01T08:00:00Z"_s;
    item.findings.verdict->lastSeen = u"2026-03-01T23:00:00Z"_s;
    QVERIFY2(headerLine(item, at).contains(u"seen 2026-03-01 ·"_s), qPrintable(headerLine(item, at)));
    item.state = State::Waiting;
    item.stage = {State::Waiting, 0, 0, u"pending"_s};
    QVERIFY2(headerLine(item, at).startsWith(u"Waiting: pending"_s), qPrintable(headerLine(item, at)));
    QVERIFY2(headerLine(item, at).contains(u"antivirus"_s), "the earlier answer stays");
}

void TestStory::aFailureIsNoAnswer()
{
    Item item;
    item.state = State::Failed;
    item.error = ApiError{ApiError::Kind::Server, 500, {}, {}};
    item.queriedAt = QDateTime(QDate(2026, 3, 2), QTime(13, 2), Qt::UTC);
    const QString line = headerLine(item, item.queriedAt.addSecs(300));
    QVERIFY2(line.contains(u"tried 5 min"_s) && !line.contains(u"answered"_s), qPrintable(line));
}

void TestStory::changesAreNamedOneByOne()
{
    Item item = test::fullItem();
    QVERIFY(changeLine(item).isEmpty());
    item.previousVerdict = item.findings.verdict;
    item.previousAt = QDateTime(QDate(2026, 3, 1), QTime(8, 0), Qt::UTC);
    QVERIFY(!hasChanged(item));
    QCOMPARE(changeLine(item), u"The same as at 2026-03-01 08:00 UTC."_s);
    item.previousVerdict->classification = Classification::Unknown;
    item.previousVerdict->word = u"unknown"_s;
    item.previousVerdict->riskScore.reset();
    item.previousVerdict->threatName.clear();
    QVERIFY(hasChanged(item));
    QCOMPARE(changeLine(item),
        u"Changed since 2026-03-01 08:00 UTC: Unknown became Malicious, risk none became %1, threat name none became %2."_s
            .arg(*item.findings.verdict->riskScore)
            .arg(item.findings.verdict->threatName));
    item.state = State::NotFound;
    item.findings.verdict.reset();
    QVERIFY(changeLine(item).contains(u"does not hold it"_s));
}

void TestStory::theStoryCountsWhoAgrees()
{
    Item item = test::fullItem();
    item.findings.facts.insert(item.findings.facts.begin(), {u"Scanner Match"_s, u"19"_s, false});
    item.findings.facts.insert(item.findings.facts.begin(), {u"Scanner Count"_s, u"31"_s, false});
    const QString story = storyOf(item);
    QVERIFY2(story.startsWith(u"Malicious"_s) && story.contains(u"19 of 31"_s), qPrintable(story));
    Item queued;
    queued.indicator = {IndicatorType::Md5, QString(32, u'a'), {}};
    QVERIFY(storyOf(queued).contains(u"Press Start"_s));
    queued.wanted = true;
    QVERIFY(storyOf(queued).contains(u"waits for its turn"_s));
}

void TestStory::curlLinesSurviveTheShell()
{
    CallRecord call;
    call.method = "GET";
    call.host = u"https://lab.example.org:8443"_s;
    call.path = u"/api/x/?url=a'b$(touch pwned)`id`&c"_s;
    const QString line = asCurl(call);
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
        (QStringList{u"-H"_s, u"Authorization: Token secret"_s, call.host + call.path, QString()}));
    call.method = "POST";
    call.path = u"/api/submit/file/"_s;
    QVERIFY(asCurl(call).contains(u"-F file=@"_s));
}

QTEST_MAIN(TestStory)
#include "test_story.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/activity_log.h"
#include "session/session.h"
#include "support/test_main.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {

CallRecord call(const QByteArray &method, const QString &path, bool changes, Disclosures kinds)
{
    return {.at = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, Qt::UTC),
        .method = method,
        .path = path,
        .status = 200,
        .milliseconds = 1,
        .note = {},
        .host = u"https://a1000.example.org"_s,
        .changes = changes,
        .discloses = quint8(kinds.toInt())};
}

} // namespace

// The log of what left the machine.
class TestActivityLog : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void keepsWhatLeftTheMachine();
    void whatCannotBeReadIsSaid();
    void wordsForEveryKind();
};

void TestActivityLog::keepsWhatLeftTheMachine()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"a.assay-session"_s);
    Session session;
    QSignalSpy loaded(&session, &Session::loaded);
    session.open(file, {}, Session::Whose::Ours);
    QVERIFY(loaded.wait());
    Row row;
    row.indicator = {IndicatorType::Sha1, QString(40, u'a'), {}};
    row.action = u"set-verdict"_s;
    const RowId id = session.add({row});
    session.addCall(id, call("GET", u"/api/samples/v2/list/"_s, false, {}));
    session.addCall(id, call("POST", u"/api/samples/x/setclassification/local/"_s, true, Disclosure::SharedVerdict));
    QVERIFY(session.flush());
    session.addCall(id, call("POST", u"/api/submit/url/"_s, true, {}));
    QVERIFY(session.flush());
    session.remove({id}); // the row goes, the log stays
    QVERIFY(session.flush());
    const Result<std::vector<Activity>> log = readActivities(file);
    QVERIFY(log);
    QCOMPARE(log->size(), 2u);
    const Activity &verdict = log->front();
    QCOMPARE(verdict.method, u"POST"_s);
    QCOMPARE(verdict.action, u"set-verdict"_s);
    QCOMPARE(verdict.indicator, row.indicator.value);
    QCOMPARE(verdict.appliance, u"https://a1000.example.org"_s);
    QCOMPARE(verdict.status, 200);
    QCOMPARE(activityWords(verdict), QStringList{u"shared_verdict"_s});
    QCOMPARE(activityWords(log->back()), QStringList{u"submission"_s});
    QCOMPARE(readActivities(file, QDateTime::currentDateTimeUtc())->size(), 0u);
    QCOMPARE(readActivities(file, {}, 1)->front(), log->back()); // the latest
}

void TestActivityLog::whatCannotBeReadIsSaid()
{
    const QTemporaryDir folder;
    const Result<std::vector<Activity>> none = readActivities(folder.filePath(u"none"_s));
    QVERIFY(!none);
    QCOMPARE(none.error().kind, ApiError::Kind::Disk);
    QFile other(folder.filePath(u"other"_s));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("not a session") > 0);
    other.close();
    QVERIFY(!readActivities(other.fileName()));
}

void TestActivityLog::wordsForEveryKind()
{
    QSet<QString> texts;
    for (int bit = 1; bit <= int(Disclosure::CloudVerdict); bit *= 2) {
        Activity one;
        one.kinds = Disclosures::fromInt(quint8(bit));
        QVERIFY(activityWords(one) != QStringList{u"submission"_s});
        texts.insert(activityText(one));
    }
    QCOMPARE(texts.size(), 8);
}

ASSAY_TEST(TestActivityLog);
#include "test_activity_log.moc"

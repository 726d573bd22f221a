// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action.h"
#include "notices/batch_notice.h"
#include "platform/desktop_notice.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

// A notification server, as a separate connection to the bus.
class Desktop : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")
public:
    struct Shown
    {
        uint replaces = 0;
        QString title;
        QString body;
        QStringList actions;
    };
    std::vector<Shown> shown;

public Q_SLOTS:
    uint Notify(const QString &, uint replaces, const QString &, const QString &title, const QString &body,
        const QStringList &actions, const QVariantMap &, int)
    {
        shown.push_back({replaces, title, body, actions});
        return replaces > 0 ? replaces : 7;
    }

Q_SIGNALS:
    void ActionInvoked(uint id, const QString &action);
};

class TestNotices : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void tallyNamesWhatMatters();
    void failuresAreToldByReason();
    void batchIsTalliedOnce();
    void withoutADesktopNothingHappens();
    void bodyIsPlainAndOneTakesThePlaceOfTheOther();
    void clickOpensTheWindow();
};

void TestNotices::tallyNamesWhatMatters()
{
    BatchTally tally;
    QCOMPARE(tally.sentence(), u"0 row(s)"_s);
    Session session;
    const RowId id = session.add({test::fullRow()});
    const auto settle = [&](const QString &action, State state, Classification verdict = Classification::None) {
        Outcome outcome;
        outcome.state = state;
        if (state == State::Failed)
            outcome.error = ApiError::of(ApiError::Kind::NotFound, {}, 404);
        if (verdict != Classification::None) {
            outcome.findings.verdict = Verdict();
            outcome.findings.verdict->classification = verdict;
        }
        session.settle(id, action, outcome);
        tally.count(*session.find(id));
    };
    settle(u"triage"_s, State::Done, Classification::Malicious);
    // A verdict from before is not counted for these rows.
    settle(u"triage"_s, State::Failed);
    settle(u"triage"_s, State::Cancelled);
    settle(u"submit-file"_s, State::Done);
    settle(u"create-pdf"_s, State::Done);
    settle(u"triage"_s, State::NotFound);
    settle(u"triage"_s, State::Done, Classification::Goodware);
    QCOMPARE(tally.sentence(), u"7 row(s): 1 malicious, 1 not found, 1 failed, 1 cancelled, 2 done"_s);
}

void TestNotices::failuresAreToldByReason()
{
    Session session;
    BatchTally tally;
    const auto settle = [&](const QString &action, std::optional<ApiError::Kind> failure) {
        const RowId id = session.add({test::fullRow(true)});
        Outcome outcome;
        outcome.state = failure ? State::Failed : State::Done;
        if (failure)
            outcome.error = ApiError::of(*failure);
        session.settle(id, action, outcome);
        tally.count(*session.find(id));
    };
    settle(u"triage"_s, ApiError::Kind::Unreachable);
    settle(u"triage"_s, ApiError::Kind::Unreachable);
    settle(u"get-pdf"_s, ApiError::Kind::TimedOut);
    settle(u"get-pdf"_s, {});
    QCOMPARE(tally.failureSentence(), u"3 row(s) failed: 1 not answered in time, 2 not reachable."_s);
    QCOMPARE(tally.reports, 1);
    for (int kind = 0; kind <= int(ApiError::Kind::Unclear); ++kind)
        QVERIFY(!reasonTitle(ApiError::Kind(kind)).isEmpty());
}

void TestNotices::batchIsTalliedOnce()
{
    Session session;
    Queue queue(session);
    BatchNotice notice(session, queue);
    std::vector<BatchTally> ended;
    connect(&notice, &BatchNotice::ended, this, [&ended](const BatchTally &tally) { ended.push_back(tally); });
    const RowId first = session.add(test::sampleRows(3, 1));
    queue.enqueue({first, first + 1, first + 2}, *actions().front(), {});
    queue.cancelAll();
    QTRY_COMPARE(ended.size(), size_t(1));
    QVERIFY(ended[0].rows > 0);
    const int rows = ended[0].rows;
    queue.enqueue({first}, *actions().front(), {});
    queue.cancelAll();
    QTRY_COMPARE(ended.size(), size_t(2));
    QVERIFY(ended[1].rows <= rows && ended[1].rows <= 1); // counting starts again at 0
}

void TestNotices::withoutADesktopNothingHappens()
{
    DesktopNotice notice;
    QSignalSpy activated(&notice, &DesktopNotice::activated);
    notice.show(u"title"_s, u"body"_s);
    QTest::qWait(50);
    QCOMPARE(activated.size(), 0);
}

void TestNotices::bodyIsPlainAndOneTakesThePlaceOfTheOther()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop"_s);
    QVERIFY(bus.isConnected());
    Desktop desktop;
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    DesktopNotice notice;
    notice.show(u"Done"_s, u"<b>3</b> & more"_s);
    QTRY_COMPARE(desktop.shown.size(), size_t(1));
    QCOMPARE(desktop.shown[0].title, u"Done"_s);
    QCOMPARE(desktop.shown[0].body, u"&lt;b&gt;3&lt;/b&gt; &amp; more"_s);
    QCOMPARE(desktop.shown[0].actions.value(0), u"default"_s);
    QTest::qWait(100); // waits for the answer with the id of the message
    notice.show(u"Done"_s, u"again"_s);
    QTRY_COMPARE(desktop.shown.size(), size_t(2));
    QCOMPARE(desktop.shown[1].replaces, 7U);
    bus.unregisterService(u"org.freedesktop.Notifications"_s);
}

void TestNotices::clickOpensTheWindow()
{
    QDBusConnection bus = QDBusConnection::connectToBus(QDBusConnection::SessionBus, u"desktop2"_s);
    Desktop desktop;
    QVERIFY(bus.registerObject(u"/org/freedesktop/Notifications"_s, &desktop,
        QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals));
    QVERIFY(bus.registerService(u"org.freedesktop.Notifications"_s));
    DesktopNotice notice;
    QSignalSpy activated(&notice, &DesktopNotice::activated);
    notice.show(u"Done"_s, u"x"_s);
    QTRY_COMPARE(desktop.shown.size(), size_t(1));
    QTest::qWait(100);
    Q_EMIT desktop.ActionInvoked(99, u"default"_s); // a message of another program
    Q_EMIT desktop.ActionInvoked(7, u"default"_s);
    QTRY_COMPARE(activated.size(), 1);
}

ASSAY_TEST(TestNotices);
#include "test_notices.moc"

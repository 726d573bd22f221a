// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/recognise.h"
#include "mainwindow/other_appliances.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QMenu>
#include <QSignalSpy>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

// One appliance is in use and not there; the other one is the demo appliance, a real process on loopback.
class TestOtherAppliances : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void anotherApplianceAnswersInARowOfItsOwn();
    void itIsAskedAgainInTheSameRow();
    void submissionsMeanNothingElsewhere();
    void withoutATokenNothingIsAsked();
    void theMenuNamesTheOthers();

private:
    RowId add(IndicatorType type, const QString &value);
    const Row &twinOf(RowId id) { return *m_workspace.session().find(m_workspace.session().find(id)->peers->front()); }

    Workspace m_workspace{{}, std::make_unique<MemoryStore>()};
    QWidget m_window;
    OtherAppliances m_others{m_workspace, &m_window};
    DemoAppliance m_appliance;
    DemoAppliance::Ready m_far;
    Profile m_near;
    QString m_demo;
};

RowId TestOtherAppliances::add(IndicatorType type, const QString &value)
{
    Row row;
    row.indicator = {type, value, value};
    return m_workspace.session().add({row});
}

void TestOtherAppliances::initTestCase()
{
    QSignalSpy ready(&m_appliance, &DemoAppliance::ready);
    m_appliance.start();
    QVERIFY(ready.wait(60'000));
    m_far = ready[0][0].value<DemoAppliance::Ready>();
    m_far.profile.demo = false; // any other appliance; the demo itself has a list of its own
    m_far.profile.cloudConsent = true;
    m_demo = m_far.profile.id;
    m_workspace.profiles().save(m_far.profile);
    m_workspace.useToken(m_demo, m_far.token);
    m_near.id = u"near"_s;
    m_near.name = u"Near lab"_s;
    m_near.host = u"127.0.0.1:1"_s; // nobody listens there
    m_workspace.profiles().save(m_near);
    m_workspace.chooseProfile(m_near.id);
    m_workspace.useToken(m_near.id, "0123456789abcdef0123456789abcdef01234567");
    QCOMPARE(m_workspace.profile()->id, m_near.id);
}

void TestOtherAppliances::anotherApplianceAnswersInARowOfItsOwn()
{
    const QString hash = m_far.hashes.front();
    const RowId id = add(recognise(hash).indicator->type, hash);
    const QSignalSpy comparing(&m_others, &OtherAppliances::comparing);
    m_others.ask({id}, m_demo);
    QCOMPARE(comparing.size(), 1);
    QTRY_VERIFY(!m_workspace.session().find(id)->peers.empty());
    QTRY_COMPARE_WITH_TIMEOUT(twinOf(id).state, State::Done, 60'000);
    QVERIFY(twinOf(id).verdict);
    QCOMPARE(twinOf(id).appliance, m_far.profile.name);
    QCOMPARE(twinOf(id).indicator.value, hash);
    const Row &first = *m_workspace.session().find(id);
    QCOMPARE(first.state, State::Queued); // nothing of it went into the row that was asked about
    QVERIFY(!first.verdict);
    QCOMPARE(m_workspace.profile()->id, m_near.id);
}

void TestOtherAppliances::itIsAskedAgainInTheSameRow()
{
    const QString hash = m_far.hashes.back();
    const RowId id = add(recognise(hash).indicator->type, hash);
    m_others.ask({id}, m_demo);
    QTRY_VERIFY(!m_workspace.session().find(id)->peers.empty());
    QTRY_COMPARE_WITH_TIMEOUT(twinOf(id).state, State::Done, 60'000);
    const qsizetype rows = m_workspace.session().count();
    const QDateTime before = twinOf(id).queriedAt;
    m_others.ask({id}, m_demo);
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(twinOf(id).state) && twinOf(id).queriedAt > before, 60'000);
    m_others.askAgain({twinOf(id).id});
    QTRY_VERIFY_WITH_TIMEOUT(isFinal(twinOf(id).state), 60'000);
    QCOMPARE(m_workspace.session().count(), rows);
}

void TestOtherAppliances::submissionsMeanNothingElsewhere()
{
    const RowId id = add(IndicatorType::Submission, u"42"_s);
    QSignalSpy said(&m_others, &OtherAppliances::message);
    m_others.ask({id}, m_demo);
    QCOMPARE(said.size(), 1);
    QVERIFY(m_workspace.session().find(id)->peers.empty());
}

void TestOtherAppliances::withoutATokenNothingIsAsked()
{
    Profile far;
    far.id = u"far"_s;
    far.name = u"Far lab"_s;
    far.host = u"127.0.0.1:1"_s;
    far.cloudConsent = true; // the question is asked in other tests
    m_workspace.profiles().save(far);
    const RowId id = add(IndicatorType::Md5, QString(32, u'b'));
    QSignalSpy said(&m_others, &OtherAppliances::message);
    m_others.ask({id}, u"far"_s);
    QVERIFY(said.wait(10'000));
    QVERIFY2(said[0][0].toString().contains(u"Far lab"_s), qPrintable(said[0][0].toString()));
    QCOMPARE(twinOf(id).state, State::Failed);
    QCOMPARE(twinOf(id).error->kind, ApiError::Kind::Input);
    QCOMPARE(userText(*twinOf(id).error), said[0][0].toString()); // no word of an appliance that refused
    QVERIFY(twinOf(id).record->calls.empty());
}

void TestOtherAppliances::theMenuNamesTheOthers()
{
    QMenu menu;
    m_others.fill(&menu, [] { return std::vector<RowId>(); });
    QStringList names;
    for (const QAction *entry : menu.actions())
        names << entry->text();
    QVERIFY(!names.contains(u"Near lab"_s));
    QVERIFY(names.contains(u"Far lab"_s));
}

ASSAY_TEST(TestOtherAppliances);
#include "test_other_appliances.moc"

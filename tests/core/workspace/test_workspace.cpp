// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/hostile_server.h"
#include "support/test_main.h"
#include "workspace/workspace.h"

#include <QSignalSpy>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;
using Link = Workspace::Link;

namespace {
Profile profileOf(const QString &id)
{
    Profile profile;
    profile.id = id;
    profile.name = u"lab-"_s + id;
    profile.host = u"127.0.0.1:1"_s; // nobody listens there
    return profile;
}
} // namespace

// A keyring that answers what it is told to, when it is told to.
class ToldStore final : public SecretStore
{
    Q_OBJECT
public:
    void read(const QString &key, const QObject *, Answer answer) override
    {
        asked << key;
        waiting.push_back(std::move(answer));
    }
    void write(const QString &, const QByteArray &, const QObject *, Answer) override { }
    void remove(const QString &, const QObject *, Answer) override { }
    bool isLasting() const override { return true; }
    void answerNext(const Secret &secret)
    {
        const Answer answer = waiting.front();
        waiting.erase(waiting.begin());
        answer(secret);
    }

    QStringList asked;
    std::vector<Answer> waiting;
};

class TestWorkspace : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_workspace.reset(); }
    void withoutProfile();
    void tokenComesFromTheKeychain();
    void noTokenAndDontKnowAreDifferent();
    void sessionTokenIsUsedAndForgotten();
    void lateAnswersOfAnotherProfileAreIgnored();
    void removedProfileEndsTheLink();
    void unreachableApplianceIsReported();
    void lostApplianceIsWaitedFor();
    void aNewTokenKeepsTheAnswersOnTheirWay();

private:
    std::unique_ptr<Workspace> m_workspace;
    ToldStore *m_secrets = nullptr; //!< the workspace's
};

void TestWorkspace::init()
{
    auto secrets = std::make_unique<ToldStore>();
    m_secrets = secrets.get();
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::move(secrets));
}

void TestWorkspace::withoutProfile()
{
    m_workspace->connectToCurrent();
    QCOMPARE(m_workspace->link(), Link::NoProfile);
    QVERIFY(!m_workspace->profile());
    QVERIFY(m_secrets->asked.isEmpty());
}

void TestWorkspace::tokenComesFromTheKeychain()
{
    m_workspace->profiles().save(profileOf(u"a"_s)); // the store's signal is enough
    QCOMPARE(m_workspace->link(), Link::ReadingToken);
    QCOMPARE(m_secrets->asked, QStringList{u"a"_s});
    m_secrets->answerNext({Secret::Kind::Value, "token", {}});
    QCOMPARE(m_workspace->link(), Link::Ready);
}

void TestWorkspace::noTokenAndDontKnowAreDifferent()
{
    m_workspace->profiles().save(profileOf(u"a"_s));
    m_secrets->answerNext({Secret::Kind::Absent, {}, {}});
    QCOMPARE(m_workspace->link(), Link::NoToken);
    m_workspace->connectToCurrent();
    m_secrets->answerNext({Secret::Kind::Unknown, {}, u"The keyring is locked."_s});
    QCOMPARE(m_workspace->link(), Link::TokenUnknown);
    QCOMPARE(m_workspace->linkReason(), u"The keyring is locked."_s);
}

void TestWorkspace::sessionTokenIsUsedAndForgotten()
{
    m_workspace->profiles().save(profileOf(u"a"_s));
    m_secrets->answerNext({Secret::Kind::Unknown, {}, u"locked"_s});
    m_workspace->useToken(u"a"_s, "token");
    QCOMPARE(m_workspace->link(), Link::Ready);
    QCOMPARE(m_secrets->asked.size(), 1); // the keychain is not asked again
    m_workspace->forgetToken(u"a"_s);
    QCOMPARE(m_workspace->link(), Link::ReadingToken);
}

void TestWorkspace::lateAnswersOfAnotherProfileAreIgnored()
{
    m_workspace->profiles().save(profileOf(u"a"_s));
    m_workspace->profiles().save(profileOf(u"b"_s));
    m_workspace->chooseProfile(u"b"_s);
    QCOMPARE(m_secrets->asked, (QStringList{u"a"_s, u"b"_s}));
    QCOMPARE(m_workspace->profile()->id, u"b"_s);
    m_secrets->answerNext({Secret::Kind::Value, "token of a", {}});
    QCOMPARE(m_workspace->link(), Link::ReadingToken); // still waits for b's
    m_secrets->answerNext({Secret::Kind::Value, "token of b", {}});
    QCOMPARE(m_workspace->link(), Link::Ready);
}

void TestWorkspace::removedProfileEndsTheLink()
{
    m_workspace->profiles().save(profileOf(u"a"_s));
    m_secrets->answerNext({Secret::Kind::Value, "token", {}});
    m_workspace->profiles().remove(u"a"_s);
    QCOMPARE(m_workspace->link(), Link::NoProfile);
    QVERIFY(!m_workspace->profile());
}

void TestWorkspace::unreachableApplianceIsReported()
{
    m_workspace->profiles().save(profileOf(u"a"_s));
    m_secrets->answerNext({Secret::Kind::Value, "token", {}});
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->report(), 30000);
    QVERIFY(m_workspace->report()->kind != ConnectionReport::Kind::Works);
    QCOMPARE(m_workspace->link(), Link::Ready);
}

void TestWorkspace::lostApplianceIsWaitedFor()
{
    Profile profile = profileOf(u"a"_s);
    m_workspace->profiles().save(profile);
    m_secrets->answerNext({Secret::Kind::Value, "0123456789abcdef0123456789abcdef01234567", {}});
    std::vector<Row> rows(8);
    std::vector<RowId> ids;
    for (size_t n = 0; n < rows.size(); ++n) {
        const QString digest(32, QChar(u'0' + ushort(n)));
        rows[n].indicator = {IndicatorType::Md5, digest, digest};
        ids.push_back(n + 1);
    }
    m_workspace->session().add(std::move(rows));
    m_workspace->queue().enqueue(ids, *actionFromWord(u"classification"), {});
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->isLost(), 30000);
    QVERIFY(m_workspace->queue().isPaused());
    QTRY_COMPARE(m_workspace->queue().counts().running, 0);
    QCOMPARE(m_workspace->queue().counts().waiting, 6); // two had failed before it was clear
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->report(), 30000);
    QVERIFY(m_workspace->report()->kind != ConnectionReport::Kind::Works);
    // Another way there, as after the certificate was looked at: work goes on by itself, here until it is lost again.
    profile.verify = false;
    QSignalSpy lost(&m_workspace->queue(), &Queue::applianceLost);
    m_workspace->profiles().save(profile);
    m_secrets->answerNext({Secret::Kind::Value, "0123456789abcdef0123456789abcdef01234567", {}});
    QVERIFY(!m_workspace->isLost());
    QVERIFY(!m_workspace->queue().isPaused());
    QTRY_COMPARE_WITH_TIMEOUT(lost.count(), 1, 30000);
    QCOMPARE(m_workspace->queue().counts().waiting + m_workspace->queue().counts().running, 8); // those two also
    m_workspace->queue().setPaused(false); // the analyst's own Go on
    QVERIFY(!m_workspace->isLost());
}

void TestWorkspace::aNewTokenKeepsTheAnswersOnTheirWay()
{
    test::HostileServer server;
    bool goOn = false;
    QList<QByteArray> tokens; // that came with the look-ups
    server.onRequest = [&](int, const test::Received &request) -> test::Script {
        if (!request.target().contains("/classification/"))
            return {test::sends(test::answer(200, R"({"hash_type":"sha1","results":[]})"))};
        tokens += request.header("Authorization").last(3);
        return {test::waitsUntil([&goOn] { return goOn; }),
            test::sends(test::answer(200,
                R"({"classification":"malicious","riskscore":9,"md5":")" + request.target().split('/').value(4)
                    + "\"}"))};
    };
    Profile profile = profileOf(u"a"_s);
    profile.host = u"http://"_s + server.host();
    profile.disableProxies = true;
    m_workspace->profiles().save(profile);
    m_secrets->answerNext({Secret::Kind::Value, "0123456789abcdef0123456789abcdef01234old", {}});
    std::vector<Row> rows(2);
    for (size_t n = 0; n < rows.size(); ++n) {
        const QString digest(32, QChar(u'a' + ushort(n)));
        rows[n].indicator = {IndicatorType::Md5, digest, digest};
    }
    m_workspace->session().add(std::move(rows));
    Queue &queue = m_workspace->queue();
    queue.enqueue({1}, *actionFromWord(u"classification"), {});
    QTRY_COMPARE(tokens.size(), 1);
    m_workspace->useToken(u"a"_s, "0123456789abcdef0123456789abcdef01234new");
    queue.enqueue({2}, *actionFromWord(u"classification"), {});
    QTRY_COMPARE(tokens, (QList<QByteArray>{"old", "new"}));
    goOn = true;
    QTRY_COMPARE(m_workspace->session().at(0).state, State::Done);
    QTRY_COMPARE(m_workspace->session().at(1).state, State::Done);
    QCOMPARE(tokens.size(), 2); // nothing was asked twice
    QTRY_VERIFY(m_workspace->report());
    QCOMPARE(m_workspace->report()->kind, ConnectionReport::Kind::Works);
}

ASSAY_TEST(TestWorkspace);
#include "test_workspace.moc"

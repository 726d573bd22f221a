// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "actions/connection_words.h"
#include "demo/demo_appliance.h"
#include "profiles/test_panel.h"
#include "stores.h"
#include "support/test_main.h"

#include <QTcpServer>
#include <QTcpSocket>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Tests the real panel against a real appliance process over TLS, and against other servers in its place.
class TestConnectionPanel : public QObject
{
    Q_OBJECT
private:
    using Kind = ConnectionReport::Kind;

    FakeKeyring m_keyring;
    std::unique_ptr<DemoAppliance> m_appliance;

    DemoAppliance::Ready start(const QStringList &arguments = {})
    {
        m_appliance = std::make_unique<DemoAppliance>();
        DemoAppliance::Ready ready;
        QString failure = u"no answer"_s;
        connect(m_appliance.get(), &DemoAppliance::ready, this,
            [&](const DemoAppliance::Ready &is) { ready = is, failure.clear(); });
        connect(m_appliance.get(), &DemoAppliance::failed, this, [&](const QString &reason) { failure = reason; });
        m_appliance->start(arguments);
        (void)QTest::qWaitFor([&] { return failure != u"no answer"; }, 20000);
        if (!failure.isEmpty())
            qWarning("%s", qPrintable(failure));
        ready.profile.id = u"demo"_s;
        return ready;
    }
    // Returns the text of the panel after a test.
    QString test(const Profile &profile, const QString &typed, ConnectionReport *report = nullptr)
    {
        TestPanel panel(m_keyring);
        panel.show();
        QSignalSpy tested(&panel, &TestPanel::tested);
        panel.test(profile, typed);
        QElapsedTimer timer;
        timer.start();
        while (panel.isRunning() && timer.elapsed() < 30000)
            QTest::qWait(10);
        if (report && !tested.isEmpty())
            *report = tested[0][0].value<ConnectionReport>();
        return labelText(&panel, "testResult");
    }
    static Profile at(const QString &host)
    {
        Profile profile;
        profile.id = u"p"_s;
        profile.host = host;
        profile.disableProxies = true;
        return profile;
    }

private Q_SLOTS:
    void initTestCase() { qRegisterMetaType<ConnectionReport>(); }
    void cleanup() { m_appliance.reset(); }

    void worksWithTheTypedAndTheStoredToken()
    {
        const auto ready = start();
        QVERIFY(!ready.token.isEmpty());
        QString said = test(ready.profile, QString::fromLatin1(ready.token));
        QVERIFY2(said.startsWith(u"Connection OK"), qPrintable(said));
        QVERIFY2(said.contains(u" ms, no proxy"), qPrintable(said));
        m_keyring.secrets.insert(u"demo"_s, ready.token);
        said = test(ready.profile, {});
        QVERIFY2(said.startsWith(u"Connection OK"), qPrintable(said));
        QVERIFY(!said.contains(QString::fromLatin1(ready.token)));
        m_keyring.secrets.clear();
    }

    void refusedAndMissingTokens()
    {
        const auto ready = start();
        QString said = test(ready.profile, u"0000000000000000000000000000000000000000"_s);
        QVERIFY2(said.contains(u"rejected the API token"), qPrintable(said));
        said = test(ready.profile, {});
        QVERIFY2(said.contains(u"No API token is known"), qPrintable(said));
        said = test(ready.profile, u"a b"_s);
        QVERIFY(!said.isEmpty() && !said.contains(u"works"));
        m_keyring.refuseReads = u"The keyring is locked."_s;
        said = test(ready.profile, {});
        QVERIFY2(said.contains(u"locked"), qPrintable(said));
        m_keyring.refuseReads.clear();
    }

    void aCertificateThatIsNotTrustedIsDescribed_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::addColumn<bool>("forgetCa");
        QTest::newRow("self-signed") << QStringList() << true;
        QTest::newRow("expired") << QStringList{u"--certificate"_s, u"expired"_s} << false;
        QTest::newRow("other host") << QStringList{u"--certificate"_s, u"other-host"_s} << false;
    }
    void aCertificateThatIsNotTrustedIsDescribed()
    {
        QFETCH(QStringList, arguments);
        QFETCH(bool, forgetCa);
        auto ready = start(arguments);
        if (forgetCa)
            ready.profile.caFile.clear();
        const QString said = test(ready.profile, QString::fromLatin1(ready.token));
        QVERIFY2(said.contains(u"not trusted"), qPrintable(said));
        QVERIFY2(said.contains(u"ubject"), qPrintable(said));
        QVERIFY2(said.contains(u"ssue"), qPrintable(said));
        QVERIFY2(said.contains(u"ingerprint"), qPrintable(said));
    }

    void somethingElseAnswers()
    {
        auto ready = start({u"--fault"_s, u"any:html"_s});
        QString said = test(ready.profile, QString::fromLatin1(ready.token));
        QVERIFY2(said.contains(u"not an A1000"), qPrintable(said));
        ready = start({u"--fault"_s, u"any:host-html"_s});
        said = test(ready.profile, QString::fromLatin1(ready.token));
        QVERIFY2(said.contains(u"host name"), qPrintable(said));
        ready = start({u"--fault"_s, u"any:redirect=https://elsewhere.example/"_s});
        said = test(ready.profile, QString::fromLatin1(ready.token));
        QVERIFY2(!said.contains(u"Connection OK"), qPrintable(said));
    }

    void nobodyAnswers()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString host = u"127.0.0.1:%1"_s.arg(closed.serverPort());
        closed.close();
        QString said = test(at(host), u"abc"_s);
        QVERIFY2(said.contains(u"refused") && said.contains(host), qPrintable(said));
        said = test(at(u"no-such-host.invalid"_s), u"abc"_s);
        QVERIFY2(said.contains(u"was not found"), qPrintable(said));
        said = test(at(u"user@host"_s), u"abc"_s);
        QVERIFY2(said.contains(u"cannot be used"), qPrintable(said));
    }

    void canBeCancelled()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        TestPanel panel(m_keyring);
        panel.show();
        panel.test(at(u"127.0.0.1:%1"_s.arg(silent.serverPort())), u"abc"_s);
        QVERIFY(panel.isRunning());
        QTest::qWait(50);
        QVERIFY(panel.isRunning());
        click(&panel, "testConnection");
        QVERIFY(!panel.isRunning());
        QVERIFY(labelText(&panel, "testResult").contains(u"cancelled"));
    }

    void hostileWordsStayText()
    {
        ConnectionReport report;
        report.kind = Kind::Certificate;
        report.error = ApiError{};
        report.error->detail = u"Subject: <img src='/dev/zero'>"_s + QChar(0x202E) + u"\nIssuer: b"_s;
        const QString text = connectionText(report, at(u"a1000"_s));
        QVERIFY(!text.contains(QChar(0x202E)));
        QVERIFY(text.contains(u"<img"));
        QVERIFY(text.contains(u"\nIssuer: b"));
    }
};

ASSAY_TEST(TestConnectionPanel);
#include "test_connection_panel.moc"

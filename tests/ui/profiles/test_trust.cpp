// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "appliance/trust.h"
#include "demo/demo_appliance.h"
#include "profiles/profiles_page.h"
#include "profiles/trust_dialog.h"
#include "settings/credentials.h"
#include "settings/profile_store.h"
#include "stores.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QSignalSpy>
#include <QSpinBox>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// From "not trusted" to a pinned certificate and back, with the steps of an analyst; and the password of the proxy.
class TestTrust : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void trustingACertificateMakesTheTestWork();
    void theSafeAnswerIsTheDefault();
    void aChangedCertificateShowsBoth();
    void forgettingTakesTheTrustBack();
    void hostileCertificatesStayText();
    void proxyPasswordGoesToTheKeyring();
    void uselessProxyIsRefused();
    void rateIsKept();

private:
    QString result() const { return labelText(m_dialog.get(), "testResult"); }
    void testConnection();

    DemoAppliance m_appliance;
    DemoAppliance::Ready m_ready;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<ProfilesPage> m_dialog;
};

void TestTrust::initTestCase()
{
    QSignalSpy ready(&m_appliance, &DemoAppliance::ready);
    connect(&m_appliance, &DemoAppliance::ready, this, [this](const DemoAppliance::Ready &all) { m_ready = all; });
    m_appliance.start({u"--latency"_s, u"0"_s});
    QVERIFY(ready.wait(30000));
}

void TestTrust::init()
{
    m_profiles = std::make_unique<ProfileStore>(QString());
    m_keyring = std::make_unique<FakeKeyring>();
    Profile profile = m_ready.profile;
    profile.caFile.clear(); // no known authority has signed the certificate
    m_profiles->save(profile);
    m_keyring->secrets.insert(profile.id, m_ready.token);
    m_dialog = std::make_unique<ProfilesPage>(*m_profiles, *m_keyring);
    m_dialog->show();
}

void TestTrust::cleanup()
{
    m_dialog.reset();
}

void TestTrust::testConnection()
{
    click(m_dialog.get(), "testConnection");
    QTRY_VERIFY_WITH_TIMEOUT(result().contains(u" ms, "_s), 20000);
}

void TestTrust::trustingACertificateMakesTheTestWork()
{
    QVERIFY(!child<QPushButton>(m_dialog.get(), "lookAtCertificate")->isVisible());
    testConnection();
    QVERIFY2(result().contains(u"not trusted"_s), qPrintable(result()));
    click(m_dialog.get(), "lookAtCertificate");
    QDialog *dialog = waitForWindow("trustDialog");
    QVERIFY(dialog);
    QCOMPARE(faultsOf(dialog), QStringList());
    for (const char *part : {"trustSeenSubject", "trustSeenIssuer", "trustSeenValidity", "trustSeenNames"})
        QVERIFY2(!labelText(dialog, part).isEmpty(), part);
    const QString shown = labelText(dialog, "trustSeenFingerprint").remove(u'\n');
    click(dialog, "trustYes");
    QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(u"Connection OK"_s), 20000);
    QCOMPARE(labelText(m_dialog.get(), "profilePin").remove(u'\n'), shown);
    QVERIFY(m_profiles->current()->pinnedCertificate.isEmpty()); // stored only when the profile is saved
    click(m_dialog.get(), "profileSave");
    const auto pinned = pinnedCertificate(*m_profiles->current());
    QVERIFY(pinned);
    QCOMPARE(certificateFacts(pinned->certificate, {}).fingerprint, shown);
    QVERIFY(!m_profiles->current()->pinnedErrors.isEmpty());
}

void TestTrust::theSafeAnswerIsTheDefault()
{
    testConnection();
    click(m_dialog.get(), "lookAtCertificate");
    QDialog *dialog = waitForWindow("trustDialog");
    QVERIFY(dialog);
    QTest::keyClick(dialog, Qt::Key_Return);
    QVERIFY(!window("trustDialog"));
    QVERIFY(!child<QLabel>(m_dialog.get(), "profilePin")->isVisible());
    QVERIFY(!child<QPushButton>(m_dialog.get(), "profileSave")->isEnabled());
}

void TestTrust::aChangedCertificateShowsBoth()
{
    CertificateFacts old;
    old.fingerprint = u"AA:BB"_s;
    old.subject = u"CN=old"_s;
    CertificateFacts seen;
    seen.fingerprint = u"CC:DD"_s;
    seen.subject = u"CN=new"_s;
    auto *dialog = new TrustDialog(u"a1000"_s, seen, old, m_dialog.get());
    QSignalSpy accepted(dialog, &QDialog::accepted);
    dialog->open();
    QVERIFY(child<QLabel>(dialog, "trustChanged")->text().contains(u"different certificate"_s));
    QCOMPARE(labelText(dialog, "trustOldFingerprint"), u"AA:BB"_s);
    QCOMPARE(labelText(dialog, "trustSeenFingerprint"), u"CC:DD"_s);
    QVERIFY(child<QPushButton>(dialog, "trustNo")->isDefault());
    QVERIFY(!child<QPushButton>(dialog, "trustYes")->isDefault());
    QTest::keyClick(dialog, Qt::Key_Return);
    QCOMPARE(accepted.count(), 0);
}

void TestTrust::forgettingTakesTheTrustBack()
{
    testConnection();
    click(m_dialog.get(), "lookAtCertificate");
    click(waitForWindow("trustDialog"), "trustYes");
    QTRY_VERIFY_WITH_TIMEOUT(result().startsWith(u"Connection OK"_s), 20000);
    click(m_dialog.get(), "profileSave");
    QVERIFY(result().startsWith(u"Connection OK"_s)); // the saved profile is the tested one
    click(m_dialog.get(), "profileForgetPin");
    QVERIFY(!child<QLabel>(m_dialog.get(), "profilePin")->isVisible());
    QVERIFY2(result().isEmpty(), qPrintable(result())); // there is no result for the profile without the certificate
    testConnection();
    QVERIFY2(result().contains(u"not trusted"_s), qPrintable(result()));
    click(m_dialog.get(), "profileSave");
    QVERIFY(m_profiles->current()->pinnedCertificate.isEmpty());
}

void TestTrust::hostileCertificatesStayText()
{
    CertificateFacts seen;
    seen.fingerprint = u"CC:DD"_s;
    seen.subject = u"CN=<img src='file:///dev/zero'>&x"_s + QChar(0x202E) + u"\nForged: yes"_s;
    seen.issuer = seen.names = seen.subject;
    seen.reasons = {seen.subject};
    auto *dialog = new TrustDialog(u"a1000<b>&x</b>"_s, seen, seen, m_dialog.get());
    dialog->open();
    QCOMPARE(faultsOf(dialog), QStringList());
    const auto labels = dialog->findChildren<QLabel *>();
    for (const QLabel *label : labels) {
        QVERIFY(!label->text().contains(QChar(0x202E)));
        QVERIFY(!label->text().contains(u"\nForged"_s));
    }
    dialog->grab();
    dialog->reject();
}

void TestTrust::proxyPasswordGoesToTheKeyring()
{
    QSignalSpy changed(m_dialog.get(), &ProfilesPage::tokenChanged);
    child<QCheckBox>(m_dialog.get(), "profileDisableProxies")->setChecked(false);
    QVERIFY(!child<QLineEdit>(m_dialog.get(), "profileProxyPassword")->isEnabled());
    child<QLineEdit>(m_dialog.get(), "profileProxy")->setText(u"proxy.example:3128"_s);
    child<QLineEdit>(m_dialog.get(), "profileProxyUser")->setText(u"analyst"_s);
    auto *password = child<QLineEdit>(m_dialog.get(), "profileProxyPassword");
    QCOMPARE(password->echoMode(), QLineEdit::Password);
    password->setText(u"canary"_s);
    click(m_dialog.get(), "profileSave");
    QTRY_COMPARE(changed.count(), 1);
    const QString key = proxySecretKey(m_ready.profile.id);
    QCOMPARE(changed[0][0].toString(), key);
    QCOMPARE(m_keyring->secrets.value(key), "canary"_ba);
    QCOMPARE(m_profiles->current()->proxy, u"proxy.example:3128"_s);
    QCOMPARE(m_profiles->current()->proxyUser, u"analyst"_s);
    QVERIFY(password->text().isEmpty());
}

void TestTrust::uselessProxyIsRefused()
{
    child<QCheckBox>(m_dialog.get(), "profileDisableProxies")->setChecked(false);
    child<QLineEdit>(m_dialog.get(), "profileProxy")->setText(u"socks5://proxy.example"_s);
    click(m_dialog.get(), "profileSave");
    QVERIFY(child<QLabel>(m_dialog.get(), "profileProblem")->isVisible());
    QVERIFY(m_profiles->current()->proxy.isEmpty());
}

void TestTrust::rateIsKept()
{
    child<QSpinBox>(m_dialog.get(), "profilePerSecond")->setValue(5);
    click(m_dialog.get(), "profileSave");
    QCOMPARE(m_profiles->current()->requestsPerSecond, 5);
}

ASSAY_TEST(TestTrust);
#include "test_trust.moc"

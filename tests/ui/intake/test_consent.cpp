// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "intake/consent.h"

#include <QCheckBox>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestConsent : public QObject
{
    Q_OBJECT
private:
    static ConsentQuestion question()
    {
        ConsentQuestion question;
        question.profile.id = u"p"_s;
        question.profile.name = u"Lab"_s;
        question.profile.host = u"a1000.example.com:8443"_s;
        question.batch = u"b1"_s;
        question.files = 3;
        question.bytes = qint64(5) << 20;
        return question;
    }
    QWidget m_window;
    QList<bool> m_answers;
    std::function<void(bool)> take()
    {
        m_answers.clear();
        return [this](bool answer) { m_answers << answer; };
    }

private Q_SLOTS:
    void initTestCase() { m_window.show(); }

    void saysWhatLeavesAndWhereTo()
    {
        const QString text = Consent::text(question());
        QVERIFY2(text.contains(u"Up to 3 file(s)"), qPrintable(text)); // known ones are not uploaded
        QVERIFY2(text.contains(u"5.0 MiB"), qPrintable(text));
        QVERIFY2(text.contains(u"Lab (https://a1000.example.com:8443)"), qPrintable(text));
        ConsentQuestion urls = question();
        urls.files = 0;
        urls.cloudUrls = 1;
        QVERIFY(Consent::text(urls).contains(u"1 URL(s)"));
        QVERIFY(Consent::text(urls).contains(u"cloud"));
        QVERIFY(!Consent::text(urls).contains(u"file"));
    }

    void theSafeAnswerIsTheDefault()
    {
        Consent consent;
        consent.ask(question(), &m_window, take());
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QCOMPARE(faultsOf(box), QStringList());
        QVERIFY(m_answers.isEmpty());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_answers, QList<bool>{false});
        consent.ask(question(), &m_window, take()); // a refusal is not remembered
        box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void asksOncePerBatchAndProfile()
    {
        Consent consent;
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        consent.ask(question(), &m_window, take());
        click(waitForWindow("consentDialog"), "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        QCOMPARE(never.count(), 0);
        consent.ask(question(), &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
        QVERIFY(!window("consentDialog"));
        ConsentQuestion other = question();
        other.profile.id = u"q"_s;
        consent.ask(other, &m_window, take());
        QVERIFY(m_answers.isEmpty());
        click(waitForWindow("consentDialog"), "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void neverAgainIsForTheProfile()
    {
        Consent consent;
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        consent.ask(question(), &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        child<QCheckBox>(box, "consentNever")->setChecked(true);
        click(box, "consentSend");
        QCOMPARE(never.count(), 1);
        QCOMPARE(never[0][0].toString(), u"p"_s);
        ConsentQuestion later = question();
        later.batch = u"b2"_s;
        later.profile.uploadConsent = true;
        consent.ask(later, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
    }

    void tickingNeverAndRefusingRemembersNothing()
    {
        Consent consent;
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        consent.ask(question(), &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        child<QCheckBox>(box, "consentNever")->setChecked(true);
        click(box, "consentKeep");
        QCOMPARE(never.count(), 0);
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void hashOnlyRefusesWhateverElseIsSet()
    {
        Consent consent;
        ConsentQuestion asked = question();
        asked.profile.hashOnly = true;
        asked.profile.uploadConsent = true;
        consent.ask(asked, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{false});
        auto *box = waitForWindow<QMessageBox>("consentRefusal");
        QVERIFY(box);
        QVERIFY(box->text().contains(u"hash-only"));
        box->close();
    }

    void cloudLookUpsAreAskedApart()
    {
        Consent consent;
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        ConsentQuestion hashes;
        hashes.profile = question().profile;
        hashes.profile.uploadConsent = true; // says nothing about the cloud
        hashes.batch = u"b1"_s;
        hashes.cloudHashes = 4;
        const QString text = Consent::text(hashes);
        QVERIFY2(text.contains(u"Up to 4 hash(es)") && text.contains(u"cloud"), qPrintable(text));
        consent.ask(hashes, &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        QVERIFY(box);
        child<QCheckBox>(box, "consentNever")->setChecked(true);
        click(box, "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        QCOMPARE(never.count(), 1);
        QCOMPARE(never[0], (QVariantList{u"p"_s, false, true}));

        // The same batch with files: the hashes were agreed to, the files were not.
        ConsentQuestion both = question();
        both.cloudHashes = both.cloudNames = 4;
        consent.ask(both, &m_window, take());
        auto *second = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(second);
        QVERIFY(second->text().contains(u"file(s)") && !second->text().contains(u"cloud"));
        click(second, "consentSend");
        consent.ask(both, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});

        hashes.batch = u"b2"_s;
        hashes.profile.cloudConsent = true;
        consent.ask(hashes, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
        // A hash-only profile looks hashes up: that is what it is for.
        hashes.profile.cloudConsent = false;
        hashes.profile.hashOnly = true;
        consent.ask(hashes, &m_window, take());
        click(waitForWindow("consentDialog"), "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
        // The demo appliance has no cloud.
        hashes.profile.demo = true;
        consent.ask(hashes, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
    }

    void nothingToAskWhenNothingLeaves()
    {
        Consent consent;
        consent.ask(ConsentQuestion{}, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
    }
};

QTEST_MAIN(TestConsent)
#include "test_consent.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "actions/actions_list.h"
#include "actions/network.h"
#include "actions/submit_url.h"
#include "intake/consent.h"
#include "queue/queue.h"
#include "quota/cloud_quota.h"
#include "session/session.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QCoreApplication>
#include <QLocale>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestConsent : public QObject
{
    Q_OBJECT
private:
    Session m_session;
    SessionConsents m_consents{m_session};
    Profile m_profile;
    QWidget m_window;
    QList<bool> m_answers;

    RowId add(IndicatorType type, const QString &value, Origin origin = Origin::Added)
    {
        Row row;
        row.indicator = {type, value, value};
        row.batch = u"Files 00:21"_s; // the same for all: a name is no consent
        row.origin = origin;
        return m_session.add({row});
    }
    RowId addFile() { return add(IndicatorType::File, QCoreApplication::applicationFilePath()); }
    RowId addHash()
    {
        static int number = 0;
        return add(IndicatorType::Md5, QString::number(++number).rightJustified(32, u'0'));
    }
    ConsentQuestion question(
        const std::vector<RowId> &ids, const Action &action = triageAction, const Parameters &parameters = {}) const
    {
        ConsentQuestion question;
        question.profile = m_profile;
        for (const RowId id : ids)
            question.add(*m_session.find(id), action, targetOf(*m_session.find(id), parameters));
        return question;
    }
    std::function<void(bool)> take()
    {
        m_answers.clear();
        return [this](bool answer) { m_answers << answer; };
    }
    bool covers(RowId id, Disclosures kinds) const { return m_consents.covers(id, applianceKey(m_profile), kinds); }

private Q_SLOTS:
    void initTestCase() { m_window.show(); }
    void init()
    {
        m_profile = {};
        m_profile.id = u"p"_s;
        m_profile.name = u"Lab"_s;
        m_profile.host = u"a1000.example.com:8443"_s;
    }

    void saysWhatLeavesAndWhereTo()
    {
        ConsentQuestion files = question({addFile(), addFile(), addFile()});
        QVERIFY(Consent::text(files).contains(u"size not known")); // nobody looked yet
        files.setSizes(ConsentQuestion::sizesOnDisk(files.uploadPaths()));
        const QString text = Consent::text(files);
        QVERIFY2(text.contains(u"Up to 3 file(s)"), qPrintable(text)); // known ones are not uploaded
        QVERIFY2(text.contains(u"MiB") || text.contains(u"KiB"), qPrintable(text));
        QVERIFY2(text.contains(u"Lab (https://a1000.example.com:8443)"), qPrintable(text));
        const ConsentQuestion urls = question(
            {add(IndicatorType::Url, u"http://a.example/"_s)}, submitUrlAction, {{u"crawler"_s, u"cloud"_s}});
        QVERIFY(Consent::text(urls).contains(u"1 URL(s)"));
        QVERIFY(Consent::text(urls).contains(u"cloud"));
        QVERIFY(!Consent::text(urls).contains(u"file"));
    }

    void aFileThatIsGoneIsNotAskedAbout()
    {
        Consent consent(m_consents);
        const RowId gone = add(IndicatorType::File, u"/nonexistent/sample.bin"_s);
        consent.ask(question({gone}), &m_window, take());
        QVERIFY(m_answers.isEmpty()); // the disk is not asked on this thread
        QTRY_COMPARE(m_answers, QList<bool>{true}); // the run says that the file is gone
        QVERIFY(!window("consentDialog"));
        QVERIFY(!covers(gone, Disclosure::Upload)); // nobody agreed: it may come back
        QVERIFY(!covers(gone, Disclosure::CloudLookUp));
        const RowId there = addFile();
        consent.ask(question({gone, there}), &m_window, take());
        consent.ask(question({gone, there}), &m_window, take()); // pressed twice
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"Up to 1 file(s)"), qPrintable(box->text()));
        click(box, "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        QVERIFY(!window("consentDialog"));
        QVERIFY(covers(there, Disclosure::Upload));
        QVERIFY(!covers(gone, Disclosure::Upload));
    }

    void theSafeAnswerIsTheDefault()
    {
        Consent consent(m_consents);
        const RowId id = addFile();
        consent.ask(question({id}), &m_window, take());
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QCOMPARE(faultsOf(box), QStringList());
        QVERIFY(m_answers.isEmpty());
        QCOMPARE(box->textFormat(), Qt::PlainText);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_answers, QList<bool>{false});
        QVERIFY(!covers(id, Disclosure::Upload));
        consent.ask(question({id}), &m_window, take()); // a refusal is not remembered
        box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Escape);
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void belongsToTheVeryRowsAndTheProfile()
    {
        Consent consent(m_consents);
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        const RowId first = addFile();
        const RowId second = addFile(); // of the same batch, added within the same tick
        consent.ask(question({first}), &m_window, take());
        click(waitForWindow("consentDialog"), "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        QCOMPARE(never.count(), 0);
        QVERIFY(covers(first, Disclosure::Upload | Disclosure::CloudLookUp));
        QVERIFY(!covers(second, Disclosure::Upload));
        consent.ask(question({first}), &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
        QVERIFY(!window("consentDialog"));
        consent.ask(question({first, second}), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"Up to 1 file(s)"), qPrintable(box->text())); // the other one was agreed to
        click(box, "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
        m_profile.host = u"other.example.com"_s; // another appliance
        consent.ask(question({first}), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        click(waitForWindow("consentDialog"), "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void hashesSayNothingAboutAddresses()
    {
        Consent consent(m_consents);
        const RowId hash = addHash();
        const RowId address = add(IndicatorType::Ipv4, u"198.51.100.7"_s); // of the same paste
        consent.ask(question({hash}), &m_window, take());
        click(waitForWindow("consentDialog"), "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        consent.ask(question({address}, networkAction), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        click(waitForWindow("consentDialog"), "consentKeep");
        QVERIFY(!covers(address, Disclosure::NetworkLookUp));
    }

    void everyNameOfARowIsCounted()
    {
        const RowId url = add(IndicatorType::Url, u"https://a.example/x"_s); // the URL and its host
        QCOMPARE(question({url}, networkAction).cloudNames, 2);
        const RowId address = add(IndicatorType::Ipv4, u"198.51.100.8"_s);
        QCOMPARE(question({url, address}, networkAction).cloudNames, 3);
    }

    void neverAgainIsForTheProfile()
    {
        Consent consent(m_consents);
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        const RowId first = addFile();
        consent.ask(question({first}), &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        child<QCheckBox>(box, "consentNever")->setChecked(true);
        click(box, "consentSend");
        QCOMPARE(never.count(), 1);
        QCOMPARE(never[0], (QVariantList{u"p"_s, true, true}));
        m_profile.uploadConsent = true;
        m_profile.cloudConsent = true;
        const RowId later = addFile();
        consent.ask(question({later}), &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
        QVERIFY(covers(later, Disclosure::Upload)); // the ledger knows it, too
    }

    void tickingNeverAndRefusingRemembersNothing()
    {
        Consent consent(m_consents);
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        consent.ask(question({addFile()}), &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        child<QCheckBox>(box, "consentNever")->setChecked(true);
        click(box, "consentKeep");
        QCOMPARE(never.count(), 0);
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void hashOnlyUploadsNothingWhateverElseIsSet()
    {
        Consent consent(m_consents);
        m_profile.hashOnly = true;
        m_profile.uploadConsent = true;
        m_profile.cloudConsent = true;
        const RowId id = addFile();
        consent.ask(question({id}), &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true}); // its hash is looked up: that is what such a profile is for
        QVERIFY(covers(id, Disclosure::CloudLookUp));
        QVERIFY(!covers(id, Disclosure::Upload));
    }

    void cloudLookUpsAreAskedApart()
    {
        Consent consent(m_consents);
        QSignalSpy never(&consent, &Consent::dontAskAgain);
        m_profile.uploadConsent = true; // says nothing about the cloud
        const std::vector<RowId> hashes{addHash(), addHash(), addHash(), addHash()};
        const QString text = Consent::text(question(hashes));
        QVERIFY2(text.contains(u"Up to 4 hash(es)") && text.contains(u"cloud"), qPrintable(text));
        consent.ask(question(hashes), &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        QVERIFY(box);
        child<QCheckBox>(box, "consentNever")->setChecked(true);
        click(box, "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        QCOMPARE(never.count(), 1);
        QCOMPARE(never[0], (QVariantList{u"p"_s, false, true}));
        m_profile.demo = true; // it has no cloud
        m_profile.cloudConsent = false;
        consent.ask(question({addHash()}), &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
    }

    void withoutTheCloudTheApplianceIsAskedAlone()
    {
        Consent consent(m_consents);
        const RowId id = addHash();
        consent.ask(question({id}), &m_window, take());
        click(waitForWindow("consentDialog"), "consentLocal");
        QCOMPARE(m_answers, QList<bool>{true});
        QVERIFY(!covers(id, Disclosure::CloudLookUp));
        QVERIFY(wasAsked(m_session.find(id)->agreed, applianceKey(m_profile)));
        // Beside something else that goes to the cloud the answer would not be true.
        ConsentQuestion mixed = question({addHash()});
        const RowId url = add(IndicatorType::Url, u"http://a.example/"_s);
        mixed.add(*m_session.find(url), triageAction, targetOf(*m_session.find(url), {{u"crawler"_s, u"cloud"_s}}));
        consent.ask(mixed, &m_window, take());
        QDialog *both = waitForWindow("consentDialog");
        QVERIFY(both);
        QVERIFY(!both->findChild<QAbstractButton *>(u"consentLocal"_s));
        click(both, "consentKeep");
        consent.ask(question({addHash()}, reanalyzeAction), &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        QVERIFY(box);
        QVERIFY(!box->findChild<QAbstractButton *>(u"consentLocal"_s)); // the cloud is what it is about
        click(box, "consentKeep");
    }

    void theQuotaIsSaidAndKept()
    {
        Consent consent(m_consents);
        std::vector<RowId> hashes;
        for (int i = 0; i < 5; ++i)
            hashes.push_back(addHash());
        ConsentQuestion asked = question(hashes);
        asked.cloudUsed = CloudQuota::perDay - 3;
        QVERIFY2(Consent::text(asked).contains(QLocale().toString(CloudQuota::perDay - 3)),
            qPrintable(Consent::text(asked)));
        QVERIFY(Consent::text(asked).contains(u"3 are left"));
        asked.profile.cloudConsent = true; // more than what is left is asked about all the same
        consent.ask(asked, &m_window, take());
        click(waitForWindow("consentDialog"), "consentAsLeft");
        QCOMPARE(m_answers, QList<bool>{true});
        for (size_t i = 0; i < hashes.size(); ++i)
            QCOMPARE(covers(hashes[i], Disclosure::CloudLookUp), i < 3);
        // With enough left there is nothing to choose but all or none.
        ConsentQuestion few = question({addHash()});
        few.cloudUsed = 0;
        consent.ask(few, &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        QVERIFY(box && !box->findChild<QAbstractButton *>(u"consentAsLeft"_s));
        click(box, "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
    }

    void standingConsentToUploadsIsNoneToTheCloud()
    {
        Consent consent(m_consents);
        m_profile.uploadConsent = true;
        const RowId url = add(IndicatorType::Url, u"http://a.example/"_s);
        consent.ask(question({url}, submitUrlAction, {{u"crawler"_s, u"cloud"_s}}), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        click(waitForWindow("consentDialog"), "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
    }

    void theSandboxIsAskedAboutApartFromStandingConsents()
    {
        Consent consent(m_consents);
        m_profile.uploadConsent = m_profile.cloudConsent = true;
        const Parameters sandbox{{u"sandbox"_s, u"windows10"_s}};
        const RowId file = addFile();
        consent.ask(question({file}, triageAction, sandbox), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QCOMPARE(faultsOf(box), QStringList());
        QVERIFY2(box->text().contains(u"will run in a cloud sandbox"), qPrintable(box->text()));
        QVERIFY(!box->findChild<QWidget *>(u"consentNever"_s)); // it is asked for each time
        QVERIFY(!box->findChild<QWidget *>(u"consentLocal"_s));
        click(box, "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
        QVERIFY(!covers(file, Disclosure::CloudSandbox) && !covers(file, Disclosure::Upload));

        const RowId url = add(IndicatorType::Url, u"http://a.example/"_s);
        const RowId hash = add(IndicatorType::Sha1, QString(40, u'b'));
        consent.ask(question({url}, submitUrlAction, sandbox), &m_window, take());
        click(waitForWindow("consentDialog"), "consentSend");
        QCOMPARE(m_answers, QList<bool>{true});
        QVERIFY(covers(url, Disclosure::CloudSandbox));
        consent.ask(question({hash}, reanalyzeAction, sandbox), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        click(waitForWindow("consentDialog"), "consentSend");
        QVERIFY(covers(hash, Disclosure::CloudSandbox));
        m_profile.hashOnly = true;
        QVERIFY(!question({addFile()}, triageAction, sandbox).sandboxed);
        QCOMPARE(question({add(IndicatorType::Sha1, QString(40, u'c'))}, reanalyzeAction, sandbox).sandboxed, 0);
    }

    void whatMattersOfAPathIsShown()
    {
        Consent consent(m_consents);
        QString path = u"/home/analyst/case/"_s + u"./"_s.repeated(200) + u"../.ssh/id_rsa"_s;
        consent.ask(question({add(IndicatorType::File, path, Origin::Elsewhere)}), &m_window, take());
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"/home/analyst/.ssh/id_rsa"), qPrintable(box->text()));
        click(box, "consentKeep");
        path = u"/home/"_s + u"a"_s.repeated(400) + u"/.ssh/id_rsa"_s;
        std::vector<RowId> many{add(IndicatorType::File, path, Origin::Elsewhere)};
        for (int i = 0; i < 11; ++i)
            many.push_back(add(IndicatorType::File, u"/home/analyst/file%1"_s.arg(i), Origin::Elsewhere));
        consent.ask(question(many), &m_window, take());
        box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QVERIFY(box->text().contains(u".ssh/id_rsa"));
        QVERIFY(box->detailedText().contains(u"/home/analyst/file10"_s)); // all of them can be seen
        click(box, "consentKeep");
    }

    void anAnswerAfterTheSessionWasClosedGrantsNothing()
    {
        Session session;
        SessionConsents consents(session);
        Consent consent(consents);
        Row row;
        row.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
        const RowId id = session.add({row});
        ConsentQuestion asked;
        asked.profile = m_profile;
        asked.add(*session.find(id), triageAction, targetOf(*session.find(id), {}));
        consent.ask(asked, &m_window, take());
        QDialog *box = waitForWindow("consentDialog");
        QVERIFY(box);
        session.close();
        QCOMPARE(session.add({row}), id); // the same number, another row
        click(box, "consentSend");
        QCOMPARE(m_answers, QList<bool>{false});
        QVERIFY(session.find(id)->agreed.empty());
    }

    void pathsOfOthersAreShownAndAlwaysAskedAbout()
    {
        Consent consent(m_consents);
        m_profile.uploadConsent = true;
        m_profile.cloudConsent = true;
        const RowId id = add(IndicatorType::File, u"/home/analyst/.ssh/id_rsa"_s, Origin::Elsewhere);
        consent.ask(question({id}), &m_window, take());
        QVERIFY(m_answers.isEmpty());
        auto *box = waitForWindow<QMessageBox>("consentDialog");
        QVERIFY(box);
        QVERIFY2(box->text().contains(u"/home/analyst/.ssh/id_rsa"), qPrintable(box->text()));
        QVERIFY(!box->findChild<QCheckBox *>(u"consentNever"_s));
        click(box, "consentKeep");
        QCOMPARE(m_answers, QList<bool>{false});
        QVERIFY(!covers(id, Disclosure::StoredPath));
        consent.ask(question({id}), &m_window, take());
        click(waitForWindow("consentDialog"), "consentSend");
        QVERIFY(covers(id, Disclosure::StoredPath | Disclosure::Upload));
    }

    void nothingToAskWhenNothingLeaves()
    {
        Consent consent(m_consents);
        consent.ask(ConsentQuestion{}, &m_window, take());
        QCOMPARE(m_answers, QList<bool>{true});
    }
};

ASSAY_TEST(TestConsent);
#include "test_consent.moc"

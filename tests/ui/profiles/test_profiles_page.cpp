// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "profiles/profiles_page.h"
#include "settings/profile_store.h"
#include "stores.h"
#include "support/test_main.h"

#include <QCheckBox>
#include <QLineEdit>
#include <QListWidget>
#include <QScreen>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTabWidget>
#include <QTemporaryDir>
#include <QToolButton>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestProfilesPage : public QObject
{
    Q_OBJECT
private:
    const QByteArray m_token = "0123456789abcdef0123456789abcdef01234567";
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<ProfileStore> m_profiles;
    std::unique_ptr<FakeKeyring> m_keyring;
    std::unique_ptr<ProfilesPage> m_page;

    QString file() const { return m_folder->filePath(u"profiles.json"_s); }
    QByteArray fileText() const
    {
        QFile stored(file());
        return stored.open(QIODevice::ReadOnly) ? stored.readAll() : QByteArray("unreadable");
    }
    Profile add(const QString &name, const QByteArray &token = {})
    {
        Profile profile;
        profile.id = ProfileStore::newId();
        profile.name = name;
        profile.host = name.toLower() + u".example.com"_s;
        if (m_profiles->save(profile))
            qFatal("cannot save");
        if (!token.isEmpty())
            m_keyring->secrets.insert(profile.id, token);
        return profile;
    }
    void open()
    {
        m_page = std::make_unique<ProfilesPage>(*m_profiles, *m_keyring);
        m_page->resize(900, 620); // as in the settings dialog
        m_page->show();
    }
    template <class W>
    W *get(const char *name) const
    {
        return child<W>(m_page.get(), name);
    }
    void press(const char *name) { click(m_page.get(), name); }
    void type(const char *name, const QString &text)
    {
        auto *edit = get<QLineEdit>(name);
        edit->clear();
        QTest::keyClicks(edit, text);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_profiles = std::make_unique<ProfileStore>(file());
        m_keyring = std::make_unique<FakeKeyring>();
    }
    void cleanup() { m_page.reset(); }

    void everyControlHasAName()
    {
        open();
        auto *tabs = get<QTabWidget>("profileTabs");
        for (int page = 0; page < tabs->count(); ++page) {
            tabs->setCurrentIndex(page);
            QCOMPARE(faultsOf(m_page.get()), QStringList());
        }
    }

    void scrollsWhereTheScreenIsTooSmall()
    {
        open();
        auto *part = m_page->findChild<QScrollArea *>();
        QVERIFY(part);
        // With high content the dialog grows as long as the screen has room, then it scrolls.
        get<QLineEdit>("profileName")->setMinimumHeight(3000);
        const QSize room = m_page->screen()->availableSize();
        QTRY_VERIFY(part->widget()->height() > 3000);
        QTRY_VERIFY(m_page->height() > room.height() * 3 / 4);
        QVERIFY(m_page->height() < room.height());
        QVERIFY(m_page->rect().contains(get<QPushButton>("profileSave")->geometry()));
        QVERIFY(part->verticalScrollBar()->maximum() > 0);
        QCOMPARE(part->horizontalScrollBar()->maximum(), 0);
        QCOMPARE(part->focusPolicy(), Qt::NoFocus);
    }

    void theTestButtonStaysWhereItIs()
    {
        open();
        QVERIFY(QTest::qWaitForWindowExposed(m_page.get()));
        const auto place = [this] {
            const auto *button = get<QPushButton>("testConnection");
            return button->mapTo(m_page.get(), QPoint());
        };
        const QPoint before = place();
        get<QCheckBox>("profileVerify")->setChecked(false); // warnings come
        type("profileHost", u"http://a1000.example.com"_s);
        QTRY_VERIFY(get<QLabel>("profileHttpWarning")->isVisible());
        QTest::qWait(50); // layouts settle
        QCOMPARE(place(), before);
        // A double click starts a test; its second click does not cancel it.
        auto *button = get<QPushButton>("testConnection");
        QTest::mouseClick(button, Qt::LeftButton);
        const QString running = button->text();
        QTest::mouseDClick(button, Qt::LeftButton);
        QTest::mouseClick(button, Qt::LeftButton); // this one is another click
        QVERIFY(button->text() != running || labelText(m_page.get(), "testResult").contains(u"cancelled"));
    }

    void httpToThisComputerIsNotWarnedOf()
    {
        open();
        const auto warns = [this](const QString &host) {
            type("profileHost", host);
            return get<QLabel>("profileHttpWarning")->isVisible();
        };
        for (const QString &host : {u"http://127.0.0.1:8080"_s, u"http://localhost"_s, u"http://[::1]:80"_s})
            QVERIFY2(!warns(host), qPrintable(host));
        QVERIFY(warns(u"http://a1000.example.com"_s));
        get<QCheckBox>("profileAllowHttp")->setChecked(true);
        QVERIFY(!warns(u"127.0.0.1:8080"_s));
        QVERIFY(warns(u"a1000.example.com"_s));
        QVERIFY(warns(u"http://127.0.0.1.example.com"_s));
    }

    void aNewApplianceIsSavedAndItsTokenGoesToTheKeyringOnly()
    {
        open();
        QSignalSpy saved(m_page.get(), &ProfilesPage::saved);
        QSignalSpy token(m_page.get(), &ProfilesPage::tokenChanged);
        type("profileHost", u"a1000.example.com"_s);
        type("profileToken", u"  Token "_s + QString::fromLatin1(m_token) + u"  "_s);
        press("profileSave");
        QCOMPARE(saved.count(), 1);
        const QString id = saved[0][0].toString();
        QVERIFY(m_page->isBusy()); // the token is being written
        m_page->leave([] { QFAIL("the page was left"); });
        QTRY_COMPARE(token.count(), 1);
        QCOMPARE(token[0][0].toString(), id);
        QCOMPARE(token[0][1].toByteArray(), m_token);
        QCOMPARE(token[0][2].toBool(), true);
        QCOMPARE(m_keyring->secrets.value(id), m_token);
        QCOMPARE(m_profiles->find(id)->name, u"a1000.example.com"_s);
        QVERIFY(fileText().contains("a1000.example.com"));
        QVERIFY(!fileText().contains(m_token));
        QVERIFY(get<QLineEdit>("profileToken")->text().isEmpty());
        QVERIFY(get<QLineEdit>("profileToken")->placeholderText().contains(u"keyring"));
        QVERIFY(!get<QPushButton>("profileSave")->isEnabled());
    }

    void aStoredTokenIsNeverShown()
    {
        add(u"Lab"_s, m_token);
        open();
        auto *edit = get<QLineEdit>("profileToken");
        QTRY_VERIFY(edit->placeholderText().contains(u"stored in the keyring"));
        QVERIFY(edit->text().isEmpty());
        QCOMPARE(edit->echoMode(), QLineEdit::Password);
        get<QToolButton>("profileShowToken")->click();
        QCOMPARE(edit->echoMode(), QLineEdit::Normal);
        const auto labels = m_page->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QVERIFY(!label->text().contains(QString::fromLatin1(m_token)));
        type("profileName", u"Lab 2"_s);
        press("profileSave");
        QCOMPARE(m_keyring->writes, 0); // nothing was typed, so nothing is written
        QCOMPARE(m_profiles->current()->name, u"Lab 2"_s);
    }

    void aLockedKeyringIsToldAndOffersThisSession()
    {
        const Profile profile = add(u"Lab"_s);
        m_keyring->refuseReads = m_keyring->refuseWrites = u"The keyring is locked."_s;
        open();
        QTRY_VERIFY(labelText(m_page.get(), "profileTokenNote").contains(u"locked"));
        QSignalSpy token(m_page.get(), &ProfilesPage::tokenChanged);
        type("profileToken", QString::fromLatin1(m_token));
        press("profileSave");
        QDialog *box = waitForWindow("tokenNotStored");
        QVERIFY(box);
        QVERIFY(qobject_cast<QMessageBox *>(box)->text().contains(u"locked"));
        click(box, "tokenTryAgain");
        QTRY_COMPARE(m_keyring->writes, 2);
        box = waitForWindow("tokenNotStored");
        QVERIFY(box);
        QCOMPARE(token.count(), 0);
        click(box, "tokenForSession");
        QCOMPARE(token.count(), 1);
        QCOMPARE(token[0][0].toString(), profile.id);
        QCOMPARE(token[0][2].toBool(), false);
        QVERIFY(m_keyring->secrets.isEmpty());
        QVERIFY(!fileText().contains(m_token));
    }

    void aStoreForThisSessionSaysSo()
    {
        MemoryStore memory;
        const Profile profile = add(u"Lab"_s);
        ProfilesPage dialog(*m_profiles, memory);
        dialog.show();
        QSignalSpy token(&dialog, &ProfilesPage::tokenChanged);
        QTest::keyClicks(child<QLineEdit>(&dialog, "profileToken"), QString::fromLatin1(m_token));
        click(&dialog, "profileSave");
        QTRY_COMPARE(token.count(), 1);
        QCOMPARE(token[0][2].toBool(), false);
        QVERIFY(child<QLineEdit>(&dialog, "profileToken")->placeholderText().contains(u"until Assay closes"));
    }

    void wrongInputIsRefusedInTheForm_data()
    {
        QTest::addColumn<QString>("host");
        QTest::addColumn<QString>("token");
        QTest::newRow("no host") << QString() << QString();
        QTest::newRow("user in the host") << u"a1000@evil.example"_s << QString();
        QTest::newRow("other scheme") << u"ftp://a1000"_s << QString();
        QTest::newRow("http without leave") << u"http://a1000.example.com"_s << QString();
        QTest::newRow("blank in the token") << u"a1000"_s << u"abc def"_s;
        QTest::newRow("letters beyond ASCII") << u"a1000"_s << u"t\u00f6ken"_s;
    }
    void wrongInputIsRefusedInTheForm()
    {
        QFETCH(QString, host);
        QFETCH(QString, token);
        open();
        type("profileHost", host);
        get<QLineEdit>("profileToken")->setText(token);
        press("profileSave");
        QVERIFY(get<QLabel>("profileProblem")->isVisible());
        QVERIFY(!labelText(m_page.get(), "profileProblem").isEmpty());
        QVERIFY(m_profiles->profiles().empty());
        QCOMPARE(m_keyring->writes, 0);
    }

    void dangersAreLoud()
    {
        add(u"Lab"_s);
        open();
        QVERIFY(!get<QLabel>("profileVerifyWarning")->isVisible());
        QVERIFY(!get<QLabel>("profileHttpWarning")->isVisible());
        get<QCheckBox>("profileVerify")->click();
        get<QCheckBox>("profileAllowHttp")->click();
        QVERIFY(get<QLabel>("profileVerifyWarning")->isVisible());
        QVERIFY(get<QLabel>("profileHttpWarning")->text().contains(u"unencrypted"));
        QVERIFY(get<QLabel>("profileHttpWarning")->isVisible());
    }

    void everyFieldIsKept()
    {
        const Profile before = add(u"Lab"_s);
        open();
        get<QCheckBox>("profileVerify")->click();
        get<QCheckBox>("profileDisableProxies")->click();
        get<QCheckBox>("profileHashOnly")->click();
        QCOMPARE(get<QSpinBox>("profileInFlight")->text(), u"automatic"_s);
        get<QSpinBox>("profileInFlight")->setValue(12);
        get<QSpinBox>("profileFileLimit")->setValue(400);
        get<QSpinBox>("profileAnswer")->setValue(77);
        press("profileSave");
        const Profile after = *m_profiles->find(before.id);
        QVERIFY(!after.verify && after.disableProxies && after.hashOnly);
        QCOMPARE(after.inFlight, 12);
        QCOMPARE(after.fileLimit, qint64(400) << 20);
        QCOMPARE(after.timeouts.answer, std::chrono::seconds{77});
        QCOMPARE(after.timeouts.idle, before.timeouts.idle);
    }

    void unsavedChangesAreAskedAbout()
    {
        const Profile one = add(u"One"_s);
        const Profile two = add(u"Two"_s);
        open();
        type("profileName", u"Uno"_s);
        get<QListWidget>("profileList")->setCurrentRow(1);
        QDialog *box = waitForWindow("unsavedBox");
        QVERIFY(box);
        click(box, "unsavedStay");
        QCOMPARE(get<QLineEdit>("profileName")->text(), u"Uno"_s);
        QCOMPARE(get<QListWidget>("profileList")->currentRow(), 0);
        get<QListWidget>("profileList")->setCurrentRow(1);
        click(waitForWindow("unsavedBox"), "unsavedSave");
        QCOMPARE(m_profiles->find(one.id)->name, u"Uno"_s);
        QCOMPARE(get<QLineEdit>("profileName")->text(), u"Two"_s);
        type("profileName", u"Due"_s);
        bool isLeft = false;
        m_page->leave([&isLeft] { isLeft = true; });
        QVERIFY(!isLeft);
        click(waitForWindow("unsavedBox"), "unsavedDiscard");
        QVERIFY(isLeft);
        QCOMPARE(m_profiles->find(two.id)->name, u"Two"_s);
        QCOMPARE(get<QLineEdit>("profileName")->text(), u"Two"_s); // what was discarded does not come back
    }

    void deletingTakesTheTokenAlong()
    {
        const Profile profile = add(u"Lab"_s, m_token);
        const Profile other = add(u"Other"_s);
        open();
        QSignalSpy removed(m_page.get(), &ProfilesPage::removed);
        press("profileDelete");
        auto *box = waitForWindow<QMessageBox>("deleteProfileBox");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Return); // the default, which deletes nothing
        QVERIFY(m_profiles->find(profile.id));
        press("profileDelete");
        click(waitForWindow("deleteProfileBox"), "deleteProfileYes");
        QTRY_COMPARE(removed.count(), 1);
        QVERIFY(m_keyring->secrets.isEmpty());
        QVERIFY(!m_profiles->find(profile.id));
        QCOMPARE(get<QLineEdit>("profileName")->text(), other.name);
    }

    void aTokenThatStaysIsTold()
    {
        const Profile profile = add(u"Lab"_s, m_token);
        m_keyring->refuseRemovals = u"The keyring is locked."_s;
        open();
        press("profileDelete");
        click(waitForWindow("deleteProfileBox"), "deleteProfileYes");
        auto *box = waitForWindow<QMessageBox>("tokenNotDeleted");
        QVERIFY(box);
        QVERIFY(box->text().contains(u"locked"));
        click(box, "deleteNot");
        QVERIFY(m_profiles->find(profile.id));
        press("profileDelete");
        click(waitForWindow("deleteProfileBox"), "deleteProfileYes");
        click(waitForWindow("tokenNotDeleted"), "deleteAnyway");
        QVERIFY(!m_profiles->find(profile.id));
    }

    void goingAwayWhileTheKeyringThinksIsSafe()
    {
        add(u"Lab"_s, m_token);
        open();
        type("profileToken", u"abc"_s);
        press("profileSave");
        m_page.reset();
        QTest::qWait(60);
    }
};

ASSAY_TEST(TestProfilesPage);
#include "test_profiles_page.moc"

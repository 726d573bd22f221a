// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "actions/connection_words.h"
#include "intake/consent.h"
#include "mainwindow/main_window.h"
#include "profiles/profiles_page.h"
#include "profiles/trust_dialog.h"
#include "support/test_main.h"

#include <QGroupBox>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QTemporaryDir>
#include <QToolButton>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

const QString cyrillic = u"\u04301000.com"_s; // its first letter is a Cyrillic one
const QString ascii = u"xn--1000-43d.com"_s;

// Returns all texts below `top` that a person reads and has not typed.
QStringList textsOf(const QWidget *top)
{
    QStringList texts{top->windowTitle()};
    const auto widgets = top->findChildren<QWidget *>();
    for (const QWidget *widget : widgets) {
        texts << widget->toolTip() << widget->accessibleName() << widget->accessibleDescription();
        if (const auto *label = qobject_cast<const QLabel *>(widget))
            texts << label->text();
        else if (const auto *button = qobject_cast<const QAbstractButton *>(widget))
            texts << button->text();
        else if (const auto *box = qobject_cast<const QGroupBox *>(widget))
            texts << box->title();
        else if (const auto *list = qobject_cast<const QListWidget *>(widget))
            for (int i = 0; i < list->count(); ++i)
                texts << list->item(i)->text();
        else if (const auto *menu = qobject_cast<const QMenu *>(widget))
            for (const QAction *action : menu->actions())
                texts << action->text();
    }
    return texts;
}

// Returns how often the encoded host name is shown; -1 if the look-alike is.
int timesShown(const QWidget *top)
{
    const QString all = textsOf(top).join(u'\n');
    return all.contains(u'\u0430') ? -1 : int(all.count(ascii));
}

} // namespace

// A host name with letters that look like those of another one is shown in its encoded form wherever a person decides.
class TestLookAlikes : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void theMainWindow_data();
    void theMainWindow();
    void theEditor();
    void theListOfAppliances();
    void theCertificate();
    void sentences();

private:
    Profile m_profile;
};

void TestLookAlikes::initTestCase()
{
    m_profile.id = u"one"_s;
    m_profile.host = cyrillic;
}

void TestLookAlikes::theMainWindow_data()
{
    QTest::addColumn<QString>("name");
    QTest::newRow("without a name") << QString();
    QTest::newRow("named like its host") << cyrillic;
}

void TestLookAlikes::theMainWindow()
{
    QFETCH(const QString, name);
    QTemporaryDir folder;
    Workspace workspace(
        Workspace::Places{{}, folder.filePath(u"profiles.json"_s), {}}, std::make_unique<MemoryStore>());
    Profile profile = m_profile;
    profile.name = name;
    profile.verify = false;
    QVERIFY(!workspace.profiles().save(profile));
    QVERIFY(!workspace.profiles().setCurrent(profile.id));
    MainWindow window(workspace);
    workspace.connectToCurrent();
    window.show();
    const auto *button = child<QToolButton>(&window, "applianceButton");
    QTRY_VERIFY(button->text().startsWith(ascii));
    Q_EMIT button->menu()->aboutToShow();
    QVERIFY(button->menu()->actions().front()->text().contains(ascii));
    QVERIFY(labelText(&window, "linkWarning").contains(ascii));
    QVERIFY2(timesShown(&window) >= 3, qPrintable(textsOf(&window).join(u'\n')));
}

void TestLookAlikes::theEditor()
{
    ProfileStore profiles{QString()};
    MemoryStore secrets;
    ProfilesPage dialog(profiles, secrets);
    dialog.addProfile();
    dialog.show();
    auto *host = child<QLineEdit>(&dialog, "profileHost");
    const auto *note = child<QLabel>(&dialog, "profileHostNote");
    host->setText(u"a1000.com"_s);
    QVERIFY(!note->isVisible());
    host->setText(cyrillic);
    QVERIFY(note->isVisible());
    QVERIFY2(note->text().contains(ascii), qPrintable(note->text()));
    host->setText(u"a1000.com\u2044evil.example"_s);
    QVERIFY2(note->text().contains(u"a1000.com\\u2044evil.example"_s), qPrintable(note->text()));
    click(&dialog, "profileSave");
    QVERIFY(profiles.profiles().empty());
    QVERIFY2(
        labelText(&dialog, "profileProblem").contains(u"U+2044"), qPrintable(labelText(&dialog, "profileProblem")));
    host->setText(cyrillic);
    click(&dialog, "profileSave");
    QCOMPARE(profiles.profiles().size(), size_t(1));
    QCOMPARE(profiles.profiles().front().name, ascii);
}

void TestLookAlikes::theListOfAppliances()
{
    ProfileStore profiles{QString()};
    (void)profiles.save(m_profile); // without a file the profile is kept in memory
    MemoryStore secrets;
    ProfilesPage dialog(profiles, secrets);
    dialog.show();
    QVERIFY(timesShown(&dialog) >= 1);
}

void TestLookAlikes::theCertificate()
{
    CertificateFacts facts;
    facts.fingerprint = u"00:11"_s;
    facts.pem = u"x"_s;
    ProfileStore profiles{QString()};
    for (const bool isChanged : {false, true}) {
        TrustDialog dialog(m_profile.host, facts, isChanged ? std::optional(facts) : std::nullopt, nullptr);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        QCOMPARE(timesShown(&dialog), 1);
    }
}

void TestLookAlikes::sentences()
{
    ConsentQuestion question;
    question.profile = m_profile;
    question.files = 1;
    question.cloudHashes = 1;
    for (const QString &name : {QString(), u"Lab"_s, cyrillic}) {
        question.profile.name = name;
        const QString text = Consent::text(question);
        QVERIFY2(!text.contains(u'\u0430'), qPrintable(text));
        QVERIFY2(text.count(QString(u"https://"_s + ascii)) == 2, qPrintable(text));
    }
    using Kind = ConnectionReport::Kind;
    for (const Kind kind : {Kind::Works, Kind::HostNotFound, Kind::Refused, Kind::Certificate, Kind::TokenRefused,
             Kind::HostNameNotAllowed, Kind::NotAnAppliance}) {
        ConnectionReport report;
        report.kind = kind;
        const QString text = connectionText(report, m_profile);
        QVERIFY2(!text.contains(u'\u0430') && text.contains(ascii), qPrintable(text));
    }
}

ASSAY_TEST(TestLookAlikes);
#include "test_look_alikes.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "core/actions/demo_fixture.h"
#include "mainwindow/activity_dialog.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "session/activity_log.h"
#include "session/columns.h"
#include "settings/places.h"
#include "support/test_main.h"
#include "tables/rows_view.h"

#include <QClipboard>
#include <QComboBox>
#include <QCryptographicHash>
#include <QDir>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Own verdicts, tags, tickets and the log, in the window and at an appliance that keeps a journal.
class TestDecide : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void ownVerdictIsConfirmedAndUndone();
    void tagsAreConfirmedAndUndone();
    void removalIsConfirmed();
    void deletionIsConfirmed();
    void manyDeletionsAreTyped();
    void samplesAreSavedEncrypted();
    void ticketOfASelection();
    void ticketTemplatesArePreviewedAndSaved();
    void theLogTellsWhatWasDone();

private:
    Session &session() { return m_workspace->session(); }
    void key(const QString &sequence)
    {
        m_window->activateWindow(); // a dialog may have had the keys
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keySequence(m_window.get(), QKeySequence(sequence));
    }
    void trigger(const QString &action);
    void triage();

    QTemporaryDir m_home;
    std::unique_ptr<DemoFixture> m_appliance;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestDecide::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.filePath(u"data"_s).toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_home.filePath(u"config"_s).toLocal8Bit());
}

void TestDecide::init()
{
    m_appliance = std::make_unique<DemoFixture>();
    QVERIFY(m_appliance->isReady());
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    Profile profile = m_appliance->ready().profile;
    profile.id = u"real"_s;
    profile.name = u"Lab"_s;
    profile.demo = false; // a real one, as far as the window knows
    profile.cloudConsent = true;
    m_workspace->profiles().save(profile);
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->useToken(profile.id, m_appliance->ready().token);
    QDir(sessionsFolder()).removeRecursively();
    QSignalSpy loaded(&session(), &Session::loaded);
    session().open(sessionFile(), {}, Session::Whose::Ours);
    QVERIFY(loaded.wait());
    m_workspace->connectToCurrent();
    QTRY_COMPARE_WITH_TIMEOUT(m_workspace->link(), Workspace::Link::Ready, 20000);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    triage();
}

void TestDecide::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_appliance.reset();
}

// Two samples of the appliance with their verdicts, selected.
void TestDecide::triage()
{
    std::vector<Row> rows;
    for (const QString &hash : m_appliance->ready().hashes) {
        if (hash.size() != 40 || rows.size() == 2)
            continue;
        Row row;
        row.indicator = {IndicatorType::Sha1, hash, hash};
        rows.push_back(row);
    }
    QCOMPARE(rows.size(), 2u);
    const RowId first = session().add(std::move(rows));
    m_window->queueView().select({first, first + 1});
    m_window->queueView().setFocus();
    trigger(u"run-triage"_s);
    QTRY_VERIFY_WITH_TIMEOUT(session().at(0).state == State::Done && session().at(1).state == State::Done, 20000);
}

void TestDecide::trigger(const QString &action)
{
    auto *wanted = m_window->findChild<QAction *>(action);
    QVERIFY(wanted);
    QTRY_VERIFY(wanted->isEnabled());
    wanted->trigger();
}

void TestDecide::ownVerdictIsConfirmedAndUndone()
{
    const Classification before = session().at(0).verdict->classification;
    const Classification beforeSecond = session().at(1).verdict->classification;
    trigger(u"run-set-verdict"_s);
    QDialog *dialog = test::waitForWindow("verdictDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    QVERIFY(!test::child<QPushButton>(dialog, "verdictSet")->isEnabled()); // nothing is chosen for the analyst
    for (const auto *name : {"verdict-goodware", "verdict-suspicious", "verdict-malicious"})
        QVERIFY(!test::child<QRadioButton>(dialog, name)->isChecked());
    const QString effect = test::child<QLabel>(dialog, "verdictEffect")->text();
    QVERIFY2(effect.contains(u"all users of the appliance Lab"_s) && effect.contains(u"2 "_s), qPrintable(effect));
    QTest::qWait(100);
    QCOMPARE(m_appliance->requestsTo(u"own-verdict"_s), 0);
    test::click(dialog, "verdictCancel");
    QTest::qWait(100);
    QCOMPARE(m_appliance->requestsTo(u"own-verdict"_s), 0);

    trigger(u"run-set-verdict"_s);
    dialog = test::waitForWindow("verdictDialog");
    QVERIFY(dialog);
    // A letter chooses, and the note is next; without one nothing is chosen.
    QTest::keyClick(dialog->focusWidget(), Qt::Key_X);
    QVERIFY(!test::child<QPushButton>(dialog, "verdictSet")->isEnabled());
    QTest::keyClick(dialog->focusWidget(), Qt::Key_S);
    QVERIFY(test::child<QRadioButton>(dialog, "verdict-suspicious")->isChecked());
    QTRY_COMPARE(dialog->focusWidget(), test::child<QPlainTextEdit>(dialog, "verdictNote"));
    QTest::keyClick(dialog->focusWidget(), Qt::Key_M); // is text now
    QVERIFY(test::child<QRadioButton>(dialog, "verdict-suspicious")->isChecked());
    test::child<QComboBox>(dialog, "verdictName")->setEditText(u"a b"_s);
    QVERIFY(!test::child<QPushButton>(dialog, "verdictSet")->isEnabled()); // no such name
    test::child<QComboBox>(dialog, "verdictName")->setEditText(u"Ours"_s);
    test::child<QPlainTextEdit>(dialog, "verdictNote")->setPlainText(u"seen in a mail"_s);
    test::click(dialog, "verdictSet");
    const auto hasVerdict = [this](qsizetype row, Classification wanted, const QString &reason) {
        const Row &one = session().at(row);
        return one.state == State::Done && one.verdict->classification == wanted
            && (reason.isEmpty() || one.verdict->reason.compare(reason, Qt::CaseInsensitive) == 0);
    };
    QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(0, Classification::Suspicious, u"user"_s), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(hasVerdict(1, Classification::Suspicious, u"user"_s), 20000);
    QCOMPARE(session().at(0).decision->note, u"seen in a mail"_s);
    if (before != Classification::Suspicious)
        QCOMPARE(session().at(0).previous->verdict->classification, before);
    key(u"Ctrl+Z"_s);
    QTRY_VERIFY_WITH_TIMEOUT(session().at(0).action == "remove-verdict"_L1 && hasVerdict(0, before, {}), 20000);
    QTRY_VERIFY_WITH_TIMEOUT(session().at(1).action == "remove-verdict"_L1 && hasVerdict(1, beforeSecond, {}), 20000);
    QCOMPARE(m_appliance->requestsTo(u"own-verdict"_s), 4);
}

void TestDecide::tagsAreConfirmedAndUndone()
{
    trigger(u"run-add-tags"_s);
    QDialog *dialog = test::waitForWindow("sharedTagsDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    QVERIFY(!test::child<QPushButton>(dialog, "sharedTagsSend")->isEnabled());
    QVERIFY(test::child<QLabel>(dialog, "sharedTagsEffect")->text().contains(u"all users of the appliance Lab"_s));
    test::child<QLineEdit>(dialog, "sharedTags")->setText(u"case-17, two words"_s);
    QCOMPARE(m_appliance->requestsTo(u"tags"_s), 0);
    test::click(dialog, "sharedTagsSend");
    const auto tags = [this](qsizetype row) { return columnFromName(u"tags")->values(session().at(row)); };
    QTRY_VERIFY_WITH_TIMEOUT(tags(0).contains(u"case-17"_s) && tags(1).contains(u"two words"_s), 20000);
    QTRY_VERIFY(isFinal(session().at(0).state) && isFinal(session().at(1).state));
    key(u"Ctrl+Z"_s);
    QTRY_VERIFY_WITH_TIMEOUT(!tags(0).contains(u"case-17"_s) && !tags(1).contains(u"two words"_s), 20000);
}

void TestDecide::removalIsConfirmed()
{
    trigger(u"run-remove-verdict"_s);
    QDialog *box = test::waitForWindow("consentDialog");
    QVERIFY(box);
    test::click(box, "consentKeep");
    QTest::qWait(100);
    QCOMPARE(m_appliance->requestsTo(u"own-verdict"_s), 0);
    trigger(u"run-remove-verdict"_s);
    box = test::waitForWindow("consentDialog");
    QVERIFY(box);
    test::click(box, "consentSend");
    QTRY_COMPARE_WITH_TIMEOUT(session().at(0).state, State::NotFound, 20000); // no user has set one
}

void TestDecide::deletionIsConfirmed()
{
    trigger(u"run-delete"_s);
    QDialog *dialog = test::waitForWindow("deletionDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    const QString text = test::labelText(dialog, "deletionText");
    QVERIFY2(text.contains(u"2 "_s) && text.contains(u"all its users"_s) && text.contains(u"Lab"_s), qPrintable(text));
    QTest::keyClick(dialog, Qt::Key_Return); // the safe answer is the default
    QTRY_VERIFY(!test::window("deletionDialog"));
    QTest::qWait(100);
    QCOMPARE(m_appliance->requestsTo(u"delete"_s), 0);
    trigger(u"run-delete"_s);
    dialog = test::waitForWindow("deletionDialog");
    QVERIFY(dialog);
    test::click(dialog, "deletionDelete");
    QTRY_COMPARE_WITH_TIMEOUT(m_appliance->requestsTo(u"delete"_s), 2, 20000);
    QTRY_VERIFY_WITH_TIMEOUT(session().at(1).state == State::Done && session().at(1).action == "delete"_L1, 20000);
    QVERIFY(session().at(0).verdict); // the list keeps what it knew
    QVERIFY(!m_window->findChild<QAction *>(u"undo"_s)->text().contains(u"elet"_s));
    QVERIFY(session().flush());
    const Result<std::vector<Activity>> log = readActivities(session().file());
    QVERIFY(log);
    QVERIFY(std::ranges::any_of(
        *log, [](const Activity &one) { return activityWords(one).contains(u"shared_deletion"_s); }));
}

void TestDecide::manyDeletionsAreTyped()
{
    std::vector<Row> rows;
    for (int i = 0; i < 11; ++i) {
        Row row;
        const QString hash = QString::number(i).rightJustified(40, u'0');
        row.indicator = {IndicatorType::Sha1, hash, hash};
        rows.push_back(row);
    }
    const RowId first = session().add(std::move(rows));
    QList<RowId> ids;
    for (RowId id = first; id < first + 11; ++id)
        ids << id;
    m_window->queueView().select(std::vector<RowId>(ids.begin(), ids.end()));
    trigger(u"run-delete"_s);
    QDialog *dialog = test::waitForWindow("deletionDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    auto *typed = test::child<QLineEdit>(dialog, "deletionCount");
    auto *button = test::child<QPushButton>(dialog, "deletionDelete");
    QVERIFY(typed && !button->isEnabled());
    typed->setText(u"10"_s);
    QVERIFY(!button->isEnabled());
    typed->setText(u"11"_s);
    QVERIFY(button->isEnabled());
    QCOMPARE(m_appliance->requestsTo(u"delete"_s), 0);
    test::click(dialog, "deletionDelete");
    QTRY_COMPARE_WITH_TIMEOUT(m_appliance->requestsTo(u"delete"_s), 11, 20000);
    QTRY_COMPARE_WITH_TIMEOUT(session().find(first)->state, State::NotFound, 20000);
}

void TestDecide::samplesAreSavedEncrypted()
{
    const QTemporaryDir lab;
    m_workspace->preferences().setValue(Pref::ReportFolder, lab.path());
    QFile file(m_appliance->ready().samples.front());
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString sha1
        = QString::fromLatin1(QCryptographicHash::hash(file.readAll(), QCryptographicHash::Sha1).toHex());
    Row row;
    row.indicator = {IndicatorType::Sha1, sha1, sha1};
    const RowId id = session().add({row});
    m_window->queueView().select(std::vector<RowId>{id});
    trigger(u"run-get-sample"_s);
    QTRY_COMPARE_WITH_TIMEOUT(session().find(id)->state, State::Done, 20000);
    QCOMPARE(QDir(lab.path()).entryList(QDir::Files | QDir::Hidden), QStringList{sha1 + ".zip"_L1});
    QTRY_VERIFY2(test::labelText(m_window.get(), "messageText").contains(u"live malware"_s),
        qPrintable(test::labelText(m_window.get(), "messageText")));
    QVERIFY(m_window->findChild<QWidget *>(u"messageFile"_s)); // to drag it out
    QVERIFY(session().find(id)->summary.lastPdf().isEmpty()); // it is no report
}

void TestDecide::ticketOfASelection()
{
    QTest::keyClick(&m_window->queueView(), Qt::Key_5);
    QGuiApplication::clipboard()->setText(u"nothing"_s);
    key(u"Ctrl+J"_s);
    QTRY_VERIFY(QGuiApplication::clipboard()->text().contains(u"Escalated"_s));
    const QString text = QGuiApplication::clipboard()->text();
    for (const qsizetype row : {0, 1})
        QVERIFY2(text.contains(session().at(row).indicator.value), qPrintable(text));
    QVERIFY2(!text.contains(u"127.0.0.1"_s), qPrintable(text)); // the appliance's host
}

void TestDecide::ticketTemplatesArePreviewedAndSaved()
{
    trigger(u"ticketTemplates"_s);
    QDialog *dialog = test::waitForWindow("ticketDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    auto *preview = test::child<QPlainTextEdit>(dialog, "ticketPreview");
    QTRY_VERIFY(preview->toPlainText().contains(session().at(0).indicator.value));
    auto *text = test::child<QPlainTextEdit>(dialog, "ticketTemplate");
    text->setPlainText(u"{{nonsense}}"_s);
    auto *fault = test::child<QLabel>(dialog, "ticketFault");
    QTRY_VERIFY(fault->text().contains(u"nonsense"_s));
    QVERIFY(!test::child<QPushButton>(dialog, "ticketCopy")->isEnabled());
    text->setPlainText(u"{{count}} of ours"_s);
    QTRY_COMPARE(preview->toPlainText().trimmed(), u"2 of ours"_s);
    test::child<QLineEdit>(dialog, "ticketName")->setText(u"../evil"_s);
    QVERIFY(!test::child<QPushButton>(dialog, "ticketSave")->isEnabled());
    test::child<QLineEdit>(dialog, "ticketName")->setText(u"ours"_s);
    test::click(dialog, "ticketSave");
    QCOMPARE(test::child<QComboBox>(dialog, "ticketTemplates")->currentText(), u"ours"_s);
    QTRY_VERIFY(test::child<QPushButton>(dialog, "ticketCopy")->isEnabled());
    test::click(dialog, "ticketCopy");
    QCOMPARE(QGuiApplication::clipboard()->text().trimmed(), u"2 of ours"_s);
    QGuiApplication::clipboard()->setText(u"nothing"_s);
    key(u"Ctrl+J"_s); // it is remembered
    QTRY_COMPARE(QGuiApplication::clipboard()->text().trimmed(), u"2 of ours"_s);
}

void TestDecide::theLogTellsWhatWasDone()
{
    trigger(u"activityLog"_s);
    auto *dialog = test::waitForWindow<ActivityDialog>("activityDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    auto *view = test::child<RowsView>(dialog, "activityView");
    QTRY_VERIFY(view->rows().rowCount() >= 2);
    QVERIFY(view->rows().row(0).cells.contains(u"triage"_s));
    test::child<QLineEdit>(dialog, "activityFilter")->setText(u"no such word"_s);
    QCOMPARE(view->rows().rowCount(), 0);
    test::child<QLineEdit>(dialog, "activityFilter")->setText(u"triage cloud_look_up"_s);
    QVERIFY(view->rows().rowCount() >= 2);
    QSignalSpy saved(dialog, &ActivityDialog::saveWanted);
    test::click(dialog, "activityJson");
    QCOMPARE(saved.size(), 1);
    QVERIFY(saved[0][1].toByteArray().contains("\"action\":\"triage\""));
    dialog->close();
}

ASSAY_TEST(TestDecide);
#include "test_decide.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "intake/attachment_sweep.h"
#include "look/message_strip.h"
#include "mainwindow/main_window.h"
#include "session/past_sessions.h"
#include "settings/places.h"
#include "support/hostile_sessions.h"
#include "support/test_main.h"

#include <QAction>
#include <QDir>
#include <QFileDialog>
#include <QFileInfo>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace assay;
using namespace Qt::StringLiterals;

class TestSessionFiles : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void newOnePutsThePresentOneAside();
    void newOneLeavesAPastOneItsName();
    void newOneIsNotFiltered();
    void theNextStartShowsTheListAsItWas();
    void aNamedStartIsNotRemembered();
    void withoutTheLastOneTheUsualOneOpens();
    void aGivenSessionIsOfferedAndNotAdded();
    void anotherKindOfFileIsNotOpened();
    void aHostileOneLeadsHome();
    void aCopyKeepsItsAttachments();

private:
    // As the program starts, with the settings of the last time.
    void start(bool remembers = true)
    {
        cleanup();
        m_workspace = std::make_unique<Workspace>(
            Workspace::Places{m_folder->filePath(u"preferences"_s), {}, {}}, std::make_unique<MemoryStore>());
        m_window = std::make_unique<MainWindow>(*m_workspace);
        QSignalSpy loaded(&session(), &Session::loaded);
        m_window->startSession(m_home, {}, remembers);
        QVERIFY(loaded.wait());
        m_window->show();
        m_window->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    }
    // By the strip, as a person does who has dropped it on the window.
    void openGiven(const QString &file)
    {
        m_window->takeArguments({file});
        QPushButton *button = nullptr;
        QTRY_VERIFY((button = offered()));
        button->click();
        QTRY_COMPARE(session().file(), file);
        QTRY_VERIFY(!session().isLoading());
    }
    QPushButton *offered() const
    {
        for (auto *button : m_window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == "Open session"_L1)
                return button;
        }
        return nullptr;
    }
    QString said() const
    {
        QString all;
        for (const auto *strip : m_window->findChildren<MessageStrip *>())
            all += strip->isVisible() ? strip->sentence() : QString();
        return all;
    }
    QString past(const QString &name = u"past"_s)
    {
        const QString file
            = QFileInfo(m_folder->path()).canonicalFilePath() + u'/' + name + u'.' + QLatin1StringView(sessionSuffix);
        Session one;
        QSignalSpy loaded(&one, &Session::loaded);
        one.open(file);
        loaded.wait();
        Row row;
        row.indicator = {IndicatorType::Md5, QString(32, u'b'), QString(32, u'b')};
        one.add({row});
        return file;
    }

    Session &session() { return m_workspace->session(); }
    void addRow(const QString &digest)
    {
        Row row;
        row.indicator = {IndicatorType::Md5, digest, digest};
        session().add({row});
    }
    void open(const QString &file)
    {
        QSignalSpy loaded(&session(), &Session::loaded);
        session().open(file, {}, isOwnSession(file) ? Session::Whose::Ours : Session::Whose::Others);
        QVERIFY(loaded.wait());
    }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList({"*."_L1 + QLatin1StringView(sessionSuffix)}, QDir::Files);
    }

    QTemporaryDir m_data;
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QString m_home;
};

void TestSessionFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    // Sessions of this folder are the user's own.
    qputenv("XDG_DATA_HOME", QFile::encodeName(m_data.path()));
    QVERIFY(QDir(m_data.path()).mkpath(u"assay"_s));
    QFile::remove(m_data.filePath(u"assay/sessions"_s));
    QVERIFY(QFile::link(m_folder->path(), m_data.filePath(u"assay/sessions"_s)));
    m_home = m_folder->filePath("current."_L1 + QLatin1StringView(sessionSuffix));
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    open(m_home);
}

void TestSessionFiles::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestSessionFiles::newOnePutsThePresentOneAside()
{
    addRow(QString(32, u'a'));
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+N"_s));
    QTRY_COMPARE(session().count(), 0);
    QTRY_COMPARE(files().size(), 2);
    QCOMPARE(session().file(), m_home);
}

// The past one is only looked at: it keeps its file, and what is written next goes into the file that the next start
// opens.
void TestSessionFiles::newOneLeavesAPastOneItsName()
{
    const QString past = m_folder->filePath("2026-01-02."_L1 + QLatin1StringView(sessionSuffix));
    open(past);
    addRow(QString(32, u'b'));
    open(m_home);
    addRow(QString(32, u'a'));
    open(past);
    QCOMPARE(session().count(), 1);
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+N"_s));
    QTRY_COMPARE(session().file(), m_home);
    QTRY_COMPARE(files().size(), 3); // the past one, the one put aside, and the new one
    QTRY_COMPARE(session().count(), 0);
    QVERIFY(QFileInfo::exists(past));
    open(past);
    QCOMPARE(session().count(), 1);
    QCOMPARE(session().at(0).indicator.value, QString(32, u'b'));
}

void TestSessionFiles::newOneIsNotFiltered()
{
    addRow(QString(32, u'a'));
    auto *line = m_window->findChild<QLineEdit *>(u"filterText"_s);
    line->setText(u"status:failed"_s);
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+N"_s));
    QTRY_COMPARE(session().count(), 0);
    QTRY_COMPARE(line->text(), QString());
}

void TestSessionFiles::theNextStartShowsTheListAsItWas()
{
    const QString file = past();
    start();
    addRow(QString(32, u'a'));
    openGiven(file);
    start(); // quit, or killed: what is remembered is remembered when it is opened
    QCOMPARE(session().file(), file);
    QCOMPARE(session().count(), 1);
    QCOMPARE(session().at(0).indicator.value, QString(32, u'b'));
    start();
    QCOMPARE(session().file(), file);

    // A new session begins at home, and the next start is there as well.
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+N"_s));
    QTRY_VERIFY(said().contains("New session started"_L1));
    start();
    QCOMPARE(session().file(), m_home);
    QCOMPARE(session().count(), 0);
    QVERIFY(QFileInfo::exists(file));
}

void TestSessionFiles::aNamedStartIsNotRemembered()
{
    start(false);
    openGiven(past());
    start();
    QCOMPARE(session().file(), m_home);
}

void TestSessionFiles::withoutTheLastOneTheUsualOneOpens()
{
    const QString file = past();
    start();
    openGiven(file);
    cleanup();
    SessionLock otherWindow;
    QCOMPARE(otherWindow.take(file), SessionLock::Answer::Mine);
    start();
    QCOMPARE(session().file(), m_home);
    QVERIFY(said().contains("past"_L1));
    otherWindow.release();

    openGiven(file);
    cleanup();
    QVERIFY(QFile::rename(file, file + u".away"_s));
    start();
    QCOMPARE(session().file(), m_home);
    QVERIFY(said().contains("past"_L1));
    start(); // it is said once
    QVERIFY(!said().contains("past"_L1));
}

void TestSessionFiles::aGivenSessionIsOfferedAndNotAdded()
{
    const QString file = past();
    start();
    m_window->takeArguments({file, QString(32, u'c')});
    QTRY_COMPARE(session().count(), 1); // the digest
    QTRY_VERIFY(offered());
    QVERIFY(said().contains("session of Assay"_L1));
    QCOMPARE(session().count(), 1);
    QCOMPARE(session().at(0).indicator.type, IndicatorType::Md5);
    QCOMPARE(session().file(), m_home);
}

void TestSessionFiles::anotherKindOfFileIsNotOpened()
{
    start();
    addRow(QString(32, u'a'));
    const QString document = m_folder->filePath("letter."_L1 + QLatin1StringView(sessionSuffix));
    QFile file(document);
    QVERIFY(file.open(QIODevice::WriteOnly) && file.write("PK, and more") > 0);
    file.close();
    m_window->findChild<QAction *>(u"openSession"_s)->trigger();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QFileDialog *>()));
    Q_EMIT dialog->fileSelected(document);
    QTRY_VERIFY(said().contains("not a session of Assay"_L1));
    QCOMPARE(session().file(), m_home);
    QCOMPARE(session().count(), 1);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), "PK, and more");
    QVERIFY(!QFileInfo::exists(document + u".lock"_s));
}

// It is recognised only when it is opened: the usual list is there again, and nothing of the file is touched.
void TestSessionFiles::aHostileOneLeadsHome()
{
    const QString file = past();
    for (const auto &kind : test::hostileSessions()) {
        if (QByteArray(kind.name) == "rows are an endless view")
            QVERIFY(test::makeHostile(file, kind));
    }
    QFile bytes(file);
    QVERIFY(bytes.open(QIODevice::ReadOnly));
    const QByteArray before = bytes.readAll();
    start();
    addRow(QString(32, u'a'));
    m_window->takeArguments({file});
    QTRY_VERIFY(offered());
    offered()->click();
    QTRY_VERIFY(said().contains("was not opened"_L1));
    QTRY_COMPARE(session().file(), m_home);
    QTRY_COMPARE(session().count(), 1);
    bytes.seek(0);
    QCOMPARE(bytes.readAll(), before);
    start();
    QCOMPARE(session().file(), m_home);
}

void TestSessionFiles::aCopyKeepsItsAttachments()
{
    QStandardPaths::setTestModeEnabled(true);
    const QString kept = attachmentsFolder() + u"/of-this-test"_s;
    QVERIFY(QDir().mkpath(kept));
    start();
    Row row;
    row.indicator = {IndicatorType::File, kept + u"/a.exe"_s, {}};
    session().add({row});
    m_window->findChild<QAction *>(u"saveSessionAs"_s)->trigger();
    QFileDialog *dialog = nullptr;
    QTRY_VERIFY((dialog = m_window->findChild<QFileDialog *>()));
    const QString copy = m_folder->filePath("copy."_L1 + QLatin1StringView(sessionSuffix));
    Q_EMIT dialog->fileSelected(copy);
    QFile note(kept + noteSuffix);
    QTRY_VERIFY(note.exists());
    QVERIFY(note.open(QIODevice::ReadOnly));
    QVERIFY(note.readAll().contains(copy.toUtf8()));
    QVERIFY(QDir(kept).removeRecursively() && note.remove());
}

ASSAY_TEST(TestSessionFiles);
#include "test_session_files.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "mainwindow/main_window.h"
#include "session/past_sessions.h"

#include <QDir>
#include <QFileInfo>
#include <QLineEdit>
#include <QSignalSpy>
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

private:
    Session &session() { return m_workspace->session(); }
    void addRow(const QString &digest)
    {
        Item item;
        item.indicator = {IndicatorType::Md5, digest, digest};
        session().add({item});
    }
    void open(const QString &file)
    {
        QSignalSpy loaded(&session(), &Session::loaded);
        session().open(file);
        QVERIFY(loaded.wait());
    }
    QStringList files() const
    {
        return QDir(m_folder->path()).entryList({"*."_L1 + QLatin1StringView(sessionSuffix)}, QDir::Files);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QString m_home;
};

void TestSessionFiles::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
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

//! The past one is only looked at: it keeps its file, and what is written next goes into the file that the next start
//! opens.
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

QTEST_MAIN(TestSessionFiles)
#include "test_session_files.moc"

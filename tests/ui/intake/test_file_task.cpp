// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "intake/busy_dialog.h"
#include "intake/file_task.h"
#include "session/session.h"
#include "support/test_main.h"

#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

class TestFileTask : public QObject
{
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    QWidget m_window;
    Session m_session;
    qsizetype m_items = 0;
    QStringList m_messages;

    QPointer<FileTask> start(qint64 limit)
    {
        m_items = 0;
        m_messages.clear();
        auto *task = new FileTask({m_folder.path()}, m_session, limit, &m_window, this);
        connect(task, &FileTask::accepted, this,
            [this](const std::vector<Row> &rows) { m_items += qsizetype(rows.size()); });
        connect(task, &FileTask::message, this, [this](const QString &sentence) { m_messages << sentence; });
        task->start();
        return task;
    }

private Q_SLOTS:
    void initTestCase()
    {
        m_window.show();
        for (int i = 0; i < 7; ++i) {
            QFile file(m_folder.filePath(u"f%1"_s.arg(i)));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
    }

    void manyFilesAreAskedAbout()
    {
        const auto task = start(3);
        auto *box = waitForWindow<QMessageBox>("manyFilesBox");
        QVERIFY(box);
        QVERIFY(box->text().startsWith(u"3 file(s)"));
        QCOMPARE(m_items, 0);
        click(box, "manyFilesMore");
        box = nullptr;
        QTRY_VERIFY((box = window<QMessageBox>("manyFilesBox")) && box->text().startsWith(u"6 file(s)"));
        click(box, "manyFilesAdd");
        QCOMPARE(m_items, 6);
        QTRY_VERIFY(!task);
    }

    void theSafeAnswerAddsNothing()
    {
        const auto task = start(3);
        auto *box = waitForWindow<QMessageBox>("manyFilesBox");
        QVERIFY(box);
        QTest::keyClick(box, Qt::Key_Return);
        QCOMPARE(m_items, 0);
        QCOMPARE(m_messages, QStringList{u"Cancelled. Nothing was added."_s});
        QTRY_VERIFY(!task);
    }

    // A session tells what was looked for: it is offered to be opened when it was named, and is not a sample in a
    // folder.
    void sessionsAreNotTaken()
    {
        const QTemporaryDir folder;
        const QString named = folder.filePath(u"report.pdf"_s); // whatever its name says
        {
            Session session;
            QSignalSpy loaded(&session, &Session::loaded);
            session.open(named);
            QVERIFY(loaded.wait(20000));
        }
        QVERIFY(QDir().mkdir(folder.filePath(u"in"_s)));
        QVERIFY(QFile::copy(named, folder.filePath(u"in/inside"_s)));
        QVERIFY(QFile::link(named, folder.filePath(u"link"_s)));
        QVERIFY(QFile::copy(m_folder.filePath(u"f1"_s), folder.filePath(u"in/sample"_s)));

        auto *task = new FileTask(
            {named, folder.filePath(u"in"_s), folder.filePath(u"link"_s)}, m_session, 100, &m_window, this);
        QSignalSpy given(task, &FileTask::sessionsGiven);
        QStringList added;
        connect(task, &FileTask::accepted, this, [&added](const std::vector<Row> &rows) {
            for (const Row &row : rows) {
                added += row.indicator.value;
                QCOMPARE(row.pathLinks, PathLinks::None);
            }
        });
        task->start();
        QVERIFY(given.wait(20000));
        const QString real = QFileInfo(named).canonicalFilePath();
        QCOMPARE(given[0][0].toStringList(), (QStringList{real, real}));
        QCOMPARE(added, QStringList{QFileInfo(folder.filePath(u"in/sample"_s)).canonicalFilePath()});
        auto *refused = waitForWindow<QDialog>("refusedDialog");
        QVERIFY(refused);
        refused->close();
    }

    void theBusyDialogWaitsBeforeItShowsAndCancels()
    {
        BusyDialog busy(u"Looking"_s, &m_window);
        QSignalSpy cancelled(&busy, &BusyDialog::cancelled);
        busy.showSoon();
        QVERIFY(!busy.isVisible());
        busy.say(u"<b>1</b> file"_s);
        QTRY_VERIFY(busy.isVisible());
        QCOMPARE(faultsOf(&busy), QStringList());
        QTest::keyClick(&busy, Qt::Key_Escape);
        QVERIFY(!busy.isVisible());
        QCOMPARE(cancelled.count(), 1);
        busy.showSoon();
        busy.stop();
        QTest::qWait(400);
        QVERIFY(!busy.isVisible());
    }
};

ASSAY_TEST(TestFileTask);
#include "test_file_task.moc"

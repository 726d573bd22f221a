// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "look/blocked_windows.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "support/test_main.h"

#include <QFileDialog>
#include <QLineEdit>
#include <QMenuBar>
#include <QTemporaryDir>

using namespace assay;
using namespace Qt::StringLiterals;

// While a dialog is open, nothing that is done to the window behind it reaches the list.
class TestBlockedWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void keysDoNothing_data();
    void keysDoNothing();
    void commandsDoNothing();
    void keysDoNothingBehindABoxOfADialog();
    void theDialogIsBroughtToTheFront();
    void whereFilesArePickedNoneIsDeleted();

private:
    void openDialog(Command command);
    QStringList values() const;

    QTemporaryDir m_folder;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
    QPointer<QDialog> m_dialog;
};

void TestBlockedWindow::init()
{
    m_workspace = std::make_unique<Workspace>(
        Workspace::Places{m_folder.filePath(u"preferences.ini"_s), {}}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_workspace->connectToCurrent();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
    std::vector<Row> rows(3);
    for (size_t i = 0; i < rows.size(); ++i) {
        const QString value(32, QChar(u'a' + char16_t(i)));
        rows[i].indicator = {IndicatorType::Md5, value, value};
    }
    m_workspace->session().add(std::move(rows));
    m_window->queueView().setFocus();
    m_window->queueView().select(m_workspace->session().at(0).id);
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
}

void TestBlockedWindow::cleanup()
{
    delete m_dialog;
    m_window.reset();
    m_workspace.reset();
}

// Opens it as a person does, and gives the focus back to the window behind it, as a click there can.
void TestBlockedWindow::openDialog(Command command)
{
    m_window->commands()[command].trigger();
    QTRY_VERIFY(qobject_cast<QDialog *>(QApplication::activeModalWidget()));
    m_dialog = qobject_cast<QDialog *>(QApplication::activeModalWidget());
    m_window->activateWindow();
    m_window->queueView().setFocus();
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
    QTRY_VERIFY(m_window->queueView().hasFocus());
}

QStringList TestBlockedWindow::values() const
{
    QStringList all;
    for (const Row &row : m_workspace->session().rows())
        all << row.indicator.value;
    return all;
}

void TestBlockedWindow::keysDoNothing_data()
{
    QTest::addColumn<Command>("command");
    for (const Command command : {Command::Export, Command::AddFiles, Command::AddFolder, Command::ImportList,
             Command::AddUrl, Command::OpenSession, Command::ImportSession, Command::PastSessions, Command::EditTags,
             Command::ManageProfiles, Command::ReportFolder, Command::ArchivePasswords, Command::WarningLists,
             Command::About}) {
        QTest::addRow("command %d", int(command)) << command;
    }
}

void TestBlockedWindow::keysDoNothing()
{
    QFETCH(const Command, command);
    const QStringList before = values();
    openDialog(command);
    const auto windows = QApplication::topLevelWidgets().size();
    for (const char *keys : {"Ctrl+A", "Del", "Ctrl+Z", "Ctrl+N", "F1", "Alt+F", "Shift+F10", "Ctrl+B"})
        QTest::keySequence(m_window.get(), QKeySequence(QString::fromLatin1(keys)));
    QTest::qWait(0);
    QCOMPARE(values(), before);
    QCOMPARE(m_window->queueView().selectedCount(), 1);
    QCOMPARE(QApplication::activePopupWidget(), nullptr);
    QCOMPARE(QApplication::topLevelWidgets().size(), windows);
    m_dialog->reject();
    QTRY_VERIFY(!QApplication::activeModalWidget());
    m_window->activateWindow();
    m_window->queueView().setFocus();
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
    QTest::keySequence(m_window.get(), QKeySequence(u"Ctrl+A"_s));
    QTest::keySequence(m_window.get(), QKeySequence(u"Del"_s));
    QCOMPARE(values(), QStringList()); // and afterwards the keys work
}

// As the menus do that a desktop shows outside of the window.
void TestBlockedWindow::commandsDoNothing()
{
    const QStringList before = values();
    QAction &undo = m_window->commands()[Command::Undo];
    openDialog(Command::Export);
    for (int i = 0; i <= int(Command::Last_); ++i)
        m_window->commands()[Command(i)].trigger();
    for (QAction *action : m_window->commands().registryActions())
        action->trigger();
    const auto menus = m_window->menuBar()->actions();
    for (const QAction *menu : menus)
        QVERIFY2(!menu->isEnabled(), qPrintable(menu->text()));
    QCOMPARE(values(), before);
    QCOMPARE(QApplication::activeModalWidget(), m_dialog.data());
    m_dialog->reject();
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
    QVERIFY(!undo.isEnabled()); // as it was
    QVERIFY(menus.first()->isEnabled());
}

void TestBlockedWindow::keysDoNothingBehindABoxOfADialog()
{
    openDialog(Command::Export);
    QFile(m_folder.filePath(u"there.csv"_s)).open(QIODevice::WriteOnly);
    test::child<QLineEdit>(m_dialog, "exportPath")->setText(m_folder.filePath(u"there.csv"_s));
    test::click(m_dialog, "exportStart");
    const QDialog *box = test::waitForWindow("exportExists");
    QVERIFY(box);
    m_dialog->activateWindow();
    QTRY_COMPARE(QApplication::activeWindow(), m_dialog.data());
    QTest::keySequence(m_dialog, QKeySequence(u"Alt+F"_s));
    QTest::keySequence(m_dialog, QKeySequence(u"Alt+E"_s));
    QTest::qWait(0);
    QVERIFY(box->isVisible());
    QVERIFY(BlockedWindows::isBlocked(m_dialog));
    QVERIFY(BlockedWindows::isBlocked(m_window.get()));
    QVERIFY(!BlockedWindows::isBlocked(box));
}

// A click on the desktop's message, and a second start of the program.
void TestBlockedWindow::theDialogIsBroughtToTheFront()
{
    openDialog(Command::Export);
    BlockedWindows::bringToFront(m_window.get());
    QTRY_COMPARE(QApplication::activeWindow(), m_dialog.data());
    m_dialog->reject();
    QTRY_VERIFY(!BlockedWindows::isBlocked(m_window.get()));
    m_window->showMinimized();
    BlockedWindows::bringToFront(m_window.get());
    QVERIFY(!m_window->isMinimized());
    QTRY_COMPARE(QApplication::activeWindow(), m_window.get());
}

void TestBlockedWindow::whereFilesArePickedNoneIsDeleted()
{
    for (const Command command :
        {Command::AddFiles, Command::AddFolder, Command::ImportList, Command::OpenSession, Command::ImportSession}) {
        openDialog(command);
        const auto *dialog = qobject_cast<QFileDialog *>(m_dialog);
        QVERIFY(dialog);
        QVERIFY2(dialog->testOption(QFileDialog::ReadOnly), qPrintable(dialog->windowTitle()));
        m_dialog->reject();
        QTRY_VERIFY(m_window->commands()[command].isEnabled());
        delete m_dialog;
    }
}

ASSAY_TEST(TestBlockedWindow);
#include "test_blocked_window.moc"

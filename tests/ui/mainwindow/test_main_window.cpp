// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "details/details_view.h"
#include "intake/intake.h"
#include "look/appearance.h"
#include "look/drop_frame.h"
#include "look/message_strip.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/empty_queue.h"
#include "queue/queue_view.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "support/zip_maker.h"
#include "tables/rows_view.h"
#include "translations/install_translations.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDragEnterEvent>
#include <QGuiApplication>
#include <QHeaderView>
#include <QKeySequenceEdit>
#include <QLineEdit>
#include <QListWidget>
#include <QMenuBar>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QStatusBar>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolBar>
#include <QToolButton>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
Row rowOf(IndicatorType type, const QString &value)
{
    Row row;
    row.indicator = {type, value, value};
    return row;
}
const QString md5 = QString(32, u'a');
const QString url = u"http://evil.example.com/a"_s;
} // namespace

class TestMainWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void beginsEmptyAndOffersTheFirstStep();
    void menusHoldEveryAction();
    void noTwoCommandsShareAKey();
    void actionsAreEnabledWhereTheyApply();
    void parametersAreRemembered();
    void copiesDefangedRealAndTable();
    void aFileIsCopiedByItsName();
    void startWorksOnTheSelection();
    void theVerdictIsAskedForAgain();
    void aDropIsAnnounced();
    void aNewRowIsSelected();
    void aLinkOnlyAddsRows();
    void theContextMenuFitsASmallScreen();
    void everySettingIsInTheDialog();
    void fitsASmallScreen();
    void copiedTableCannotBeForged();
    void deleteRemovesRows();
    void filterKeys();
    void sidebarClickSelectAllCopy();
    void undoBringsRowsBack();
    void undoSelectsWhatCameBack();
    void focusGoesToTheFirstNewRow();
    void moreCommandsAreSeenAndNamed();
    void tabGoesInReadingOrder();
    void aScreenReaderIsToldOfTheEmptyList();
    void tagsOfASelection();
    void digitsDecide();
    void groupsAndSidebarFromTheMenu();
    void tabsByNumber();
    void enterOpensAWindowOfItsOwn();
    void relatedOnesBecomeRowsOnce();
    void placesInLineAreShown();
    void whatIsNotKeptIsSaid();
    void startWithoutApplianceSaysWhatToDo();
    void allDigestsWithoutAppliance();
    void archivePasswordsAreEdited();
    void uploadAnywayAsksFirst();
    void cloudLookUpsAskFirst();
    void shortcutsAreListed();
    void whatFailsIsToldWhileItIsTrue();
    void theGuideIsInside();
    void windowIsRemembered();
    void brokenMemoryDoesNoHarm();
    void themeIsChosenAndRemembered();
    void languageIsChosenForTheNextStart();
    void everyControlIsNamedAndPlain();
    void hostileRowsEverywhere();

private:
    std::unique_ptr<Workspace> workspace(const QString &preferences = {})
    {
        return std::make_unique<Workspace>(Workspace::Places{preferences, {}}, std::make_unique<MemoryStore>());
    }
    void key(const QString &sequence) { QTest::keySequence(m_window.get(), QKeySequence(sequence)); }
    void connectToNothing();
    Session &session() { return m_workspace->session(); }

    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestMainWindow::init()
{
    m_workspace = workspace();
    m_window = std::make_unique<MainWindow>(*m_workspace);
    m_workspace->connectToCurrent();
    m_window->resize(1240, 800);
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void TestMainWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
}

void TestMainWindow::beginsEmptyAndOffersTheFirstStep()
{
    QVERIFY(m_window->queueView().empty().isVisible());
    QVERIFY(test::child<QPushButton>(m_window.get(), "emptySetUp")->isVisible());
    QVERIFY(!test::child<MessageStrip>(m_window.get(), "messageStrip")->isVisible());
    QCOMPARE(m_window->windowTitle(), u"Assay"_s);
    test::click(m_window.get(), "emptySetUp");
    QDialog *dialog = test::waitForWindow("settingsDialog");
    QVERIFY(dialog);
    dialog->close();
}

void TestMainWindow::menusHoldEveryAction()
{
    const auto inMenu = [this](const char *name) {
        QSet<QString> names;
        const auto actions = test::child<QMenu>(m_window.get(), name)->actions();
        for (const QAction *action : actions)
            names << action->objectName();
        return names;
    };
    const QSet<QString> menu = inMenu("actionsMenu");
    const QToolBar *bar = test::child<QToolBar>(m_window.get(), "mainToolBar");
    for (const Action *action : assay::actions()) {
        const QString name = u"run-"_s + QLatin1StringView(action->word);
        QVERIFY2(menu.contains(name), action->word);
        QAction *made = m_window->findChild<QAction *>(name);
        QVERIFY2(!made->icon().isNull() && !made->statusTip().isEmpty(), action->word);
        QCOMPARE(made->shortcut().toString(QKeySequence::PortableText),
            QKeySequence(QString::fromLatin1(action->shortcut)).toString(QKeySequence::PortableText));
    }
    for (const Command command : {Command::Start, Command::Pause, Command::Stop})
        QVERIFY(bar->widgetForAction(&m_window->commands()[command]));
    const auto adds = test::child<QMenu>(m_window.get(), "addMenu")->actions();
    for (const Command command :
        {Command::AddFiles, Command::AddFolder, Command::ImportList, Command::Paste, Command::AddUrl})
        QVERIFY(adds.contains(&m_window->commands()[command]));
}

void TestMainWindow::noTwoCommandsShareAKey()
{
    QHash<QString, QString> seen;
    const auto actions = m_window->commands().withShortcuts();
    for (const QAction *action : actions) {
        for (const QKeySequence &sequence : action->shortcuts()) {
            const QString text = sequence.toString(QKeySequence::PortableText);
            QVERIFY2(
                !seen.contains(text), qPrintable(text + u" "_s + action->objectName() + u" "_s + seen.value(text)));
            seen.insert(text, action->objectName());
        }
    }
    QVERIFY(seen.size() > 20);
}

void TestMainWindow::actionsAreEnabledWhereTheyApply()
{
    const auto enabled = [this](const char *word) {
        return m_window->findChild<QAction *>(QLatin1StringView("run-") + QString::fromLatin1(word))->isEnabled();
    };
    QVERIFY(!enabled("submit-url"));
    const RowId first = session().add({rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Url, url)});
    m_window->queueView().select(first);
    QTRY_VERIFY(enabled("summary"));
    QVERIFY(!enabled("submit-url"));
    m_window->queueView().select(first + 1);
    QTRY_VERIFY(enabled("submit-url"));
    QVERIFY(!enabled("summary"));
    m_window->queueView().selectAll();
    QTRY_VERIFY(enabled("submit-url") && enabled("summary"));
}

void TestMainWindow::parametersAreRemembered()
{
    auto *crawler = test::child<QComboBox>(m_window.get(), "parameter-crawler");
    auto *comment = test::child<QLineEdit>(m_window.get(), "parameter-comment");
    QCOMPARE(crawler->currentData().toString(), u"local"_s);
    QCOMPARE(comment->text(), u"Submitted by Assay"_s);
    crawler->setCurrentIndex(crawler->findData(u"cloud"_s));
    comment->setText(u"case 7"_s);
    QCOMPARE(m_workspace->preferences().value(Pref::Crawler).toString(), u"cloud"_s);
    QCOMPARE(m_workspace->preferences().value(Pref::Comment).toString(), u"case 7"_s);
    // Every parameter of the registry has its editor, but for what is chosen for one run only.
    for (const Action *action : assay::actions()) {
        for (const Parameter *parameter : action->parameters) {
            const QString name = QLatin1StringView("parameter-") + QString::fromLatin1(parameter->word);
            QVERIFY2(parameter->forOneRun != bool(m_window->findChild<QWidget *>(name)), parameter->word);
        }
    }
}

void TestMainWindow::copiesDefangedRealAndTable()
{
    session().add({rowOf(IndicatorType::Url, url), rowOf(IndicatorType::Md5, md5)});
    m_window->queueView().setFocus();
    key(u"Ctrl+A"_s);
    QCOMPARE(m_window->queueView().selectedIds().size(), size_t(2));
    QTRY_VERIFY(m_window->commands()[Command::CopyDefanged].isEnabled());
    key(u"Ctrl+C"_s);
    const QString defanged = QGuiApplication::clipboard()->text();
    QVERIFY2(!defanged.contains(u"http://"_s) && defanged.contains(u"[.]"_s) && defanged.endsWith(u'\n' + md5),
        qPrintable(defanged));
    QVERIFY(m_window->statusBar()->currentMessage().contains(u"Ctrl+Shift+C"_s));
    key(u"Ctrl+Shift+C"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), url + u'\n' + md5);
    key(u"Ctrl+Alt+C"_s);
    const QStringList table = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(table.size(), 3);
    QVERIFY(table[0].split(u'\t').contains(u"Verdict"_s));
    QCOMPARE(table[1].count(u'\t'), table[0].count(u'\t'));
}

void TestMainWindow::aFileIsCopiedByItsName()
{
    session().add({rowOf(IndicatorType::File, u"/home/analyst/case 7/invoice.exe"_s)});
    m_window->queueView().setFocus();
    key(u"Ctrl+A"_s);
    QTRY_VERIFY(m_window->commands()[Command::CopyDefanged].isEnabled());
    key(u"Ctrl+C"_s);
    QCOMPARE(QGuiApplication::clipboard()->text(), u"invoice.exe"_s);
}

// An appliance that nobody can reach: what is started stays in the paused queue.
void TestMainWindow::connectToNothing()
{
    Profile profile;
    profile.id = u"p"_s;
    profile.name = u"lab"_s;
    profile.host = u"127.0.0.1:1"_s;
    profile.uploadConsent = profile.cloudConsent = true;
    m_workspace->profiles().save(profile);
    m_workspace->useToken(profile.id, "0123456789abcdef0123456789abcdef01234567");
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->connectToCurrent();
    QTRY_COMPARE(m_workspace->link(), Workspace::Link::Ready);
}

void TestMainWindow::startWorksOnTheSelection()
{
    connectToNothing();
    std::vector<Row> rows;
    for (const char16_t c : {u'a', u'b', u'c', u'd'})
        rows.push_back(rowOf(IndicatorType::Md5, QString(32, c)));
    const RowId first = session().add(std::move(rows));
    const auto started = [&] {
        QString word;
        for (RowId id = first; id < first + 4; ++id)
            word += session().find(id)->start->appliance.isEmpty() ? u'-' : u'x';
        return word;
    };
    QueueView &view = m_window->queueView();
    view.select(first); // by the program, as after a paste
    QVERIFY(!view.isChosen());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {},
        view.visualRect(view.proxy().indexOf(first + 1, view.firstSection())).center());
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier,
        view.visualRect(view.proxy().indexOf(first + 2, view.firstSection())).center());
    key(u"F9"_s);
    QTRY_COMPARE(started(), u"-xx-"_s);
    QVERIFY2(m_window->statusBar()->currentMessage().contains(u"other 2"),
        qPrintable(m_window->statusBar()->currentMessage()));
    key(u"F9"_s); // none of the selected ones waits for it any more
    QTRY_COMPARE(started(), u"xxxx"_s);
}

void TestMainWindow::theVerdictIsAskedForAgain()
{
    connectToNothing();
    Row hash = rowOf(IndicatorType::Md5, md5);
    Row page = rowOf(IndicatorType::Url, url);
    Row host = rowOf(IndicatorType::Fqdn, u"evil.example.com"_s);
    for (Row *row : {&hash, &page, &host}) {
        row->state = State::Done;
        row->action = u"create-pdf"_s;
        test::edit(*row)->findings.verdict = Verdict{Classification::Malicious, u"malicious"_s, 9, {}, {}, {}, {}, {}};
    }
    test::edit(page)->findings.submissionId = u"7"_s;
    for (Row *row : {&hash, &page, &host})
        summarise(*row);
    m_workspace->queue().setPaused(true);
    const RowId first = session().add({hash, page, host, rowOf(IndicatorType::Ipv4, u"203.0.113.7"_s)});
    m_window->queueView().setFocus();
    key(u"Ctrl+A"_s);
    QTRY_VERIFY(m_window->commands()[Command::RefreshVerdict].isEnabled());
    key(u"F5"_s);
    QTRY_COMPARE(session().find(first)->action, u"triage"_s);
    QCOMPARE(session().find(first + 1)->action, u"url-status"_s); // nothing is submitted once more
    QCOMPARE(session().find(first + 2)->action, u"network"_s);
    QCOMPARE(session().find(first + 3)->action, u"triage"_s);
    m_window->commands()[Command::Stop].trigger();
}

// So that what was dropped can be looked at without a click, and what was selected by hand stays when text is pasted.
void TestMainWindow::aNewRowIsSelected()
{
    const auto current = [this] {
        const Row *row = session().find(m_window->queueView().currentId());
        return row ? row->indicator.value.toString() : QString();
    };
    m_window->intake().takeText(u"one.example.com"_s, u"Pasted"_s);
    QTRY_COMPARE(current(), u"one.example.com"_s);
    m_window->intake().takeText(u"two.example.com"_s, u"Pasted"_s);
    QTRY_COMPARE(current(), u"two.example.com"_s); // nobody selected the first one
    m_window->queueView().setFocus();
    QTest::keyClick(&m_window->queueView(), Qt::Key_Up);
    const QString chosen = current();
    m_window->intake().takeText(u"three.example.com"_s, u"Pasted"_s);
    QTRY_COMPARE(session().count(), 3);
    QCOMPARE(current(), chosen);
    const QTemporaryDir folder;
    QList<QUrl> urls;
    for (const QString &name : {u"a.eml"_s, u"b.exe"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name.toUtf8()) > 0);
        urls << QUrl::fromLocalFile(file.fileName());
    }
    QMimeData dropped;
    dropped.setUrls(urls);
    m_window->intake().takeMime(&dropped, u"Dropped"_s, Intake::Way::Drop);
    QTRY_COMPARE(current(), folder.filePath(u"a.eml"_s));
    QCOMPARE(m_window->queueView().selectedCount(), 1);
    QVERIFY(!m_window->queueView().isChosen());
}

// Any web page may hold such a link: it shows what it names, adds rows, and starts none of them.
void TestMainWindow::aLinkOnlyAddsRows()
{
    connectToNothing();
    m_workspace->preferences().setValue(Pref::StartAtOnce, true);
    m_window->takeArguments({u"assay:triage?hash=%1&host=evil.example.com"_s.arg(md5)});
    auto *dialog = test::waitForWindow("previewDialog");
    QVERIFY(dialog);
    QCOMPARE(session().count(), 0);
    dialog->accept();
    QTRY_COMPARE(session().count(), 2);
    for (qsizetype row = 0; row < 2; ++row)
        QCOMPARE(session().at(row).state, State::Queued);
    QCOMPARE(m_workspace->queue().counts().waiting, 0);
    m_window->takeArguments({u"assay:submit?url=https://evil.example"_s, u"assay:triage?file=/etc/passwd"_s});
    QCOMPARE(session().count(), 2);
    m_window->takeArguments({u"other.example.com"_s}); // what the analyst adds does start
    QTRY_COMPARE(session().count(), 3);
    QVERIFY(session().at(2).state != State::Queued || m_workspace->queue().counts().waiting > 0);
}

// With all that a finished file offers; a menu that is too high gets a second column, beside which nobody looks.
void TestMainWindow::theContextMenuFitsASmallScreen()
{
    connectToNothing();
    Row file = test::fullRow(true);
    file.state = State::Done;
    const RowId id = session().add({file});
    QueueView &view = m_window->queueView();
    view.select(id);
    QTRY_VERIFY(m_window->commands()[Command::UploadAnyway].isEnabled());
    Q_EMIT view.customContextMenuRequested(view.visualRect(view.currentIndex()).center());
    auto *menu = m_window->findChild<QMenu *>(u"queueContextMenu"_s);
    QVERIFY(menu);
    QVERIFY(menu->actions().size() > 20);
    int height = 0;
    for (QAction *action : menu->actions())
        height += menu->actionGeometry(action).height();
    QVERIFY2(height > 400 && height <= 680, qPrintable(QString::number(height)));
    menu->close();
}

// Nothing is only in a menu: each tick and choice of the menus is also in the settings, and each command can get a
// key.
void TestMainWindow::everySettingIsInTheDialog()
{
    key(u"Ctrl+,"_s);
    QDialog *dialog = test::waitForWindow("settingsDialog");
    QVERIFY(dialog);
    auto *list = test::child<QListWidget>(dialog, "settingsList");
    QCOMPARE(list->count(), 6);
    auto *search = test::child<QLineEdit>(dialog, "settingsSearch");
    for (const char *words :
        {"start automatically", "notify", "theme", "verdict colours", "language", "archive passwords", "report folder",
            "crawler", "details", "proxy", "add files", "triage", "copy hashes", "timeouts"}) {
        search->setText(QString::fromLatin1(words));
        QVERIFY2(list->item(0)->flags() & Qt::ItemIsSelectable, words);
    }
    search->clear();
    for (int row = 0; row < list->count(); ++row) {
        list->setCurrentRow(row);
        QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    }
    QVERIFY(dialog->width() <= 1280 && dialog->height() <= 720);
    test::child<QCheckBox>(dialog, "setting-queue-start-at-once")->click();
    QVERIFY(!m_window->commands()[Command::StartAtOnce].isChecked());
    auto *theme = test::child<QComboBox>(dialog, "setting-look-color-scheme");
    theme->setCurrentIndex(theme->findData(u"dark"_s));
    QVERIFY(m_window->commands()[Command::ThemeDark].isChecked());
    auto *tags = test::child<QLineEdit>(dialog, "setting-submit-tags");
    tags->setText(u"case-7"_s);
    QCOMPARE(test::child<QLineEdit>(m_window.get(), "parameter-tags")->text(), u"case-7"_s);
    dialog->close();
    QTRY_VERIFY(!test::window("settingsDialog"));
    // The shortcuts window leads to the page of keys.
    m_window->commands()[Command::Shortcuts].trigger();
    test::click(test::waitForWindow("shortcutsDialog"), "shortcutsChange");
    dialog = test::waitForWindow("settingsDialog");
    QVERIFY(dialog);
    QVERIFY(test::child<QWidget>(dialog, "keysView")->isVisible());
    test::child<QLineEdit>(dialog, "settingsSearch")->setText(u"copy hashes"_s);
    QTest::keyClick(test::child<QLineEdit>(dialog, "settingsSearch"), Qt::Key_Return);
    QCOMPARE(test::labelText(dialog, "keysTitle"), u"Copy hashes"_s);
    auto *edit = test::child<QKeySequenceEdit>(dialog, "keysEdit0");
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_E, Qt::ControlModifier);
    auto *takeOver = test::child<QPushButton>(dialog, "keysTakeOver");
    QTRY_VERIFY(takeOver->isVisible());
    edit->setFocus(); // the question stays when the focus comes and goes
    takeOver->setFocus();
    QVERIFY(takeOver->isVisible());
    QVERIFY(test::labelText(dialog, "keysNote").contains(u"Export"_s));
    edit->setFocus();
    QTest::keyClick(edit, Qt::Key_K, Qt::ControlModifier | Qt::AltModifier);
    const QAction &copyHashes = m_window->commands()[Command::CopyHashes];
    QTRY_COMPARE(copyHashes.shortcut(), QKeySequence(u"Ctrl+Alt+K"_s));
    QVERIFY(copyHashes.toolTip().contains(copyHashes.shortcut().toString(QKeySequence::NativeText)));
    QVERIFY(!takeOver->isVisible());
    dialog->close();
    theme = nullptr;
    m_workspace->preferences().setValue(Pref::ColorScheme, u"system"_s);
}

void TestMainWindow::aDropIsAnnounced()
{
    const auto *frame = test::child<DropFrame>(m_window.get(), "dropFrame");
    QMimeData text;
    text.setText(u"evil.example.com"_s);
    QVERIFY(!frame->isVisible());
    QDragEnterEvent enter({50, 50}, Qt::CopyAction, &text, Qt::LeftButton, {});
    QCoreApplication::sendEvent(m_window.get(), &enter);
    QVERIFY(enter.isAccepted());
    QVERIFY(frame->isVisible());
    QDragLeaveEvent leave;
    QCoreApplication::sendEvent(m_window.get(), &leave);
    QVERIFY(!frame->isVisible());
}

// 1280x720 at 200 %, without the frame of the window manager.
void TestMainWindow::fitsASmallScreen()
{
    const QSize room(640, 330);
    m_window->queueView().select(session().add({test::fullRow()}));
    QTRY_VERIFY(m_window->details().tabs().isVisible());
    const QSize least = m_window->minimumSizeHint();
    QVERIFY2(least.width() <= room.width() && least.height() <= room.height(),
        qPrintable(u"%1x%2"_s.arg(least.width()).arg(least.height())));
}

void TestMainWindow::copiedTableCannotBeForged()
{
    std::vector<Row> rows;
    for (const QString &name : test::hostileNames())
        rows.push_back(rowOf(IndicatorType::File, u"/samples/"_s + name));
    session().add(rows);
    m_window->queueView().setFocus();
    m_window->queueView().selectAll();
    QTRY_VERIFY(m_window->commands()[Command::CopyTable].isEnabled());
    m_window->commands()[Command::CopyTable].trigger();
    const QStringList table = QGuiApplication::clipboard()->text().split(u'\n');
    QCOMPARE(table.size(), qsizetype(rows.size() + 1));
    for (const QString &line : table)
        QCOMPARE(line.count(u'\t'), table[0].count(u'\t'));
}

void TestMainWindow::deleteRemovesRows()
{
    const RowId first = session().add({rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Url, url)});
    m_window->queueView().setFocus();
    m_window->queueView().select(first);
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
    key(u"Del"_s);
    QCOMPARE(session().count(), 1);
    QCOMPARE(session().at(0).indicator.value, url);
}

void TestMainWindow::filterKeys()
{
    session().add({rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Url, url)});
    key(u"Ctrl+F"_s);
    auto *line = test::child<QLineEdit>(m_window.get(), "filterText");
    QVERIFY(line->hasFocus());
    QTest::keyClicks(line, u"http"_s); // no completion starts like that: a popup takes the focus without a desktop
    QTRY_COMPARE(m_window->queueView().proxy().rowCount(), 1);
    QTRY_COMPARE(test::labelText(m_window.get(), "filterCount"), u"1 of 2 rows"_s);
    QTest::keyClick(line, Qt::Key_Escape);
    QCOMPARE(m_window->queueView().proxy().rowCount(), 2);
    QVERIFY(line->text().isEmpty());
    const QWidget *focused = QApplication::focusWidget();
    QVERIFY2(m_window->queueView().hasFocus(), qPrintable(focused ? focused->objectName() : u"nothing"_s));
}

void TestMainWindow::sidebarClickSelectAllCopy()
{
    Row bad = test::fullRow(true);
    test::edit(bad)->findings.verdict->classification = Classification::Malicious;
    session().add({bad, rowOf(IndicatorType::Url, url), bad});
    auto *sidebar = test::child<QTreeView>(m_window.get(), "sidebar");
    const auto find = [sidebar](const QString &text) {
        return sidebar->model()->match(
            sidebar->model()->index(0, 0), Qt::DisplayRole, text, 1, Qt::MatchExactly | Qt::MatchRecursive);
    };
    QTRY_VERIFY(!find(u"Malicious"_s).isEmpty());
    // All malicious hashes to the clipboard: a click and two keys.
    const QRect place = sidebar->visualRect(find(u"Malicious"_s).first());
    QTest::mouseClick(sidebar->viewport(), Qt::LeftButton, {}, QPoint(place.left() + 60, place.center().y()));
    sidebar->setFocus(); // as a real click does
    QCOMPARE(m_window->queueView().proxy().shownCount(), 2);
    key(u"Ctrl+A"_s);
    QCOMPARE(m_window->queueView().selectedCount(), 2);
    QTRY_VERIFY(m_window->commands()[Command::CopyHashes].isEnabled());
    key(u"Ctrl+Alt+H"_s);
    const QString digest = columnFromName(u"sha256")->value(session().at(0)).toString();
    QVERIFY(!digest.isEmpty());
    QCOMPARE(QGuiApplication::clipboard()->text(), digest); // both rows have it
}

void TestMainWindow::undoBringsRowsBack()
{
    const RowId first = session().add({rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Url, url)});
    QAction &undo = m_window->commands()[Command::Undo];
    QVERIFY(!undo.isEnabled());
    m_window->queueView().setFocus();
    m_window->queueView().select(first);
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
    key(u"Del"_s);
    QCOMPARE(session().count(), 1);
    QCOMPARE(m_window->queueView().selectedIds(), std::vector<RowId>{first + 1}); // the same key takes that one
    QVERIFY(undo.isEnabled());
    QVERIFY2(undo.text().contains(u"1"_s), qPrintable(undo.text()));
    key(u"Ctrl+Z"_s);
    QCOMPARE(session().count(), 2);
    QCOMPARE(session().at(0).id, first);
    QCOMPARE(m_window->queueView().selectedIds(), std::vector<RowId>{first});
    QVERIFY(m_window->statusBar()->currentMessage().startsWith(u"Undone: removal of 1"_s));
    key(u"Ctrl+Shift+Z"_s);
    QCOMPARE(session().count(), 1);
}

void TestMainWindow::undoSelectsWhatCameBack()
{
    const RowId first = session().add(test::sampleRows(3000, 3));
    QueueView &view = m_window->queueView();
    QTRY_COMPARE(view.proxy().shownCount(), 3000);
    std::vector<RowId> ids;
    for (RowId id = first + 1; id < first + 2001; id += 2)
        ids.push_back(id);
    view.select(ids);
    QCOMPARE(view.selectedIds(), ids);
    QTRY_COMPARE(test::labelText(m_window.get(), "filterCount"), u"3,000 row(s), 1,000 selected"_s);
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
    m_window->commands()[Command::Remove].trigger();
    QTRY_COMPARE(view.proxy().shownCount(), 2000);
    m_window->commands()[Command::Undo].trigger();
    QTRY_COMPARE(view.proxy().shownCount(), 3000);
    QTRY_COMPARE(view.selectedIds(), ids);
    QCOMPARE(view.currentId(), ids.front());
}

// The button that was pressed is gone: the keys go on in the list, and turn no list of the bars.
void TestMainWindow::focusGoesToTheFirstNewRow()
{
    auto *crawler = test::child<QComboBox>(m_window.get(), "parameter-crawler");
    test::child<QPushButton>(m_window.get(), "emptyPaste")->setFocus();
    QTemporaryDir folder;
    QStringList files;
    for (const QString &name : {u"a.exe"_s, u"b.exe"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(name.toUtf8()) > 0);
        files << file.fileName();
    }
    m_window->takeArguments(files);
    QTRY_COMPARE(session().count(), 2);
    QVERIFY(m_window->queueView().hasFocus());
    QCOMPARE(m_window->queueView().currentId(), session().at(0).id);
    QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);
    QCOMPARE(m_window->queueView().currentId(), session().at(1).id);
    QCOMPARE(crawler->currentData().toString(), u"local"_s);
    // Whoever types goes on typing.
    session().remove({session().at(0).id, session().at(1).id});
    auto *line = test::child<QLineEdit>(m_window.get(), "filterText");
    line->setFocus();
    m_window->takeArguments(files.mid(1));
    QTRY_COMPARE(session().count(), 1);
    QVERIFY(line->hasFocus());
}

void TestMainWindow::moreCommandsAreSeenAndNamed()
{
    m_workspace->preferences().setValue(Pref::ColorScheme, u"dark"_s);
    m_window->commands()[Command::ThemeDark].trigger();
    m_window->resize(460, 600);
    auto *more
        = m_window->findChild<QToolBar *>(u"mainToolBar"_s)->findChild<QToolButton *>(u"qt_toolbar_ext_button"_s);
    QVERIFY(more);
    QCOMPARE(more->accessibleName(), u"More commands"_s);
    QTRY_VERIFY(more->isVisible());
    const QImage picture = more->grab().toImage();
    int brightest = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            brightest = std::max(brightest, picture.pixelColor(x, y).lightness());
    }
    QVERIFY(brightest > 150);
    m_window->commands()[Command::ThemeLight].trigger();
}

void TestMainWindow::tabGoesInReadingOrder()
{
    const auto stops = [this] {
        QStringList names;
        QWidget *const first = test::child<QWidget>(m_window.get(), "filterText");
        QWidget *at = first;
        do {
            if (at->isVisible() && at->isEnabled() && at->focusPolicy() & Qt::TabFocus)
                names << at->objectName();
            at = at->nextInFocusChain();
        } while (at != first);
        return names;
    };
    const auto areInOrder = [](const QStringList &names, const QStringList &wanted) {
        qsizetype before = -1;
        for (const QString &name : wanted) {
            const qsizetype at = names.indexOf(name);
            if (at <= before)
                return false;
            before = at;
        }
        return true;
    };
    QVERIFY2(areInOrder(stops(),
                 {u"filterText"_s, u"sidebar"_s, u"queueView"_s, u"emptySetUp"_s, u"emptyAddFiles"_s, u"emptyPaste"_s,
                     u"emptySamples"_s}),
        qPrintable(stops().join(u' ')));
    m_window->queueView().select(session().add({rowOf(IndicatorType::Md5, md5)}));
    QTRY_VERIFY2(areInOrder(stops(), {u"filterText"_s, u"sidebar"_s, u"queueView"_s, u"evidenceView"_s}),
        qPrintable(stops().join(u' ')));
}

void TestMainWindow::aScreenReaderIsToldOfTheEmptyList()
{
    const QAccessibleInterface *page
        = QAccessible::queryAccessibleInterface(test::child<QWidget>(m_window.get(), "queuePage"));
    QStringList names;
    for (int i = 0; i < page->childCount(); ++i) {
        const QAccessibleInterface *child = page->child(i);
        for (int j = 0; j < child->childCount(); ++j)
            names << child->child(j)->text(QAccessible::Name);
    }
    QVERIFY2(names.contains(u"Add files…"_s), qPrintable(names.join(u'|')));
}

void TestMainWindow::tagsOfASelection()
{
    session().add({rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Url, url)});
    m_window->queueView().setFocus();
    m_window->queueView().selectAll();
    QTRY_VERIFY(m_window->commands()[Command::EditTags].isEnabled());
    key(u"Ctrl+T"_s);
    QDialog *dialog = test::waitForWindow("tagsDialog");
    QVERIFY(dialog);
    test::child<QLineEdit>(dialog, "tagsNew")->setText(u"case-7"_s);
    test::click(dialog, "tagsOk");
    for (const Row &row : session().rows())
        QCOMPARE(row.parameters.value(u"tags"_s), u"case-7"_s);
    m_window->commands()[Command::Undo].trigger();
    for (const Row &row : session().rows())
        QVERIFY(row.parameters.value(u"tags"_s).isEmpty());
}

void TestMainWindow::digitsDecide()
{
    const RowId first = session().add({rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Url, url)});
    m_window->queueView().select({first, first + 1});
    QTRY_COMPARE(m_window->queueView().selectedCount(), 2);
    m_window->queueView().setFocus();
    QVERIFY(m_window->queueView().hasFocus());
    QTest::keyClick(&m_window->queueView(), Qt::Key_2);
    QCOMPARE(session().at(0).decision->word, u"false_positive"_s);
    QCOMPARE(session().at(1).decision->word, u"false_positive"_s);
    QVERIFY(test::child<QLineEdit>(m_window.get(), "filterText")->text().isEmpty());
    key(u"Ctrl+Z"_s);
    QVERIFY(!session().at(0).decision && !session().at(1).decision);
    QTest::keyClick(&m_window->queueView(), Qt::Key_5);
    QTest::keyClick(&m_window->queueView(), Qt::Key_0);
    QVERIFY(!session().at(0).decision);
    auto *line = test::child<QLineEdit>(m_window.get(), "filterText");
    line->setFocus();
    QTest::keyClick(line, Qt::Key_1); // a digit is text there
    QCOMPARE(line->text(), u"1"_s);
    QVERIFY(!session().at(0).decision);
    line->clear();
    m_window->queueView().setFocus();
    QTRY_VERIFY(
        m_window->commands()[Command::EditNote].isEnabled()); // the window looks at the selection a moment later
    key(u"Ctrl+Shift+N"_s);
    QDialog *dialog = test::waitForWindow("noteDialog");
    QVERIFY(dialog);
    test::child<QPlainTextEdit>(dialog, "noteText")->setPlainText(u"why\nand how"_s);
    test::click(dialog, "noteOk");
    QCOMPARE(session().at(1).decision->note, u"why\nand how"_s);
}

void TestMainWindow::groupsAndSidebarFromTheMenu()
{
    session().add(test::sampleRows(30, 3));
    m_window->commands()[Command::GroupVerdict].trigger();
    QCOMPARE(m_window->queueView().proxy().grouping(), Grouping::Verdict);
    QVERIFY(m_window->commands()[Command::CollapseGroups].isEnabled());
    m_window->commands()[Command::GroupNone].trigger();
    QCOMPARE(m_window->queueView().proxy().grouping(), Grouping::None);
    QVERIFY(!m_window->commands()[Command::CollapseGroups].isEnabled());
    auto *sidebar = test::child<QTreeView>(m_window.get(), "sidebar");
    QVERIFY(sidebar->isVisible());
    key(u"Ctrl+B"_s);
    QVERIFY(!sidebar->isVisible());
    m_window->close();
    QCOMPARE(m_workspace->preferences().value(Pref::Sidebar).toString(), u"hidden"_s);
}

void TestMainWindow::tabsByNumber()
{
    m_window->queueView().select(session().add({test::fullRow()}));
    QVERIFY(m_window->details().tabs().count() >= 10);
    for (int page = 0; page < 10; ++page) { // Alt+0 is the tenth
        key(u"Alt+%1"_s.arg((page + 1) % 10));
        QCOMPARE(m_window->details().tabs().currentIndex(), page);
    }
    const int count = m_window->details().tabs().count();
    for (int page = 10; page <= count; ++page) { // the others, and round again
        key(u"Ctrl+Tab"_s);
        QCOMPARE(m_window->details().tabs().currentIndex(), page % count);
    }
    key(u"Ctrl+Shift+Tab"_s);
    QCOMPARE(m_window->details().tabs().currentIndex(), count - 1);
}

void TestMainWindow::enterOpensAWindowOfItsOwn()
{
    const auto open = [] {
        const auto all = QApplication::topLevelWidgets();
        return std::ranges::count_if(
            all, [](const QWidget *widget) { return widget->objectName() == u"detailsWindow"; });
    };
    const RowId first = session().add({test::fullRow(), test::reanalyzedRow()});
    m_window->queueView().select(first);
    m_window->queueView().setFocus();
    QTest::keyClick(&m_window->queueView(), Qt::Key_Return);
    QCOMPARE(open(), 1);
    Q_EMIT m_window->queueView().activatedItem(first); // it is there already
    QCOMPARE(open(), 1);
    Q_EMIT m_window->queueView().activatedItem(first + 1);
    QCOMPARE(open(), 2);
    m_window->close();
    QTRY_COMPARE(open(), 0);
}

void TestMainWindow::relatedOnesBecomeRowsOnce()
{
    session().add({rowOf(IndicatorType::Md5, md5)});
    Q_EMIT m_window->details().addToQueue(
        {md5, u"evil.example.com"_s, u"evil.example.com"_s, u"no indicator at all"_s}, 1);
    QCOMPARE(session().count(), 2);
    QCOMPARE(session().at(1).indicator.value, u"evil.example.com"_s);
    QCOMPARE(session().at(1).state, State::Queued);
    QCOMPARE(session().at(1).cameFrom->row, RowId(1));
    QCOMPARE(session().at(1).cameFrom->name, md5);
}

void TestMainWindow::placesInLineAreShown()
{
    const RowId first = session().add(
        {rowOf(IndicatorType::Md5, md5), rowOf(IndicatorType::Md5, QString(32, u'b')), rowOf(IndicatorType::Url, url)});
    QCOMPARE(m_workspace->queue().enqueue({first, first + 1}, *actionFromWord(u"summary"), {}), 2);
    const auto state = [this, first](int row) {
        const QModelIndex index
            = m_window->queueView().proxy().indexOf(first + RowId(row), sectionOf(QLatin1StringView("state")));
        return index.data().toString();
    };
    QCOMPARE(state(0), u"Queued, no. 1"_s);
    QCOMPARE(state(1), u"Queued, no. 2"_s);
    QCOMPARE(state(2), u"Queued, not started"_s);
    m_workspace->queue().movePending({first + 1}, Queue::Position::Top);
    QCOMPARE(state(0), u"Queued, no. 2"_s);
    QCOMPARE(state(1), u"Queued, no. 1"_s);
    m_workspace->queue().setPaused(true);
    QCOMPARE(state(1), u"Queued, no. 1, queue paused"_s);
}

void TestMainWindow::whatIsNotKeptIsSaid()
{
    auto *said = test::child<QLabel>(m_window.get(), "statusNotKept");
    QVERIFY(!said->isVisible());
    session().open(u"/proc/no such folder/session"_s);
    QTRY_VERIFY(said->isVisible());
    QVERIFY(!said->toolTip().isEmpty());
    auto *strip = test::child<MessageStrip>(m_window.get(), "messageStrip");
    QVERIFY(strip->isVisible());
    strip->dismiss();
    QVERIFY(said->isVisible()); // for as long as it is so
    session().close();
    QTRY_VERIFY(!said->isVisible());
}

void TestMainWindow::startWithoutApplianceSaysWhatToDo()
{
    session().add({rowOf(IndicatorType::Md5, md5)});
    m_window->commands()[Command::Start].trigger();
    auto *strip = test::child<MessageStrip>(m_window.get(), "messageStrip");
    QVERIFY(strip->isVisible());
    QVERIFY(!test::child<QPushButton>(m_window.get(), "messageButton")->text().isEmpty());
    QVERIFY(!QApplication::activeModalWidget());
    QCOMPARE(session().at(0).state, State::Queued);
}

void TestMainWindow::allDigestsWithoutAppliance()
{
    const QTemporaryDir folder;
    std::vector<Row> rows;
    for (const QString &name : {u"one"_s, u"two"_s, u"changed"_s}) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("abc") == 3);
        rows.push_back(rowOf(IndicatorType::File, file.fileName()));
    }
    test::edit(rows[2])->findings.related.push_back(
        {u"SHA-1"_s, QString(40, u'0'), true}); // looked up when it was another file
    test::makeZip(folder.filePath(u"zip"_s), {{"in", "abc", ZIP_EM_TRAD_PKWARE}});
    rows.push_back(rowOf(IndicatorType::File, folder.filePath(u"zip"_s)));
    rows.push_back(rowOf(IndicatorType::Md5, md5));
    session().add(rows);
    m_window->queueView().setFocus();
    m_window->queueView().selectAll();
    QAction &command = m_window->commands()[Command::AllDigests];
    QTRY_VERIFY(command.isEnabled());
    command.trigger();
    const QString sha512
        = u"ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a2192992a274fc1a836ba3c23a3feebbd454d44236"
          "43ce80e2a9ac94fa54ca49f"_s;
    for (const int row : {0, 1, 3}) {
        QTRY_COMPARE(columnFromName(u"sha512")->value(session().at(row)).toString(), sha512);
        QCOMPARE(columnFromName(u"md5")->value(session().at(row)).toString(), u"900150983cd24fb0d6963f7d28e17f72"_s);
        QCOMPARE(session().at(row).state, State::Queued); // it still waits for the appliance
    }
    QTRY_VERIFY(m_window->statusBar()->currentMessage().contains(u"has changed since it was looked up"_s));
    QCOMPARE(session().at(2).record->findings.related.size(), size_t(1));
    QVERIFY(session().at(4).record->findings.related.empty());
}

void TestMainWindow::archivePasswordsAreEdited()
{
    QCOMPARE(m_workspace->archivePasswords(), QStringList{u"infected"_s});
    m_window->commands()[Command::ArchivePasswords].trigger();
    QDialog *dialog = test::waitForWindow("settingsDialog");
    QVERIFY(dialog);
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    auto *lines = test::child<QPlainTextEdit>(dialog, "setting-submit-archive-passwords");
    QTRY_VERIFY(lines->hasFocus());
    lines->setPlainText(u"infected\n\nwith blanks \ninfected\n"_s);
    QCOMPARE(m_workspace->archivePasswords(), (QStringList{u"infected"_s, u"with blanks "_s}));
}

void TestMainWindow::uploadAnywayAsksFirst()
{
    Profile profile;
    profile.id = u"p"_s;
    profile.name = u"lab"_s;
    profile.host = u"127.0.0.1:1"_s;
    m_workspace->profiles().save(profile);
    m_workspace->useToken(profile.id, "0123456789abcdef0123456789abcdef01234567");
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->connectToCurrent();
    QTRY_COMPARE(m_workspace->link(), Workspace::Link::Ready);
    m_workspace->queue().setPaused(true);
    const QTemporaryDir folder;
    test::makeZip(folder.filePath(u"a.zip"_s), {{"in", "abc", ZIP_EM_AES_256}});
    m_window->queueView().select(session().add({rowOf(IndicatorType::File, folder.filePath(u"a.zip"_s))}));
    QAction &command = m_window->commands()[Command::UploadAnyway];
    QTRY_VERIFY(command.isEnabled());
    command.trigger();
    QDialog *consent = test::waitForWindow("consentDialog");
    QVERIFY(consent);
    QVERIFY(!session().at(0).parameters.contains(u"upload"_s));
    test::click(consent, "consentSend");
    QTRY_COMPARE(session().at(0).parameters.value(u"upload"_s), u"anyway"_s);
    QCOMPARE(session().at(0).action, u"triage"_s);
    m_window->commands()[Command::Stop].trigger();
    // It was for that run only.
    QVERIFY(!test::child<QToolButton>(m_window.get(), "runOptions")->findChild<QWidget *>(u"parameter-upload"_s));
}

void TestMainWindow::cloudLookUpsAskFirst()
{
    Profile profile;
    profile.id = u"p"_s;
    profile.name = u"lab"_s;
    profile.host = u"127.0.0.1:1"_s;
    profile.uploadConsent = true;
    profile.hashOnly = true;
    m_workspace->profiles().save(profile);
    m_workspace->useToken(profile.id, "0123456789abcdef0123456789abcdef01234567");
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->connectToCurrent();
    QTRY_COMPARE(m_workspace->link(), Workspace::Link::Ready);
    m_window->queueView().select(session().add({rowOf(IndicatorType::Md5, md5)}));
    QAction *classification = m_window->findChild<QAction *>(u"run-classification"_s);
    QTRY_VERIFY(classification->isEnabled());
    classification->trigger();
    auto *consent = test::waitForWindow<QMessageBox>("consentDialog");
    QVERIFY(consent);
    QVERIFY2(consent->text().contains(u"cloud"_s), qPrintable(consent->text()));
    QCOMPARE(session().at(0).state, State::Queued);
    test::child<QCheckBox>(consent, "consentNever")->setChecked(true);
    test::click(consent, "consentSend");
    QVERIFY(m_workspace->profiles().find(profile.id)->cloudConsent);
    // The appliance's own knowledge needs no question.
    QTRY_VERIFY(isFinal(session().at(0).state));
    m_window->findChild<QAction *>(u"run-summary"_s)->trigger();
    QVERIFY(!test::window("consentDialog"));
}

void TestMainWindow::shortcutsAreListed()
{
    key(u"Ctrl+F1"_s);
    QDialog *dialog = test::waitForWindow("shortcutsDialog");
    QVERIFY(dialog);
    auto *view = test::child<RowsView>(dialog, "shortcutsView");
    QVERIFY(view->rows().rowCount() >= m_window->commands().withShortcuts().size());
    QAction &undo = m_window->commands()[Command::Undo];
    undo.setText(u"Undo: something"_s);
    QCOMPARE(undo.iconText(), u"Undo"_s); // what the list calls it
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    dialog->close();
}

void TestMainWindow::whatFailsIsToldWhileItIsTrue()
{
    Profile profile;
    profile.id = u"p"_s;
    profile.name = u"lab"_s;
    profile.host = u"127.0.0.1:1"_s;
    profile.cloudConsent = profile.uploadConsent = true;
    m_workspace->profiles().save(profile);
    m_workspace->useToken(profile.id, "0123456789abcdef0123456789abcdef01234567");
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->connectToCurrent();
    auto *strip = test::child<MessageStrip>(m_window.get(), "messageStrip");
    QTRY_VERIFY(strip->isVisible());
    QVERIFY2(!strip->sentence().contains(u"u000A"_s), qPrintable(strip->sentence())); // one sentence, no lines
    QCOMPARE(strip->sentence(), test::labelText(m_window.get(), "emptyTrouble"));
    m_window->queueView().setFocus();
    m_window->queueView().select(session().add({rowOf(IndicatorType::File, u"/no such file"_s)}));
    QAction *triage = m_window->findChild<QAction *>(u"run-triage"_s);
    QTRY_VERIFY(triage->isEnabled());
    triage->trigger();
    QTRY_COMPARE(session().at(0).state, State::Failed);
    QTRY_VERIFY(strip->isVisible() && strip->sentence().startsWith(u"1 row(s) failed"_s));
    auto *show = test::child<QPushButton>(strip, "messageChoice");
    QVERIFY(show->isVisible());
    show->click();
    QCOMPARE(test::child<QLineEdit>(m_window.get(), "filterText")->text(), u"status:failed"_s);
    QVERIFY(strip->isVisible()); // whoever has seen them may try them again
    // It goes when the retry begins, and comes back with the end.
    m_workspace->queue().setPaused(true);
    m_workspace->queue().enqueue({session().at(0).id}, *assay::actions().front(), {});
    QTRY_VERIFY(!strip->isVisible());
    m_workspace->queue().setPaused(false);
    QTRY_VERIFY(strip->isVisible() && session().at(0).state == State::Failed);
    m_window->queueView().select(session().at(0).id); // the filter had hidden it meanwhile
    QTRY_VERIFY(m_window->commands()[Command::Remove].isEnabled());
    QTRY_VERIFY(!m_window->commands()[Command::CancelSelected].isEnabled()); // there is nothing to cancel
    key(u"Del"_s);
    QTRY_VERIFY(!strip->isVisible());
}

void TestMainWindow::theGuideIsInside()
{
    key(u"F1"_s);
    QDialog *dialog = test::waitForWindow("guideWindow");
    QVERIFY(dialog);
    auto *page = test::child<QTextBrowser>(dialog, "guidePage");
    QVERIFY(page->toPlainText().contains(u"User guide"_s));
    QCOMPARE(test::faultsOf(dialog).join(u'|'), QString());
    dialog->close();
}

void TestMainWindow::windowIsRemembered()
{
    QTemporaryDir folder;
    const QString path = folder.filePath(u"assay.ini"_s);
    {
        const auto first = workspace(path);
        MainWindow window(*first);
        window.show();
        window.resize(911, 633);
        window.queueView().header()->resizeSection(sectionOf("indicator"_L1), 333);
        window.close();
    }
    const auto second = workspace(path);
    MainWindow window(*second);
    QCOMPARE(window.size(), QSize(911, 633));
    QCOMPARE(window.queueView().header()->sectionSize(sectionOf("indicator"_L1)), 333);
}

void TestMainWindow::brokenMemoryDoesNoHarm()
{
    const auto broken = workspace();
    for (const Pref pref : {Pref::WindowGeometry, Pref::WindowState, Pref::TableHeader})
        broken->preferences().setValue(pref, QByteArray("\x7f\xff\xff\xffrubbish\nverdict shown x"));
    MainWindow window(*broken);
    window.show();
    QVERIFY(window.width() > 300 && window.height() > 200);
    QVERIFY(window.queueView().height() > 50);
}

void TestMainWindow::themeIsChosenAndRemembered()
{
    m_window->commands()[Command::ThemeDark].trigger();
    QVERIFY(isDark());
    QCOMPARE(m_workspace->preferences().value(Pref::ColorScheme).toString(), u"dark"_s);
    m_window->commands()[Command::ThemeLight].trigger();
    QVERIFY(!isDark());
}

void TestMainWindow::languageIsChosenForTheNextStart()
{
    QStringList offered;
    for (const QString &code : languages())
        offered += "language_"_L1 + code;
    QCOMPARE(offered, QStringList({u"language_de"_s, u"language_en"_s}));
    QVERIFY(m_window->findChild<QAction *>(u"language_system"_s)->isChecked());
    m_window->findChild<QAction *>(offered[0])->trigger();
    QCOMPARE(m_workspace->preferences().value(Pref::Language).toString(), u"de"_s);
    QVERIFY(!m_window->findChild<QAction *>(u"language_system"_s)->isChecked());
}

void TestMainWindow::everyControlIsNamedAndPlain()
{
    m_window->queueView().select(session().add(test::sampleRows(30, 3)));
    QCOMPARE(test::faultsOf(m_window.get()).join(u'|'), QString());
}

void TestMainWindow::hostileRowsEverywhere()
{
    for (const QString &name : test::hostileNames()) {
        Row row = test::fullRow(true);
        row.indicator = {IndicatorType::File, u"/samples/"_s + name, name};
        m_window->queueView().select(session().add({row}));
        QCoreApplication::processEvents();
        const auto labels = m_window->findChildren<QLabel *>();
        for (const QLabel *label : labels)
            QCOMPARE(label->textFormat(), Qt::PlainText);
        m_window->grab(); // painting must cope, too
    }
}

ASSAY_TEST(TestMainWindow);
#include "test_main_window.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/clipped_text.h"
#include "../support/dialogs.h"
#include "core/actions/demo_fixture.h"
#include "details/details_view.h"
#include "hunting/hits_view.h"
#include "hunting/search_line.h"
#include "hunting/search_window.h"
#include "mainwindow/commands.h"
#include "mainwindow/main_window.h"
#include "queue/queue_view.h"
#include "session/cell_values.h"
#include "session/columns.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"
#include "warninglists/warning_list.h"
#include "warninglists/warning_lists.h"

#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QMenu>
#include <QPointer>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// The search in the window, with an appliance that keeps a journal: nothing arrives there before the analyst sends it.
class TestSearchWindow : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();
    void typingSendsNothing();
    void findsAndAddsToTheQueue();
    void pagesAreFetchedByScrolling();
    void theCloudIsAskedAfterConsent();
    void ownThingsAreConfirmed();
    void aRejectedQueryIsShown();
    void aSearchIsCancelled();
    void similarOnesInFourActions();
    void valuesOfDetailsLeadToASearch();
    void searchesAreSavedAndRemembered();
    void hitsAreExportedWithoutTheList();
    void everyControlHasAName();
    void withoutAnAppliance();

private:
    void start(const QStringList &arguments = {});
    Session &session() { return m_workspace->session(); }
    qsizetype searches() const { return m_appliance->requestsTo(u"search"_s); }
    SearchWindow *open();
    void type(SearchWindow *search, const QString &query);
    bool searchFor(SearchWindow *search, const QString &query);
    static HitsView *hitsOf(const SearchWindow *search) { return child<HitsView>(search, "searchHits"); }
    static SearchLine *lineOf(const SearchWindow *search) { return child<SearchLine>(search, "searchText"); }

    QTemporaryDir m_home;
    std::unique_ptr<DemoFixture> m_appliance;
    std::unique_ptr<Workspace> m_workspace;
    std::unique_ptr<MainWindow> m_window;
};

void TestSearchWindow::initTestCase()
{
    qputenv("XDG_DATA_HOME", m_home.path().toLocal8Bit());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
}

void TestSearchWindow::init()
{
    start();
}

void TestSearchWindow::start(const QStringList &arguments)
{
    cleanup();
    m_appliance = std::make_unique<DemoFixture>(QStringList{u"--latency"_s, u"0"_s} + arguments);
    QVERIFY(m_appliance->isReady());
    m_workspace = std::make_unique<Workspace>(Workspace::Places{}, std::make_unique<MemoryStore>());
    m_window = std::make_unique<MainWindow>(*m_workspace);
    Profile profile = m_appliance->ready().profile;
    profile.id = u"real"_s;
    profile.name = u"Lab"_s;
    profile.demo = false; // a real one, as far as the window knows
    m_workspace->profiles().save(profile);
    m_workspace->profiles().setCurrent(profile.id);
    m_workspace->useToken(profile.id, m_appliance->ready().token);
    m_workspace->connectToCurrent();
    QTRY_VERIFY_WITH_TIMEOUT(m_workspace->report().has_value(), 20000);
    m_window->show();
}

void TestSearchWindow::cleanup()
{
    m_window.reset();
    m_workspace.reset();
    m_appliance.reset();
    WarningLists::setCurrent(std::make_shared<WarningLists>());
}

SearchWindow *TestSearchWindow::open()
{
    m_window->commands()[Command::Search].trigger();
    return m_window->findChild<SearchWindow *>();
}

void TestSearchWindow::type(SearchWindow *search, const QString &query)
{
    lineOf(search)->clear();
    QTest::keyClicks(lineOf(search), query);
}

bool TestSearchWindow::searchFor(SearchWindow *search, const QString &query)
{
    lineOf(search)->setText(query);
    QTest::keyClick(lineOf(search), Qt::Key_Return);
    return QTest::qWaitFor([search] { return !search->isSearching(); }, 30000);
}

void TestSearchWindow::typingSendsNothing()
{
    const size_t before = m_appliance->journal().size();
    SearchWindow *search = open();
    QVERIFY(search && search->isVisible());
    QVERIFY(!child<QPushButton>(search, "searchGo")->isEnabled());
    type(search, u"classification:malicious (tag:x"_s);
    QVERIFY(lineOf(search)->error());
    QVERIFY(labelText(search, "searchError").contains(u"26"_s));
    QTest::keyClick(lineOf(search), Qt::Key_Return);
    type(search, u"classification:malicous"_s);
    QVERIFY(!lineOf(search)->error());
    QVERIFY(labelText(search, "searchError").contains(u"suspicious"_s));
    search->prepare(u"tag:x"_s);
    child<QComboBox>(search, "searchPlace")->setCurrentIndex(1);
    QVERIFY(child<QWidget>(search, "searchSince")->isVisibleTo(search));
    QTest::qWait(200);
    QCOMPARE(m_appliance->journal().size(), before);
    QCOMPARE(open(), search); // the one that is open
}

void TestSearchWindow::findsAndAddsToTheQueue()
{
    m_workspace->preferences().setValue(Pref::StartAtOnce, false);
    SearchWindow *search = open();
    QVERIFY(searchFor(search, u"classification:malicious AND sampletype:PE"_s));
    HitsView *hits = hitsOf(search);
    const int found = hits->rows().rowCount();
    QVERIFY(found >= 2);
    QVERIFY(labelText(search, "searchState").startsWith(QString::number(found)));
    QCOMPARE(hits->rows().row(0).cells.value(0), userText(Classification::Malicious));
    QCOMPARE(session().count(), 0); // a hit is no row of the list
    hits->setCurrentIndex(hits->model()->index(0, 0));
    QCOMPARE(hits->selectedIds().size(), 1u);
    QTest::keyClick(hits, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), hits->rows().row(0).cells.last());
    click(search, "searchAdd");
    QCOMPARE(session().count(), 1);
    const Row &row = session().at(0);
    QCOMPARE(row.state, State::Queued);
    QCOMPARE(shownVerdict(row)->classification, Classification::Malicious); // before anything is asked again
    QVERIFY(row.batch->contains(u"classification:malicious"_s));
    QCOMPARE(QString(row.appliance), u"Lab"_s);
    QVERIFY(row.agreed.empty());
    hits->clearSelection();
    click(search, "searchAdd"); // all, without the one that is there
    QCOMPARE(session().count(), found);
    QVERIFY(labelText(search, "searchState").contains(QString::number(found - 1)));
    QCOMPARE(searches(), 1);
}

void TestSearchWindow::pagesAreFetchedByScrolling()
{
    start({u"--max-search-page"_s, u"15"_s});
    SearchWindow *search = open();
    search->resize(900, 300);
    QVERIFY(searchFor(search, u"size:[0 TO *]"_s));
    HitsView *hits = hitsOf(search);
    QTRY_VERIFY(hits->verticalScrollBar()->maximum() > 0 && !search->isSearching());
    const int first = hits->rows().rowCount();
    const qsizetype asked = searches();
    QVERIFY(first < 40);
    hits->setCurrentIndex(hits->model()->index(3, 0));
    const std::vector<RowId> chosen = hits->selectedIds();
    hits->verticalScrollBar()->setValue(hits->verticalScrollBar()->maximum());
    QTRY_VERIFY(hits->rows().rowCount() > first);
    QVERIFY(searches() > asked);
    QCOMPARE(hits->selectedIds(), chosen); // what is selected stays so
    for (int round = 0; round < 10; ++round) {
        QTRY_VERIFY(!search->isSearching());
        hits->verticalScrollBar()->setValue(0);
        hits->verticalScrollBar()->setValue(hits->verticalScrollBar()->maximum());
    }
    QTRY_VERIFY(!search->isSearching());
    const qsizetype all = searches();
    QVERIFY(labelText(search, "searchState").startsWith(QString::number(hits->rows().rowCount())));
    QTest::qWait(100);
    QCOMPARE(searches(), all); // none is left
    QCOMPARE(all, (hits->rows().rowCount() + 14) / 15);
}

void TestSearchWindow::theCloudIsAskedAfterConsent()
{
    SearchWindow *search = open();
    child<QComboBox>(search, "searchPlace")->setCurrentIndex(1);
    for (const char *answer : {"cloudSearchKeep", "cloudSearchSend"}) {
        lineOf(search)->setText(u"filename:cloud_only.bin"_s);
        QTest::keyClick(lineOf(search), Qt::Key_Return);
        auto *box = waitForWindow<QMessageBox>("cloudSearchDialog");
        QVERIFY(box);
        QVERIFY(box->text().contains(u"filename:cloud_only.bin"_s));
        QTest::qWait(100);
        QCOMPARE(searches(), 0);
        click(box, answer);
        QTRY_VERIFY(!window("cloudSearchDialog"));
    }
    QTRY_COMPARE(hitsOf(search)->rows().rowCount(), 1);
    QCOMPARE(searches(), 1);
    lineOf(search)->setText(u"filename:readme.txt"_s); // another query is asked about anew
    QTest::keyClick(lineOf(search), Qt::Key_Return);
    auto *box = waitForWindow<QMessageBox>("cloudSearchDialog");
    QVERIFY(box);
    child<QAbstractButton>(box, "cloudSearchAlways")->click();
    click(box, "cloudSearchSend");
    QTRY_COMPARE(searches(), 2);
    QTRY_VERIFY(!search->isSearching());
    QVERIFY(m_workspace->profiles().profiles()[0].cloudConsent);
}

void TestSearchWindow::ownThingsAreConfirmed()
{
    const Result<WarningList> list = readPlainList("ours.example\n"_ba, u"ours"_s);
    QVERIFY(list);
    WarningLists::setCurrent(std::make_shared<WarningLists>(std::vector{*list}, std::vector<WarningList>()));
    SearchWindow *search = open();
    for (const char *answer : {"ownSearchKeep", "ownSearchSend"}) {
        lineOf(search)->setText(u"domain:mail.ours.example"_s);
        QTest::keyClick(lineOf(search), Qt::Key_Return);
        auto *box = waitForWindow<QMessageBox>("ownSearchDialog");
        QVERIFY(box);
        QTest::qWait(100);
        QCOMPARE(searches(), 0);
        click(box, answer);
        QTRY_VERIFY(!window("ownSearchDialog"));
    }
    QTRY_COMPARE(searches(), 1);
}

void TestSearchWindow::aRejectedQueryIsShown()
{
    SearchWindow *search = open();
    QVERIFY(searchFor(search, u"nonsense:x"_s));
    QVERIFY(labelText(search, "searchState").contains(u"Unknown keyword \"nonsense\""_s));
    QVERIFY(searchFor(search, u"filename:nobody-has-this"_s)); // the error goes
    QVERIFY(!labelText(search, "searchState").contains(u"nonsense"_s));
    QCOMPARE(hitsOf(search)->rows().rowCount(), 0);
    QVERIFY(!child<QPushButton>(search, "searchAdd")->isEnabled());
}

void TestSearchWindow::aSearchIsCancelled()
{
    start({u"--fault"_s, u"search:stall"_s});
    SearchWindow *search = open();
    lineOf(search)->setText(u"tag:x"_s);
    QTest::keyClick(lineOf(search), Qt::Key_Return);
    QVERIFY(search->isSearching());
    QTRY_COMPARE(searches(), 1);
    click(search, "searchGo"); // it says Cancel now
    QTRY_VERIFY(!search->isSearching());
    QVERIFY(child<QPushButton>(search, "searchGo")->isEnabled());
    QTest::keyClick(lineOf(search), Qt::Key_Return);
    QVERIFY(search->isSearching());
    QPointer<SearchWindow> closed(search);
    search->close(); // in the middle of it
    QTRY_VERIFY(!closed);
}

// From a malicious row to its family's other samples in the queue, with their verdicts.
void TestSearchWindow::similarOnesInFourActions()
{
    m_workspace->preferences().setValue(Pref::StartAtOnce, false);
    SearchWindow *search = open();
    QVERIFY(searchFor(search, u"classification:malicious"_s));
    hitsOf(search)->setCurrentIndex(hitsOf(search)->model()->index(0, 0));
    click(search, "searchAdd");
    const RowId origin = session().at(0).id;
    search->close();
    QTRY_VERIFY(!m_window->findChild<SearchWindow *>());
    const qsizetype before = searches();
    m_window->queueView().select(origin);
    // 1: the context menu. 2: an entry of its submenu.
    Q_EMIT m_window->queueView().customContextMenuRequested(
        m_window->queueView().visualRect(m_window->queueView().currentIndex()).center());
    auto *menu = m_window->findChild<QMenu *>(u"similarMenu"_s);
    QVERIFY(menu && menu->isEnabled());
    QAction *family = nullptr;
    for (QAction *action : menu->actions()) {
        if (action->toolTip().contains(u"threatname:*."_s))
            family = action;
    }
    QVERIFY(family);
    family->trigger();
    search = m_window->findChild<SearchWindow *>();
    QVERIFY(search && search->isVisible());
    QVERIFY(lineOf(search)->text().startsWith(u"threatname:*."_s));
    QTest::qWait(100);
    QCOMPARE(searches(), before); // the query is shown before it is sent
    QTest::keyClick(lineOf(search), Qt::Key_Return); // 3
    QTRY_VERIFY(!search->isSearching() && hitsOf(search)->rows().rowCount() > 1);
    click(search, "searchAdd"); // 4
    QVERIFY(session().count() > 1);
    for (const Row &row : session().rows()) {
        QVERIFY(shownVerdict(row));
        if (row.id != origin)
            QCOMPARE(row.cameFrom->row, origin);
    }
}

void TestSearchWindow::valuesOfDetailsLeadToASearch()
{
    Row row = fullRow();
    edit(row)->findings.related.push_back({u"FQDN"_s, u"evil.example.com"_s, false});
    const RowId id = session().add({row});
    m_window->queueView().select(id);
    QVERIFY(m_window->details().openTab(u"relatedTab"_s));
    auto *view = m_window->details().findChild<RowsView *>(u"relatedView"_s);
    QVERIFY(view);
    QTRY_VERIFY(view->rows().rowCount() > 0);
    auto *find = view->findChild<QAction *>(u"findSamples"_s);
    QVERIFY(find && !find->isEnabled());
    for (int line = 0; line < view->model()->rowCount(); ++line) {
        if (view->model()->index(line, 1).data(RowsModel::ExactRole).toString() == "evil.example.com"_L1)
            view->setCurrentIndex(view->model()->index(line, 1));
    }
    QVERIFY(find->isEnabled());
    find->trigger();
    auto *search = m_window->findChild<SearchWindow *>();
    QVERIFY(search);
    QCOMPARE(lineOf(search)->text(), u"domain:evil.example.com"_s);
    QTest::qWait(100);
    QCOMPARE(searches(), 0);
}

void TestSearchWindow::searchesAreSavedAndRemembered()
{
    SearchWindow *search = open();
    QVERIFY(searchFor(search, u"filename:readme.txt"_s));
    child<QComboBox>(search, "searchSort")->setCurrentIndex(2);
    Q_EMIT child<QComboBox>(search, "searchSort")->activated(2);
    auto *menu = search->findChild<QMenu *>(u"searchMenu"_s);
    QVERIFY(menu);
    const auto entry = [&menu](const QString &text) -> QAction * {
        Q_EMIT menu->aboutToShow();
        for (QAction *action : menu->actions()) {
            if (action->text() == text)
                return action;
        }
        return nullptr;
    };
    QVERIFY(entry(u"Save this search…"_s));
    entry(u"Save this search…"_s)->trigger();
    QDialog *box = waitForWindow("nameDialog");
    QVERIFY(box);
    QTest::keyClicks(child<QLineEdit>(box, "nameDialogName"), u"read me"_s);
    click(box, "nameDialogSave");
    search->close();
    QTRY_VERIFY(!m_window->findChild<SearchWindow *>());
    search = open();
    menu = search->findChild<QMenu *>(u"searchMenu"_s);
    QCOMPARE(child<QComboBox>(search, "searchSort")->currentIndex(), 2);
    QTest::keyClick(lineOf(search), Qt::Key_Up); // the history
    QCOMPARE(lineOf(search)->text(), u"filename:readme.txt"_s);
    lineOf(search)->clear();
    const qsizetype before = searches();
    QVERIFY(entry(u"read me"_s));
    entry(u"read me"_s)->trigger();
    QCOMPARE(lineOf(search)->text(), u"filename:readme.txt"_s);
    QTest::qWait(100);
    QCOMPARE(searches(), before);
    QVERIFY(SavedFilters(m_workspace->preferences()).all().empty()); // filters of the list are others
}

void TestSearchWindow::hitsAreExportedWithoutTheList()
{
    SearchWindow *search = open();
    QVERIFY(searchFor(search, u"filename:readme.txt"_s));
    click(search, "searchExport");
    QDialog *dialog = waitForWindow("exportDialog");
    QVERIFY(dialog);
    dialog->reject();
    QTRY_VERIFY(!window("exportDialog"));
    QCOMPARE(session().count(), 0);
}

void TestSearchWindow::everyControlHasAName()
{
    SearchWindow *search = open();
    QVERIFY(searchFor(search, u"nonsense:x"_s));
    child<QComboBox>(search, "searchPlace")->setCurrentIndex(1);
    QCOMPARE(faultsOf(search), QStringList());
    search->resize(search->minimumSizeHint());
    QTest::qWait(50);
    QCOMPARE(clippedTexts(search), QStringList());
    QTest::keyClick(search, Qt::Key_Escape);
    QTRY_VERIFY(!m_window->findChild<SearchWindow *>());
}

void TestSearchWindow::withoutAnAppliance()
{
    m_workspace->profiles().remove(u"real"_s);
    m_workspace->connectToCurrent();
    QTRY_VERIFY(!m_workspace->context());
    SearchWindow *search = open();
    lineOf(search)->setText(u"tag:x"_s);
    QVERIFY(!child<QPushButton>(search, "searchGo")->isEnabled());
    QTest::keyClick(lineOf(search), Qt::Key_Return);
    QVERIFY(!search->isSearching());
    QVERIFY(!labelText(search, "searchState").isEmpty());
}

ASSAY_TEST(TestSearchWindow);
#include "test_search_window.moc"

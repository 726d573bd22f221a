// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "details/details_view.h"
#include "details/details_window.h"
#include "session/cell_values.h"
#include "session/peers.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "tables/rows_view.h"

#include <QAccessible>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QHeaderView>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QPointer>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTabBar>
#include <QToolButton>
#include <QTreeView>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
QStringList texts(const RowsView *view, int column)
{
    QStringList all;
    for (int row = 0; row < view->rows().rowCount(); ++row) {
        if (view->rows().row(row).isHeading)
            continue;
        all << view->rows().row(row).cells.value(column);
    }
    return all;
}

// Text from outside that asks to be taken for markup, a control, or another line.
Row hostileRow(const QString &text)
{
    Row row = test::fullRow(true);
    row.indicator = {IndicatorType::File, u"/samples/"_s + text, text};
    row.appliance = row.batch = text;
    test::edit(row)->findings.verdict = Verdict{.classification = Classification::Other,
        .word = text,
        .riskScore = 3,
        .threatName = text,
        .reason = text,
        .source = text,
        .firstSeen = text,
        .lastSeen = text};
    test::edit(row)->findings.attributes = {{text, text, false}, {u"auto"_s, text, true}};
    test::edit(row)->findings.facts = {{text, text, false}};
    test::edit(row)->findings.related = {{text, text, false}};
    test::edit(row)->findings.detections = {{text, text, text}};
    test::edit(row)->findings.engines = {{text, 500, text}};
    test::edit(row)->findings.scanners = {{text, text, text, true}};
    test::edit(row)->findings.network = {{NetworkRecord::Kind::Url, text, text, text, text, text},
        {NetworkRecord::Kind::Reputation, text, text, text, text, text}};
    row.previous = PreviousVerdict{test::edit(row)->findings.verdict, {}};
    row.previous.edit().verdict.edit().threatName = u"before "_s + text;
    row.previous.edit().at = QDateTime(QDate(2026, 3, 2), QTime(13, 2), Qt::UTC);
    test::edit(row)->findings.attachments = {{u"/tmp/"_s + text, {}, 3}};
    QJsonObject json{{text, text}, {u"list"_s, QJsonArray{text}}};
    test::edit(row)->findings.raw = {{text, QJsonDocument(json).toJson()}};
    row.error = ApiError::of(ApiError::Kind::Server, text, 500);
    row.state = State::Failed;
    row.record->calls
        = {{.at = {}, .method = "GET", .path = text, .status = 500, .milliseconds = 1, .note = text, .host = text}};
    return row;
}
// One line, with nothing that hides, turns round or goes on for ever.
void checkShown(const QString &shown)
{
    static const QRegularExpression bad(
        u"[\\x{202a}-\\x{202e}\\x{2066}-\\x{2069}\\x{200b}-\\x{200d}\\x00-\\x1f\\x7f-\\x9f]"_s);
    QVERIFY2(!shown.contains(bad), qPrintable(shown));
    QVERIFY2(shown.size() <= 1100, qPrintable(QString::number(shown.size())));
}

void walk(const QAbstractItemModel &model, const QModelIndex &parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        for (int column = 0; column < model.columnCount(parent); ++column) {
            const QModelIndex index = model.index(row, column, parent);
            checkShown(index.data().toString());
            QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
        }
        walk(model, model.index(row, 0, parent));
    }
}
} // namespace

class TestDetails : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup();
    void everyTabShowsTheItem();
    void nothingIsShownForNothing();
    void followsTheSession();
    void ticksAreWrittenToTheItem();
    void allAndNoneLeaveAutomaticOnes();
    void relatedOnesAreOfferedToTheQueue();
    void ownHashesAreNotRelated();
    void undetectedAreHiddenUntilAskedFor();
    void jsonIsShownCopiedAndSaved();
    void jsonTextIsSearched();
    void bigJsonIsLaidOutBehindTheScenes();
    void savedReportsLeadToTheirFolder();
    void enginesOfAReanalysis();
    void nextActionsAreThoseThatApply();
    void hostileTextStaysPlain();
    void everyControlIsNamed();
    void digestsAreCopiedOneByOneAndTogether();
    void scannersWithoutAResultAreHiddenUntilAskedFor();
    void networkIsAskedOnDemandAndCancelled();
    void theCardTellsWhatTheRowIs();
    void thumbnailsAreThoseOfTheRow();
    void whatChangedStandsInTheHeader();
    void emptyTabsSayWhy();
    void tabWidthsAndSwitchesAreRemembered();
    void keysChooseTabs();
    void tabsWithoutRoomAreBehindAButton();
    void relatedOnesHaveTheVerdictsOfTheList();
    void rowsAreDraggedOutAsTextAndReportsAsFiles();
    void aWindowOfItsOwnFollowsItsRow();
    void twoAppliancesStandSideBySide();
    void whatHasNotAnsweredIsNotCompared();
    void onlyWhatCanBeReadOffersIt();
    void callsAreCopiedAsCurlByAButton();
    void doubleFontSizeFitsTheScreen();

private:
    template <class W>
    W *find(const char *name) const
    {
        return test::child<W>(m_view.get(), name);
    }
    void open(int page) { m_view->tabs().setCurrentIndex(page); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DetailsView> m_view;
    enum Page {
        Summary,
        Analysis,
        Contents,
        Hashes,
        ThirdParty,
        Scanners,
        Network,
        Attributes,
        Related,
        Json,
        Pdf,
        Properties,
        Log,
        Compare
    };
};

void TestDetails::init()
{
    m_session = std::make_unique<Session>();
    m_view = std::make_unique<DetailsView>(*m_session);
    m_view->resize(900, 400);
    m_view->show();
}

void TestDetails::cleanup()
{
    m_view.reset();
    m_session.reset();
}

void TestDetails::everyTabShowsTheItem()
{
    const Row row = test::fullRow();
    m_view->showRow(m_session->add({row}));
    QVERIFY(
        find<QWidget>("verdictBadge")->accessibleName().contains(u"alicious"_s) || !test::edit(row)->findings.verdict);
    open(Properties);
    QVERIFY(texts(find<RowsView>("factsView"), 1).contains(row.indicator.value));
    open(Attributes);
    QCOMPARE(find<RowsView>("attributesView")->rows().rowCount(), int(test::edit(row)->findings.attributes.size()));
    open(Related);
    const auto &related = row.record->findings.related;
    QCOMPARE(texts(find<RowsView>("relatedView"), 1).size(),
        qsizetype(std::ranges::count_if(
            related, [&row](const RelatedIndicator &one) { return !cell::isOwnDigest(row, one); })));
    open(Log);
    QVERIFY(texts(find<RowsView>("logView"), 3).contains(row.record->calls.front().path));
    open(Json);
    QVERIFY(find<QTreeView>("jsonTree")->model()->rowCount() > 0);
    test::click(m_view.get(), "jsonAsText");
    QVERIFY(!find<QPlainTextEdit>("jsonText")->toPlainText().isEmpty());
}

void TestDetails::nothingIsShownForNothing()
{
    QVERIFY(find<QLabel>("detailsNothing")->isVisible());
    const RowId id = m_session->add({test::fullRow()});
    m_view->showRow(id);
    QVERIFY(!find<QLabel>("detailsNothing")->isVisible());
    m_session->remove({id});
    QVERIFY(find<QLabel>("detailsNothing")->isVisible());
    QCOMPARE(m_view->shownRow(), RowId(0));
}

void TestDetails::followsTheSession()
{
    Row row;
    row.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    QCOMPARE(find<QWidget>("verdictBadge")->accessibleName(), u"Status: Queued"_s);
    Outcome outcome;
    outcome.findings.verdict = Verdict{.classification = Classification::Suspicious,
        .word = u"suspicious"_s,
        .riskScore = 6,
        .threatName = {},
        .reason = {},
        .source = {},
        .firstSeen = {},
        .lastSeen = {}};
    outcome.findings.attributes = {{u"Classification"_s, u"Suspicious"_s, false}};
    m_session->settle(id, u"summary"_s, outcome);
    QTRY_COMPARE(find<QWidget>("verdictBadge")->accessibleName(), u"Verdict: Suspicious"_s);
    QCOMPARE(test::labelText(m_view.get(), "cardRisk"), u"Risk 6 of 10"_s);
    open(Attributes);
    QCOMPARE(texts(find<RowsView>("attributesView"), 1), QStringList{u"Suspicious"_s});
}

void TestDetails::ticksAreWrittenToTheItem()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes = {{u"Classification"_s, u"Malicious"_s, false},
        {u"ReversingLabs Submission ID"_s, u"7"_s, true}, {u"File Type"_s, u"PE"_s, false}};
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    open(Attributes);
    RowsModel &rows = find<RowsView>("attributesView")->rows();
    QVERIFY(rows.setData(rows.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!rows.setData(rows.index(1, 0), Qt::Unchecked, Qt::CheckStateRole)); // automatic
    const Row *now = m_session->find(id);
    QVERIFY(!isKept(*now, now->record->findings.attributes[0]));
    QVERIFY(isKept(*now, now->record->findings.attributes[1]));
    QVERIFY(isKept(*now, now->record->findings.attributes[2]));
    QTRY_COMPARE(test::labelText(m_view.get(), "attributesCount"), u"2 of 3 attributes are kept in exports"_s);
    QVERIFY(rows.setData(rows.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_session->find(id)->unticked.isEmpty());
}

void TestDetails::allAndNoneLeaveAutomaticOnes()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attributes = {{u"A"_s, u"1"_s, false}, {u"B"_s, u"2"_s, true}, {u"C"_s, u"3"_s, false}};
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    open(Attributes);
    test::click(m_view.get(), "attributesNone");
    const auto kept = [&] {
        QString word;
        const Row *now = m_session->find(id);
        for (const Attribute &attribute : now->record->findings.attributes)
            word += isKept(*now, attribute) ? attribute.name : u"-"_s;
        return word;
    };
    QCOMPARE(kept(), u"-B-"_s);
    QCOMPARE(find<RowsView>("attributesView")->rows().index(0, 0).data(Qt::CheckStateRole).toInt(), int(Qt::Unchecked));
    test::click(m_view.get(), "attributesAll");
    QCOMPARE(kept(), u"ABC"_s);
}

void TestDetails::relatedOnesAreOfferedToTheQueue()
{
    Row row = test::fullRow();
    test::edit(row)->findings.related = {{u"SHA-1"_s, QString(40, u'0'), true}, // the sample's own
        {u"SHA-1"_s, QString(40, u'a'), true}, {u"FQDN"_s, u"evil.example.com"_s, false}};
    m_view->showRow(m_session->add({row}));
    open(Related);
    QSignalSpy wanted(m_view.get(), &DetailsView::addToQueue);
    auto *view = find<RowsView>("relatedView");
    QVERIFY(!find<QPushButton>("relatedAdd")->isEnabled());
    view->selectAll();
    test::click(m_view.get(), "relatedAdd");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toStringList(), (QStringList{QString(40, u'a'), u"evil.example.com"_s}));
    view->copyColumn(1);
    QCOMPARE(QGuiApplication::clipboard()->text(), QString(40, u'a') + u"\nevil.example.com"_s);
}

void TestDetails::ownHashesAreNotRelated()
{
    Row row;
    row.indicator = {IndicatorType::Sha256, QString(64, u'c'), {}};
    test::edit(row)->findings.related
        = {{u"SHA-256"_s, QString(64, u'c'), false}, {u"SHA-1"_s, QString(40, u'A'), false},
            {u"MD5"_s, QString(32, u'd'), false}, {u"SHA-1"_s, QString(40, u'b'), false},
            {u"SHA-256"_s, u"no hash at all"_s, false}, {u"FQDN"_s, u"evil.example.com"_s, false}};
    summarise(row);
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    open(Related);
    auto *view = find<RowsView>("relatedView");
    QCOMPARE(texts(view, 1), (QStringList{QString(40, u'b'), u"no hash at all"_s, u"evil.example.com"_s}));
    QCOMPARE(m_view->tabs().tabText(Related), u"Related (3)"_s);
    QSignalSpy wanted(m_view.get(), &DetailsView::addToQueue);
    view->selectAll();
    test::click(m_view.get(), "relatedAdd");
    QCOMPARE(wanted[0][0].toStringList(), (QStringList{QString(40, u'b'), u"evil.example.com"_s}));
    // Under Hashes, where each can be left out of exports.
    open(Hashes);
    QCOMPARE(find<QLineEdit>("hash-sha1")->text().toLower(), QString(40, u'a'));
    auto *keep = find<QCheckBox>("hashKeep-sha1");
    QVERIFY(keep->isVisible() && keep->isChecked());
    QVERIFY(!find<QCheckBox>("hashKeep-sha512")->isVisible());
    keep->click();
    const Row *now = m_session->find(id);
    QCOMPARE(now->unticked, QSet<QString>{tickKey(row.record->findings.related[1])});
    find<QCheckBox>("hashKeep-sha1")->click();
    QVERIFY(m_session->find(id)->unticked.isEmpty());
}

void TestDetails::undetectedAreHiddenUntilAskedFor()
{
    Row row = test::fullRow();
    test::edit(row)->findings.detections
        = {{u"one"_s, u"undetected"_s, u"2026"_s}, {u"two"_s, u"malicious"_s, u"2025"_s}, {u"three"_s, u"clean"_s, {}}};
    m_view->showRow(m_session->add({row}));
    open(ThirdParty);
    QCOMPARE(texts(find<RowsView>("thirdPartyView"), 0), (QStringList{u"two"_s, u"three"_s}));
    QCOMPARE(m_view->tabs().tabText(ThirdParty), u"Third party (2/3)"_s);
    find<QCheckBox>("thirdPartyShowAll")->click();
    QCOMPARE(texts(find<RowsView>("thirdPartyView"), 0), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
}

void TestDetails::jsonIsShownCopiedAndSaved()
{
    Row row = test::fullRow();
    const QByteArray first = R"({"id":9007199254740993})";
    const QByteArray second = R"({"b":2})";
    test::edit(row)->findings.raw = {{u"summary"_s, first}, {u"classification"_s, second}};
    m_view->showRow(m_session->add({row}));
    open(Json);
    auto *which = find<QComboBox>("jsonWhich");
    QCOMPARE(which->count(), 2);
    which->setCurrentIndex(0);
    test::click(m_view.get(), "jsonAsText");
    QCOMPARE(find<QPlainTextEdit>("jsonText")->toPlainText(), u"{\n  \"id\": 9007199254740993\n}"_s);
    test::click(m_view.get(), "jsonCopy");
    QCOMPARE(QGuiApplication::clipboard()->text().toUtf8(), first);
    QSignalSpy save(m_view.get(), &DetailsView::saveWanted);
    which->setCurrentIndex(1);
    test::click(m_view.get(), "jsonSave");
    QCOMPARE(save.size(), 1);
    QVERIFY(save[0][0].toString().endsWith(u"classification.json"_s));
    QCOMPARE(save[0][1].toByteArray(), second);
}

void TestDetails::jsonTextIsSearched()
{
    Row row = test::fullRow();
    test::edit(row)->findings.raw = {{u"summary"_s, R"({"first":"a Needle","needle":["needle"]})"}};
    m_view->showRow(m_session->add({row}));
    open(Json);
    test::click(m_view.get(), "jsonAsText");
    auto *text = find<QPlainTextEdit>("jsonText");
    find<QLineEdit>("jsonSearch")->setText(u"needle"_s);
    QTRY_COMPARE(test::labelText(m_view.get(), "jsonFound"), u"1 of 3"_s);
    QCOMPARE(text->textCursor().selectedText(), u"Needle"_s);
    test::click(m_view.get(), "jsonPrevious");
    QCOMPARE(text->textCursor().selectedText(), u"needle"_s);
    QCOMPARE(text->textCursor().selectionStart(), text->toPlainText().lastIndexOf(u"needle"_s));
    test::click(m_view.get(), "jsonAsText"); // in the tree an entry counts once
    QTRY_COMPARE(test::labelText(m_view.get(), "jsonFound"), u"1 of 3"_s);
}

void TestDetails::bigJsonIsLaidOutBehindTheScenes()
{
    QByteArray big = R"({"list":[0)";
    while (big.size() < 300'000)
        big += ",123456789";
    big += "]}";
    Row row = test::fullRow();
    test::edit(row)->findings.raw = {{u"summary"_s, big}, {u"classification"_s, "{\"small\":1}"}};
    m_view->showRow(m_session->add({row}));
    open(Json);
    auto *text = find<QPlainTextEdit>("jsonText");
    auto *which = find<QComboBox>("jsonWhich");
    which->setCurrentIndex(0);
    auto *tree = find<QTreeView>("jsonTree");
    QCOMPARE(tree->model()->rowCount(), 0); // it is being read
    QTRY_COMPARE(tree->model()->rowCount(), 1);
    test::click(m_view.get(), "jsonAsText");
    QVERIFY(text->toPlainText().isEmpty());
    QTRY_VERIFY(text->toPlainText().contains(u"123456789"_s));
    // A smaller answer chosen meanwhile is not overwritten by the late big one.
    which->setCurrentIndex(1);
    which->setCurrentIndex(0);
    which->setCurrentIndex(1);
    QTest::qWait(200);
    QVERIFY(text->toPlainText().contains(u"small"_s));
}

void TestDetails::savedReportsLeadToTheirFolder()
{
    Row row = test::fullRow();
    test::edit(row)->findings.attachments = {{u"/tmp/reports/ReversingLabs Report - aa.pdf"_s, {}, 12345}};
    m_view->showRow(m_session->add({row}));
    QSignalSpy wanted(m_view.get(), &DetailsView::openFolderWanted);
    QCOMPARE(find<QListWidget>("savedList")->count(), 1);
    test::click(m_view.get(), "openFolder");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"/tmp/reports/ReversingLabs Report - aa.pdf"_s);
}

void TestDetails::enginesOfAReanalysis()
{
    m_view->showRow(m_session->add({test::reanalyzedRow()}));
    QVERIFY(find<RowsView>("enginesView")->isVisibleTo(m_view.get()));
    QCOMPARE(texts(find<RowsView>("enginesView"), 1), (QStringList{u"201"_s, u"503"_s}));
    QVERIFY(find<RowsView>("enginesView")->rows().index(1, 0).data(Qt::ToolTipRole).toString().contains(u"failed"_s));
}

void TestDetails::nextActionsAreThoseThatApply()
{
    Row url;
    url.indicator = {IndicatorType::Url, u"http://a.example.com/"_s, u"http://a.example.com/"_s};
    const RowId id = m_session->add({url});
    m_view->showRow(id);
    QVERIFY(find<QPushButton>("next-submit-url")->isVisibleTo(m_view.get()));
    QVERIFY(!find<QPushButton>("next-submit-file")->isVisibleTo(m_view.get()));
    QSignalSpy run(m_view.get(), &DetailsView::runWanted);
    find<QPushButton>("next-submit-url")->click();
    QCOMPARE(run.size(), 1);
    QCOMPARE(run[0][1].toString(), u"submit-url"_s);
}

void TestDetails::hostileTextStaysPlain()
{
    for (const QString &text : test::hostileNames() + QStringList{QString(100'000, u'W'), u"a\u2066b\u2069"_s}) {
        const RowId id = m_session->add({hostileRow(text)});
        m_view->showRow(id);
        for (int page = 0; page < m_view->tabs().count(); ++page) {
            open(page);
            QCoreApplication::sendPostedEvents();
            const auto labels = m_view->findChildren<QLabel *>();
            for (const QLabel *label : labels) {
                QCOMPARE(label->textFormat(), Qt::PlainText);
                QVERIFY2(!label->text().contains(QChar(0x202e)) && !label->text().contains(QChar(0x1b)),
                    qPrintable(label->objectName()));
            }
            const auto widgets = m_view->findChildren<QWidget *>();
            for (const QWidget *widget : widgets)
                QVERIFY2(!widget->toolTip().contains(u"<img"_s), qPrintable(widget->objectName()));
            const auto views = m_view->findChildren<QAbstractItemView *>();
            for (const QAbstractItemView *view : views) {
                if (view->model())
                    walk(*view->model(), {});
            }
            for (const QLineEdit *field : m_view->findChildren<QLineEdit *>())
                checkShown(field->text());
            for (int tab = 0; tab < m_view->tabs().count(); ++tab)
                checkShown(m_view->tabs().tabText(tab));
            for (const QWidget *widget : widgets)
                checkShown(widget->accessibleName());
        }
    }
}

void TestDetails::everyControlIsNamed()
{
    m_view->showRow(m_session->add({test::fullRow()}));
    for (int page = 0; page < m_view->tabs().count(); ++page) {
        open(page);
        QCOMPARE(test::faultsOf(m_view.get()).join(u'|'), QString());
    }
}

void TestDetails::digestsAreCopiedOneByOneAndTogether()
{
    Row row = test::fullRow();
    const QString md5 = test::edit(row)->findings.digest(u"MD5");
    m_view->showRow(m_session->add({row}));
    open(Hashes);
    QCOMPARE(find<QLineEdit>("hash-md5")->text(), md5);
    find<QToolButton>("hashCopy-md5")->click();
    QCOMPARE(QGuiApplication::clipboard()->text(), md5);
    test::click(m_view.get(), "hashesCopyAll");
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"MD5\t"_s + md5 + u"\nSHA-1\t"_s));
    QVERIFY(!find<QLineEdit>("hash-imphash")->isVisible());
    Row url;
    url.indicator = {IndicatorType::Url, u"http://a.example.com/"_s, {}};
    m_view->showRow(m_session->add({url}));
    QVERIFY(find<QLabel>("hashesNothing")->isVisible());
    QVERIFY(!find<QLineEdit>("hash-md5")->isVisible());
}

void TestDetails::scannersWithoutAResultAreHiddenUntilAskedFor()
{
    Row row = test::fullRow();
    test::edit(row)->findings.scanners = {{u"one"_s, {}, {}, false}, {u"two"_s, u"Trojan.X"_s, u"Generic"_s, true}};
    m_view->showRow(m_session->add({row}));
    QCOMPARE(m_view->tabs().tabText(Scanners), u"Scanners (1/2)"_s);
    open(Scanners);
    QCOMPARE(texts(find<RowsView>("scannersView"), 0), QStringList{u"two"_s});
    QCOMPARE(find<RowsView>("scannersView")->rows().row(0).cells,
        (QStringList{u"two"_s, u"Trojan.X"_s, u"Generic"_s, u"yes"_s}));
    find<QCheckBox>("scannersOnlyWithResult")->click();
    QCOMPARE(texts(find<RowsView>("scannersView"), 0), (QStringList{u"one"_s, u"two"_s}));
}

void TestDetails::networkIsAskedOnDemandAndCancelled()
{
    Row row;
    row.indicator = {IndicatorType::Url, u"http://a.example.com/"_s, {}};
    row.state = State::Done;
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    open(Network);
    QSignalSpy run(m_view.get(), &DetailsView::runWanted);
    test::click(m_view.get(), "networkAsk");
    QCOMPARE(run.size(), 1);
    QCOMPARE(run[0][1].toString(), u"network"_s);
    m_session->update(id, [](Row &one) {
        one.action = u"network"_s;
        one.state = State::Checking;
    });
    QTRY_VERIFY(find<QPushButton>("networkCancel")->isVisible());
    QVERIFY(!find<QPushButton>("networkAsk")->isVisible());
    QSignalSpy cancel(m_view.get(), &DetailsView::cancelWanted);
    test::click(m_view.get(), "networkCancel");
    QCOMPARE(cancel.size(), 1);
    Outcome outcome;
    outcome.findings.network = {{NetworkRecord::Kind::Url, u"192.0.2.1"_s, u"http://b.example.com/x"_s, {}, {}, {}},
        {NetworkRecord::Kind::DownloadedFile, u"192.0.2.1"_s, QString(40, u'a'), u"malicious"_s, {}, {}}};
    m_session->settle(id, u"network"_s, outcome);
    QTRY_COMPARE(m_view->tabs().tabText(Network), u"Network (2)"_s);
    auto *view = find<RowsView>("networkView");
    QCOMPARE(view->rows().index(0, 0).data().toString(), u"URL"_s); // the heading of its kind
    QCOMPARE(view->rows().index(1, 1).data().toString(), u"hxxp://b[.]example[.]com/x"_s); // never live
    QVERIFY(find<QComboBox>("networkKind")->itemText(0).contains(u'2'));
    QSignalSpy add(m_view.get(), &DetailsView::addToQueue);
    view->selectAll();
    test::click(m_view.get(), "networkAdd");
    QCOMPARE(add[0][0].toStringList(), (QStringList{u"http://b.example.com/x"_s, QString(40, u'a')}));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QVERIFY(!QGuiApplication::clipboard()->text().contains(u"http:"_s));
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY(QGuiApplication::clipboard()->text().contains(u"http://b.example.com/x"_s));
    // A list that was cut off is followed further by a run of its own.
    QVERIFY(!find<QPushButton>("networkMore")->isVisible());
    outcome.findings.facts = {{u"Network List Cut Off"_s, u"urls 192.0.2.1: page 4"_s, false}};
    m_session->settle(id, u"network"_s, outcome);
    QTRY_VERIFY(find<QPushButton>("networkMore")->isVisible());
    test::click(m_view.get(), "networkMore");
    QCOMPARE(run.last()[1].toString(), u"network"_s);
    QCOMPARE(run.last()[2].value<Parameters>().value(u"pages"_s), u"16"_s);
}

void TestDetails::theCardTellsWhatTheRowIs()
{
    Row row = test::fullRow();
    test::edit(row)->findings.verdict
        = Verdict{Classification::Malicious, u"malicious"_s, 9, u"Win32.Trojan.Demo"_s, u"user override"_s, {}, {}, {}};
    m_view->showRow(m_session->add({row}));
    QCOMPARE(test::labelText(m_view.get(), "cardRisk"), u"Risk 9 of 10"_s);
    QCOMPARE(find<QWidget>("cardRiskBar")->accessibleName(), u"Risk 9 of 10"_s);
    QVERIFY(find<QWidget>("cardThreat")->isVisible());
    const auto links = find<QWidget>("whyLine")->findChildren<QPushButton *>(u"whyLink"_s);
    QVERIFY(!links.isEmpty());
    QVERIFY2(links[0]->text().contains(u"user of the appliance"_s), qPrintable(links[0]->text()));
    open(Json);
    links[0]->click();
    QCOMPARE(m_view->tabs().currentIndex(), int(Summary));
    QSignalSpy said(m_view.get(), &DetailsView::said);
    const QString sha1 = cell::digest(row, DigestKind::Sha1);
    QVERIFY(!sha1.isEmpty());
    test::click(m_view.get(), "cardCopy-sha1");
    QCOMPARE(QGuiApplication::clipboard()->text(), sha1);
    QCOMPARE(said.count(), 1);
    // A row that nobody has asked about has nothing of all this.
    Row fresh;
    fresh.indicator = {IndicatorType::Md5, QString(32, u'b'), QString(32, u'b')};
    m_view->showRow(m_session->add({fresh}));
    for (const char *name : {"cardRisk", "cardShare", "cardTimesBar", "cardThreat", "cardKind", "whyLine", "tagChips"})
        QVERIFY2(!find<QWidget>(name)->isVisible(), name);
}

void TestDetails::thumbnailsAreThoseOfTheRow()
{
    Row plain = test::fullRow();
    test::edit(plain)->findings.attachments.clear();
    Row reported = plain;
    test::edit(reported)->findings.attachments = {{u"/nowhere/report.pdf"_s, {}, 10}};
    const RowId first = m_session->add({reported, plain});
    m_view->showRow(first);
    open(Pdf);
    find<QPushButton>("pdfThumbnailsShown")->setChecked(true);
    QVERIFY(find<QWidget>("pdfThumbnails")->isVisible());
    m_view->showRow(first + 1);
    QVERIFY(!find<QWidget>("pdfThumbnails")->isVisible());
    m_view->showRow(first);
    QVERIFY(find<QWidget>("pdfThumbnails")->isVisible());
}

void TestDetails::whatChangedStandsInTheHeader()
{
    Row row = test::fullRow();
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    QVERIFY(!find<QWidget>("cardChangeLine")->isVisible());
    const int height = find<QWidget>("summaryCard")->height();
    const int tabsAt = m_view->tabs().mapTo(m_view.get(), QPoint()).y();
    Outcome outcome;
    outcome.findings.verdict = Verdict{Classification::Goodware, u"goodware"_s, 1, {}, {}, {}, {}, {}};
    m_session->settle(id, u"triage"_s, outcome);
    QTRY_VERIFY(find<QWidget>("cardChangeLine")->isVisible());
    QCOMPARE(find<QWidget>("summaryCard")->height(), height); // the tabs below stay where they are
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest);
    QCOMPARE(m_view->tabs().mapTo(m_view.get(), QPoint()).y(), tabsAt); // nothing moves under the mouse
    for (const char *name : {"verdictBadge", "cardIndicator", "cardStory"})
        QCOMPARE(QAccessible::queryAccessibleInterface(find<QWidget>(name))->role(), QAccessible::StaticText);
    QVERIFY2(find<QWidget>("cardChange")->accessibleName().contains(u"Malicious became Goodware"_s),
        qPrintable(find<QWidget>("cardChange")->accessibleName()));
}

void TestDetails::emptyTabsSayWhy()
{
    Row row;
    row.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
    m_view->showRow(m_session->add({row}));
    const QColor faint = m_view->palette().color(QPalette::PlaceholderText);
    for (const int page : {ThirdParty, Scanners, Network, Attributes, Related, Json, Pdf, Log, Compare}) {
        QVERIFY(m_view->tabs().isTabEnabled(page));
        QCOMPARE(m_view->tabs().tabBar()->tabTextColor(page), faint);
        QVERIFY(m_view->tabs().tabToolTip(page).startsWith(u"Nothing to show"_s));
    }
    QVERIFY(m_view->tabs().tabBar()->tabTextColor(Hashes) != faint);
    open(Pdf);
    QVERIFY(find<QPushButton>("pdfGet")->isVisible());
    QVERIFY(!test::labelText(m_view.get(), "pdfSentence").isEmpty());
    open(Json);
    QVERIFY(find<QLabel>("jsonNote")->isVisible());
}

void TestDetails::tabWidthsAndSwitchesAreRemembered()
{
    Row row = test::fullRow();
    const RowId id = m_session->add({row});
    m_view->showRow(id);
    open(Attributes);
    find<RowsView>("attributesView")->header()->resizeSection(0, 211);
    find<QCheckBox>("thirdPartyShowAll")->setChecked(true);
    const QByteArray state = m_view->saveState();
    DetailsView second(*m_session);
    second.restoreState(state);
    QCOMPARE(second.tabs().currentIndex(), int(Attributes));
    QCOMPARE(test::child<RowsView>(&second, "attributesView")->header()->sectionSize(0), 211);
    QVERIFY(test::child<QCheckBox>(&second, "thirdPartyShowAll")->isChecked());
    second.restoreState("damaged");
    QCOMPARE(second.tabs().currentIndex(), int(Attributes));
}

void TestDetails::keysChooseTabs()
{
    m_view->showRow(m_session->add({test::fullRow()}));
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTest::keyClick(m_view.get(), Qt::Key_8, Qt::AltModifier);
    QCOMPARE(m_view->tabs().currentIndex(), int(Attributes));
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::AltModifier);
    QCOMPARE(m_view->tabs().currentIndex(), int(Json));
    QTest::keyClick(m_view.get(), Qt::Key_1, Qt::AltModifier);
    QCOMPARE(m_view->tabs().currentIndex(), int(Summary));
}

void TestDetails::tabsWithoutRoomAreBehindAButton()
{
    m_view->showRow(m_session->add({test::fullRow()}));
    QTabWidget &tabs = m_view->tabs();
    const auto visible = [&tabs] {
        int count = 0;
        for (int tab = 0; tab < tabs.count(); ++tab)
            count += tabs.isTabVisible(tab) ? 1 : 0;
        return count;
    };
    const auto width = [&tabs] {
        int all = 0;
        for (int tab = 0; tab < tabs.count(); ++tab)
            all += tabs.tabBar()->tabRect(tab).width();
        return all;
    };
    m_view->resize(4000, 600);
    QTRY_COMPARE(visible(), tabs.count());
    auto *more = find<QToolButton>("moreTabs");
    QVERIFY(!more->isVisible());
    const int all = width();
    m_view->resize(all - 1, 600);
    QTRY_VERIFY(more->isVisible());
    QVERIFY(visible() < tabs.count());
    m_view->resize(all, 600); // exactly
    QTRY_COMPARE(visible(), tabs.count());
    m_view->resize(560, 600);
    QTRY_VERIFY(visible() < 9);
    QVERIFY(width() + more->width() <= 560);
    QVERIFY(tabs.isTabVisible(Summary) && tabs.isTabVisible(Analysis) && !tabs.isTabVisible(Compare));
    QVERIFY2(more->text().contains(QString::number(tabs.count() - visible())), qPrintable(more->text()));
    // Each hidden page is a click or a key away, and is then shown as the others are.
    Q_EMIT more->menu()->aboutToShow();
    QCOMPARE(more->menu()->actions().size(), tabs.count() - visible());
    more->menu()->actions().last()->trigger();
    QCOMPARE(tabs.currentIndex(), int(Compare));
    QTRY_VERIFY(tabs.isTabVisible(Compare));
    QVERIFY(width() + more->width() <= 560);
    m_view->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    QTest::keyClick(m_view.get(), Qt::Key_0, Qt::AltModifier);
    QCOMPARE(tabs.currentIndex(), int(Json));
    QTRY_VERIFY(tabs.isTabVisible(Json) && !tabs.isTabVisible(Compare));
    QTest::keyClick(m_view.get(), Qt::Key_Tab, Qt::ControlModifier);
    QCOMPARE(tabs.currentIndex(), int(Json) + 1);
    m_view->resize(150, 600); // the current one, whatever the room
    QTRY_VERIFY(visible() < 8);
    QVERIFY(tabs.isTabVisible(tabs.currentIndex()));
}

void TestDetails::relatedOnesHaveTheVerdictsOfTheList()
{
    Row known = test::fullRow();
    known.indicator = {IndicatorType::Fqdn, u"evil.example.com"_s, {}};
    test::edit(known)->findings.verdict = Verdict{Classification::Malicious, u"malicious"_s, 9, {}, {}, {}, {}, {}};
    summarise(known);
    Row row = test::fullRow();
    test::edit(row)->findings.related
        = {{u"FQDN"_s, u"other.example.com"_s, false}, {u"FQDN"_s, u"evil.example.com"_s, false}};
    m_view->showRow(m_session->add({known, row}) + 1);
    open(Related);
    auto *view = find<RowsView>("relatedView");
    QCOMPARE(texts(view, 1), (QStringList{u"other.example.com"_s, u"evil.example.com"_s}));
    QCOMPARE(texts(view, 2), (QStringList{QString(), u"Malicious"_s}));
    view->sortByColumn(2, Qt::AscendingOrder); // the worst first
    QCOMPARE(view->model()->index(0, 2).data().toString(), u"Malicious"_s);
    QVERIFY(view->model()->index(0, 2).data(Qt::DecorationRole).isValid());
}

void TestDetails::rowsAreDraggedOutAsTextAndReportsAsFiles()
{
    Row row = test::fullRow(true);
    test::edit(row)->findings.related = {{u"MD5"_s, QString(32, u'0'), false}, // the sample's own
        {u"FQDN"_s, u"evil.example.com"_s, false}, {u"MD5"_s, QString(32, u'a'), false}};
    m_view->showRow(m_session->add({row}));
    const auto views = m_view->findChildren<QAbstractItemView *>();
    for (const QAbstractItemView *view : views)
        QVERIFY2(view->dragDropMode() != QAbstractItemView::DragDrop
                && view->dragDropMode() != QAbstractItemView::InternalMove,
            qPrintable(view->objectName()));
    open(Related);
    auto *related = find<RowsView>("relatedView");
    const std::unique_ptr<QMimeData> data(related->model()->mimeData({related->model()->index(1, 0),
        related->model()->index(1, 1), related->model()->index(3, 0), related->model()->index(3, 1)}));
    QCOMPARE(data->formats(), QStringList{u"text/plain"_s});
    QCOMPARE(data->text(), u"FQDN\tevil[.]example[.]com\nMD5\t"_s + QString(32, u'a'));
    // The sample's own path is text wherever it stands; nothing offers it as a file.
    open(Properties);
    auto *facts = find<RowsView>("factsView");
    const std::unique_ptr<QMimeData> fact(facts->model()->mimeData({facts->model()->index(0, 0)}));
    QVERIFY(!fact->hasUrls());
}

void TestDetails::aWindowOfItsOwnFollowsItsRow()
{
    const RowId id = m_session->add({test::fullRow(), test::reanalyzedRow()});
    QPointer<DetailsWindow> window = new DetailsWindow(*m_session, id, {});
    window->show();
    QVERIFY(window->windowTitle().startsWith(u"Malicious"_s));
    Outcome outcome;
    outcome.findings.verdict = Verdict{Classification::Goodware, u"goodware"_s, 1, {}, {}, {}, {}, {}};
    m_session->settle(id, u"triage"_s, outcome);
    QTRY_VERIFY(window->windowTitle().startsWith(u"Goodware"_s));
    std::vector<Row> gone = m_session->remove({id});
    QVERIFY(window->windowTitle().contains(u"removed"_s));
    m_session->restore(std::move(gone));
    QVERIFY(window->windowTitle().startsWith(u"Goodware"_s));
    QCOMPARE(window->view().shownRow(), id);
    window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(window));
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(!window);
}

void TestDetails::twoAppliancesStandSideBySide()
{
    Row item = test::fullRow();
    item.appliance = u"lab"_s;
    const RowId first = m_session->add({item});
    const RowId second = addPeerRow(*m_session, first, u"site"_s, u"site"_s);
    Outcome outcome;
    outcome.findings.verdict = Verdict{Classification::Goodware, u"goodware"_s, 1, {}, {}, {}, {}, {}};
    outcome.findings.verdict->reason = test::edit(item)->findings.verdict->reason.toUpper();
    m_session->settle(second, u"summary"_s, outcome);
    m_view->showRow(first);
    open(Compare);
    RowsModel &rows = find<RowsView>("compareView")->rows();
    QCOMPARE(rows.row(0).cells.mid(1, 2), (QStringList{u"lab"_s, u"site"_s}));
    const auto line = [&rows](const QString &name) -> QStringList {
        for (int row = 0; row < rows.rowCount(); ++row) {
            if (rows.row(row).cells.value(0) == name)
                return rows.row(row).cells;
        }
        return {};
    };
    QCOMPARE(line(u"Verdict"_s), (QStringList{u"Verdict"_s, u"Malicious"_s, u"Goodware"_s, u"≠ different"_s}));
    QCOMPARE(line(u"Status"_s).value(3), u"same"_s);
    QCOMPARE(line(u"Reason"_s).value(3), u"same"_s); // two routes write it differently
    find<QCheckBox>("compareOnlyDifferent")->click();
    QVERIFY(line(u"Status"_s).isEmpty());
    QVERIFY(!line(u"Verdict"_s).isEmpty());
    // What the other one says next is followed.
    outcome.findings.verdict->classification = Classification::Malicious;
    outcome.findings.verdict->word = u"malicious"_s;
    m_session->settle(second, u"summary"_s, outcome);
    QTRY_VERIFY(line(u"Verdict"_s).isEmpty());
    m_session->remove({second});
    m_view->showRow(0);
    m_view->showRow(first);
    QCOMPARE(rows.rowCount(), 0);
}

void TestDetails::whatHasNotAnsweredIsNotCompared()
{
    Row row = test::fullRow();
    const RowId first = m_session->add({row, Row()});
    m_session->update(first, [&](Row &one) { one.peers = std::vector<RowId>{first + 1}; });
    m_session->update(first + 1, [&](Row &one) {
        one.indicator = row.indicator;
        one.peers = std::vector<RowId>{first};
    });
    m_session->settle(first, u"summary"_s, Outcome());
    m_view->showRow(first);
    open(Compare);
    const RowsModel &rows = find<RowsView>("compareView")->rows();
    QCOMPARE(test::labelText(m_view.get(), "compareCount"), u"The other appliance has not answered yet."_s);
    QCOMPARE(rows.rowCount(), 1); // who they are
    m_session->settle(first + 1, u"summary"_s, Outcome());
    QTRY_VERIFY(rows.rowCount() > 1);
    QVERIFY(test::labelText(m_view.get(), "compareCount").contains(u"differ"_s));
}

void TestDetails::onlyWhatCanBeReadOffersIt()
{
    Row mail;
    mail.indicator = {IndicatorType::File, u"/samples/report.eml"_s, u"report.eml"_s};
    Row program = mail;
    program.indicator.value = u"/samples/setup.exe"_s;
    const RowId first = m_session->add({mail, program});
    m_view->showRow(first);
    auto *read = find<QPushButton>("next-readIndicators");
    QVERIFY(read->isVisible());
    QSignalSpy wanted(m_view.get(), &DetailsView::readWanted);
    read->click();
    QCOMPARE(wanted.count(), 1);
    QCOMPARE(wanted[0][0].value<RowId>(), first);
    m_view->showRow(first + 1);
    QVERIFY(!read->isVisible());
    QCOMPARE(find<QWidget>("summarySide")->focusPolicy(), Qt::NoFocus); // its buttons are the stops
}

void TestDetails::callsAreCopiedAsCurlByAButton()
{
    Row row = test::fullRow();
    const auto call = [](const QString &host) {
        return CallRecord{.at = {}, .method = "GET", .path = u"/api/x/"_s, .status = 200, .note = {}, .host = host};
    };
    row.record->calls
        = {call(u"https://lab.example"_s), call(u"https://evil.example"_s), call(u"https://evil.example"_s)};
    m_view->showRow(m_session->add({row}));
    open(Log);
    auto *copy = find<QPushButton>("logCurl");
    QVERIFY(!copy->isEnabled());
    find<RowsView>("logView")->selectAll();
    QVERIFY(!copy->isEnabled()); // no appliance is chosen: there is none that the token may go to
    m_view->setAppliance(QUrl(u"https://lab.example"_s));
    QVERIFY(copy->isEnabled());
    QSignalSpy said(m_view.get(), &DetailsView::said);
    copy->click();
    QCOMPARE(QGuiApplication::clipboard()->text(),
        u"curl --globoff -H \"Authorization: Token $ASSAY_TOKEN\" 'https://lab.example/api/x/'"_s);
    QCOMPARE(said.count(), 1);
    QVERIFY2(said[0][0].toString().contains(u'2'), qPrintable(said[0][0].toString()));
    m_view->setAppliance(QUrl(u"https://other.example"_s));
    QVERIFY(!copy->isEnabled());
}

void TestDetails::doubleFontSizeFitsTheScreen()
{
    const QFont usual = QApplication::font();
    QFont big = usual;
    big.setPointSizeF(usual.pointSizeF() * 2);
    QApplication::setFont(big);
    {
        DetailsView view(*m_session);
        view.showRow(m_session->add({test::fullRow()}));
        view.resize(1280, 620);
        view.show();
        for (int page = 0; page < view.tabs().count(); ++page) {
            view.tabs().setCurrentIndex(page);
            QCoreApplication::processEvents();
            QVERIFY2(view.width() <= 1280, qPrintable(view.tabs().currentWidget()->objectName()));
            const auto buttons = view.tabs().currentWidget()->findChildren<QAbstractButton *>();
            for (const QAbstractButton *button : buttons) {
                if (button->isVisible())
                    QVERIFY2(button->width() >= button->minimumSizeHint().width()
                            && button->height() >= button->minimumSizeHint().height(),
                        qPrintable(button->objectName()));
            }
        }
    }
    QApplication::setFont(usual);
}

ASSAY_TEST(TestDetails);
#include "test_details.moc"

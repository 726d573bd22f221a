// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "../support/dialogs.h"
#include "details/details_view.h"
#include "details/rows_view.h"
#include "support/items.h"

#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QListWidget>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
QStringList texts(const RowsView *view, int column)
{
    QStringList all;
    for (int row = 0; row < view->rows().rowCount(); ++row)
        all << view->rows().row(row).cells.value(column);
    return all;
}

//! Text from outside that asks to be taken for markup, a control, or another line.
Item hostileItem(const QString &text)
{
    Item item = test::fullItem(true);
    item.indicator = {IndicatorType::File, u"/samples/"_s + text, text};
    item.appliance = item.batch = text;
    item.findings.verdict = Verdict{.classification = Classification::Other,
        .word = text,
        .riskScore = 3,
        .threatName = text,
        .reason = text,
        .source = text,
        .firstSeen = text,
        .lastSeen = text};
    item.findings.attributes = {{text, text, false}, {u"auto"_s, text, true}};
    item.findings.facts = {{text, text, false}};
    item.findings.related = {{text, text, false}};
    item.findings.detections = {{text, text, text}};
    item.findings.engines = {{text, 500, text}};
    item.findings.attachments = {{u"/tmp/"_s + text, {}, 3}};
    item.findings.raw = {{text, "{\"k\":\"" + text.toUtf8().toHex() + "\"}"}};
    item.error = ApiError{ApiError::Kind::Server, 500, text, {}};
    item.state = State::Failed;
    item.calls = {{.at = {}, .method = "GET", .path = text, .status = 500, .milliseconds = 1, .note = text}};
    return item;
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
    void undetectedAreHiddenUntilAskedFor();
    void jsonIsShownCopiedAndSaved();
    void bigJsonIsLaidOutBehindTheScenes();
    void savedReportsLeadToTheirFolder();
    void enginesOfAReanalysis();
    void nextActionsAreThoseThatApply();
    void hostileTextStaysPlain();
    void everyControlIsNamed();

private:
    template <class W>
    W *find(const char *name) const
    {
        return test::child<W>(m_view.get(), name);
    }
    void open(int page) { m_view->tabs().setCurrentIndex(page); }

    std::unique_ptr<Session> m_session;
    std::unique_ptr<DetailsView> m_view;
    enum Page { Overview, Attributes, Related, ThirdParty, Json, Log };
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
    const Item item = test::fullItem();
    m_view->showItem(m_session->add({item}));
    QVERIFY(find<QWidget>("verdictBadge")->accessibleName().contains(u"alicious"_s) || !item.findings.verdict);
    QVERIFY(texts(find<RowsView>("factsView"), 1).contains(item.indicator.value));
    open(Attributes);
    QCOMPARE(find<RowsView>("attributesView")->rows().rowCount(), int(item.findings.attributes.size()));
    open(Related);
    QCOMPARE(find<RowsView>("relatedView")->rows().rowCount(), int(item.findings.related.size()));
    open(Log);
    QVERIFY(texts(find<RowsView>("logView"), 2).contains(item.calls.front().path));
    open(Json);
    QVERIFY(!find<QPlainTextEdit>("jsonText")->toPlainText().isEmpty());
}

void TestDetails::nothingIsShownForNothing()
{
    QVERIFY(find<QLabel>("detailsNothing")->isVisible());
    const ItemId id = m_session->add({test::fullItem()});
    m_view->showItem(id);
    QVERIFY(!find<QLabel>("detailsNothing")->isVisible());
    m_session->remove({id});
    QVERIFY(find<QLabel>("detailsNothing")->isVisible());
    QCOMPARE(m_view->shownItem(), ItemId(0));
}

void TestDetails::followsTheSession()
{
    Item item;
    item.indicator = {IndicatorType::Md5, QString(32, u'a'), QString(32, u'a')};
    const ItemId id = m_session->add({item});
    m_view->showItem(id);
    QCOMPARE(find<QWidget>("verdictBadge")->accessibleName(), u"Queued"_s);
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
    QTRY_COMPARE(find<QWidget>("verdictBadge")->accessibleName(), u"Suspicious"_s);
    QCOMPARE(test::labelText(m_view.get(), "headerRisk"), u"Risk 6 of 10"_s);
    open(Attributes);
    QCOMPARE(texts(find<RowsView>("attributesView"), 1), QStringList{u"Suspicious"_s});
}

void TestDetails::ticksAreWrittenToTheItem()
{
    Item item = test::fullItem();
    item.findings.attributes = {{u"Classification"_s, u"Malicious"_s, false},
        {u"ReversingLabs Submission ID"_s, u"7"_s, true}, {u"File Type"_s, u"PE"_s, false}};
    const ItemId id = m_session->add({item});
    m_view->showItem(id);
    open(Attributes);
    RowsModel &rows = find<RowsView>("attributesView")->rows();
    QVERIFY(rows.setData(rows.index(0, 0), Qt::Unchecked, Qt::CheckStateRole));
    QVERIFY(!rows.setData(rows.index(1, 0), Qt::Unchecked, Qt::CheckStateRole)); // automatic
    const Item *now = m_session->find(id);
    QVERIFY(!isKept(*now, now->findings.attributes[0]));
    QVERIFY(isKept(*now, now->findings.attributes[1]));
    QVERIFY(isKept(*now, now->findings.attributes[2]));
    QTRY_COMPARE(test::labelText(m_view.get(), "attributesCount"), u"2 of 3 attributes are kept in exports"_s);
    QVERIFY(rows.setData(rows.index(0, 0), Qt::Checked, Qt::CheckStateRole));
    QVERIFY(m_session->find(id)->unticked.isEmpty());
}

void TestDetails::allAndNoneLeaveAutomaticOnes()
{
    Item item = test::fullItem();
    item.findings.attributes = {{u"A"_s, u"1"_s, false}, {u"B"_s, u"2"_s, true}, {u"C"_s, u"3"_s, false}};
    const ItemId id = m_session->add({item});
    m_view->showItem(id);
    open(Attributes);
    test::click(m_view.get(), "attributesNone");
    const auto kept = [&] {
        QString word;
        const Item *now = m_session->find(id);
        for (const Attribute &attribute : now->findings.attributes)
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
    Item item = test::fullItem();
    item.findings.related = {{u"SHA-1"_s, QString(40, u'a'), true}, {u"FQDN"_s, u"evil.example.com"_s, false}};
    m_view->showItem(m_session->add({item}));
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

void TestDetails::undetectedAreHiddenUntilAskedFor()
{
    Item item = test::fullItem();
    item.findings.detections
        = {{u"one"_s, u"undetected"_s, u"2026"_s}, {u"two"_s, u"malicious"_s, u"2025"_s}, {u"three"_s, u"clean"_s, {}}};
    m_view->showItem(m_session->add({item}));
    open(ThirdParty);
    QCOMPARE(texts(find<RowsView>("thirdPartyView"), 0), (QStringList{u"two"_s, u"three"_s}));
    QCOMPARE(m_view->tabs().tabText(ThirdParty), u"Third party (2/3)"_s);
    find<QCheckBox>("thirdPartyShowAll")->click();
    QCOMPARE(texts(find<RowsView>("thirdPartyView"), 0), (QStringList{u"one"_s, u"two"_s, u"three"_s}));
}

void TestDetails::jsonIsShownCopiedAndSaved()
{
    Item item = test::fullItem();
    const QByteArray first = R"({"id":9007199254740993})";
    const QByteArray second = R"({"b":2})";
    item.findings.raw = {{u"summary"_s, first}, {u"classification"_s, second}};
    m_view->showItem(m_session->add({item}));
    open(Json);
    auto *which = find<QComboBox>("jsonWhich");
    QCOMPARE(which->count(), 2);
    which->setCurrentIndex(0);
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

void TestDetails::bigJsonIsLaidOutBehindTheScenes()
{
    QByteArray big = R"({"list":[0)";
    while (big.size() < 300'000)
        big += ",123456789";
    big += "]}";
    Item item = test::fullItem();
    item.findings.raw = {{u"summary"_s, big}, {u"classification"_s, "{\"small\":1}"}};
    m_view->showItem(m_session->add({item}));
    open(Json);
    auto *text = find<QPlainTextEdit>("jsonText");
    auto *which = find<QComboBox>("jsonWhich");
    which->setCurrentIndex(0);
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
    Item item = test::fullItem();
    item.findings.attachments = {{u"/tmp/reports/ReversingLabs Report - aa.pdf"_s, {}, 12345}};
    m_view->showItem(m_session->add({item}));
    QSignalSpy wanted(m_view.get(), &DetailsView::openFolderWanted);
    QCOMPARE(find<QListWidget>("savedList")->count(), 1);
    test::click(m_view.get(), "openFolder");
    QCOMPARE(wanted.size(), 1);
    QCOMPARE(wanted[0][0].toString(), u"/tmp/reports/ReversingLabs Report - aa.pdf"_s);
}

void TestDetails::enginesOfAReanalysis()
{
    m_view->showItem(m_session->add({test::reanalyzedItem()}));
    QVERIFY(find<RowsView>("enginesView")->isVisibleTo(m_view.get()));
    QCOMPARE(texts(find<RowsView>("enginesView"), 1), (QStringList{u"201"_s, u"503"_s}));
    QVERIFY(find<RowsView>("enginesView")->rows().index(1, 0).data(Qt::ToolTipRole).toString().contains(u"failed"_s));
}

void TestDetails::nextActionsAreThoseThatApply()
{
    Item url;
    url.indicator = {IndicatorType::Url, u"http://a.example.com/"_s, u"http://a.example.com/"_s};
    const ItemId id = m_session->add({url});
    m_view->showItem(id);
    QVERIFY(find<QPushButton>("next-submit-url")->isVisibleTo(m_view.get()));
    QVERIFY(!find<QPushButton>("next-submit-file")->isVisibleTo(m_view.get()));
    QSignalSpy run(m_view.get(), &DetailsView::runWanted);
    find<QPushButton>("next-submit-url")->click();
    QCOMPARE(run.size(), 1);
    QCOMPARE(run[0][1].toString(), u"submit-url"_s);
}

void TestDetails::hostileTextStaysPlain()
{
    for (const QString &text : test::hostileNames()) {
        const ItemId id = m_session->add({hostileItem(text)});
        m_view->showItem(id);
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
            const auto views = m_view->findChildren<RowsView *>();
            for (const RowsView *view : views) {
                for (int row = 0; row < view->rows().rowCount(); ++row) {
                    for (int column = 0; column < view->rows().columnCount(); ++column) {
                        const QModelIndex index = view->rows().index(row, column);
                        const QString shown = index.data().toString();
                        QVERIFY2(
                            !shown.contains(QChar(0x202e)) && !shown.contains(u'\n') && !shown.contains(QChar(0x1b)),
                            qPrintable(shown));
                        QVERIFY(!index.data(Qt::ToolTipRole).toString().contains(u"<img"_s));
                    }
                }
            }
        }
    }
}

void TestDetails::everyControlIsNamed()
{
    m_view->showItem(m_session->add({test::fullItem()}));
    for (int page = 0; page < m_view->tabs().count(); ++page) {
        open(page);
        QCOMPARE(test::faultsOf(m_view.get()).join(u'|'), QString());
    }
}

QTEST_MAIN(TestDetails)
#include "test_details.moc"

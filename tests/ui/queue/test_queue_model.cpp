// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_model.h"
#include "queue/queue_proxy.h"
#include "resources/icon_theme.h"
#include "support/sample_rows.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QtTest>

using namespace assay;
using namespace Qt::StringLiterals;

namespace {
Row hash(const QString &digit, State state = State::Queued)
{
    Row row;
    row.indicator = {IndicatorType::Md5, digit.repeated(32), digit.repeated(32)};
    row.state = state;
    return row;
}

Row judged(const QString &digit, Classification classification, std::optional<qint64> risk)
{
    Row row = hash(digit, State::Done);
    test::edit(row)->findings.verdict = Verdict{.classification = classification,
        .word = QString(word(classification)),
        .riskScore = risk,
        .threatName = {},
        .reason = {},
        .source = {},
        .firstSeen = {},
        .lastSeen = {}};
    return row;
}

// The rows as printed: indicator's first letter, verdict, state; groups by their name, their rows indented.
QStringList asText(const QAbstractItemModel &model, const QModelIndex &parent = {})
{
    QStringList rows;
    for (int row = 0; row < model.rowCount(parent); ++row) {
        const auto cell
            = [&](QLatin1StringView column) { return model.index(row, sectionOf(column), parent).data().toString(); };
        const QModelIndex first = model.index(row, 0, parent);
        if (model.hasChildren(first)) {
            rows << first.data().toString();
            for (const QString &inner : asText(model, first))
                rows << u"  "_s + inner;
        } else {
            rows << u"%1 %2 %3"_s.arg(cell("indicator"_L1).left(1), cell("verdict"_L1), cell("state"_L1)).simplified();
        }
    }
    return rows;
}

Filter filterOf(const QString &line)
{
    const ParsedFilter parsed = parseFilter(line);
    Q_ASSERT(!parsed.error);
    return parsed.filter;
}

FacetChoice choiceOf(Facet facet, std::initializer_list<int> values)
{
    FacetChoice choice;
    choice[size_t(facet)] = QSet<int>(values);
    return choice;
}
} // namespace

class TestQueueModel : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { useIconTheme(false); }
    void init();
    void cleanup();
    void rowsFollowTheSession();
    void changesAreBatched();
    void manyScatteredChangesAreOneRange();
    void noVerdictBeforeTheEnd();
    void progressIsShownWhileBytesMove();
    void sortsByTrueValue();
    void emptyKeysStayLast();
    void failureTellsItsReasonInTheRow();
    void stateSortsByProgress();
    void filtersByLineAndChoice();
    void groupsHaveTheirRows();
    void countsFollowTheSession();
    void manyRowsAreArrangedInTurns();
    void whatMovesManyRowsIsAReset();
    void veryManyNewRowsAreShownInATurnOfTheirOwn();
    void rowsOfAFileGoBeforeThoseAddedMeanwhile();
    void filterKnowsShownAndRealForm();
    void hostileTextIsHarmless();
    void everyColumnAnswersEveryRole();
    void randomChangesKeepTheModelsSane();

private:
    std::unique_ptr<Session> m_session;
    std::vector<Row> m_gone; //!< removed last, for restore()
    std::unique_ptr<QueueModel> m_model;
    std::unique_ptr<QueueProxy> m_proxy;
    std::unique_ptr<QAbstractItemModelTester> m_modelTester;
    std::unique_ptr<QAbstractItemModelTester> m_proxyTester;
};

void TestQueueModel::init()
{
    using Mode = QAbstractItemModelTester::FailureReportingMode;
    m_session = std::make_unique<Session>();
    m_model = std::make_unique<QueueModel>(*m_session);
    m_proxy = std::make_unique<QueueProxy>(*m_model);
    m_modelTester = std::make_unique<QAbstractItemModelTester>(m_model.get(), Mode::QtTest);
    m_proxyTester = std::make_unique<QAbstractItemModelTester>(m_proxy.get(), Mode::QtTest);
}

void TestQueueModel::cleanup()
{
    m_proxyTester.reset();
    m_modelTester.reset();
    m_proxy.reset();
    m_model.reset();
    m_session.reset();
    m_gone.clear();
}

void TestQueueModel::rowsFollowTheSession()
{
    QCOMPARE(asText(*m_model), QStringList());
    const RowId first = m_session->add({hash(u"a"_s), hash(u"b"_s), hash(u"c"_s), hash(u"d"_s)});
    QCOMPARE(asText(*m_model), (QStringList{u"a Queued"_s, u"b Queued"_s, u"c Queued"_s, u"d Queued"_s}));
    m_session->remove({first, first + 2});
    QCOMPARE(asText(*m_model), (QStringList{u"b Queued"_s, u"d Queued"_s}));
    QCOMPARE(asText(*m_proxy), asText(*m_model));
    m_session->add({hash(u"e"_s)});
    m_session->remove({first + 1, first + 3, first + 4});
    QCOMPARE(asText(*m_proxy), QStringList());
}

void TestQueueModel::changesAreBatched()
{
    const RowId first = m_session->add({hash(u"a"_s), hash(u"b"_s), hash(u"c"_s), hash(u"d"_s)});
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    for (int i = 0; i < 100; ++i) {
        for (const RowId id : {first, first + 1, first + 3})
            m_session->update(id, [](Row &row) { row.state = State::Checking; });
    }
    QTRY_COMPARE(changes.size(), 2); // rows 0 to 1 and row 3
    QCOMPARE(changes[0][0].toModelIndex().row(), 0);
    QCOMPARE(changes[0][1].toModelIndex().row(), 1);
    QCOMPARE(changes[1][0].toModelIndex().row(), 3);
    QCOMPARE(changes[1][1].toModelIndex().column(), m_model->columnCount() - 1);
}

void TestQueueModel::manyScatteredChangesAreOneRange()
{
    std::vector<Row> rows(400, hash(u"a"_s));
    const RowId first = m_session->add(rows);
    QSignalSpy changes(m_model.get(), &QAbstractItemModel::dataChanged);
    for (RowId i = 1; i < 399; i += 2)
        m_session->update(first + i, [](Row &row) { row.state = State::Checking; });
    QTRY_COMPARE(changes.size(), 1);
    QCOMPARE(changes[0][0].toModelIndex().row(), 1);
    QCOMPARE(changes[0][1].toModelIndex().row(), 397);
}

void TestQueueModel::noVerdictBeforeTheEnd()
{
    const RowId id = m_session->add({hash(u"a"_s, State::Waiting)});
    const QModelIndex verdict = m_model->index(0, sectionOf("verdict"_L1));
    QVERIFY(verdict.data().toString().isEmpty());
    QVERIFY(verdict.data(Qt::DecorationRole).isNull());
    QVERIFY(m_model->index(0, sectionOf("risk_score"_L1)).data().toString().isEmpty());
    m_session->update(id, [](Row &one) {
        test::edit(one)->findings = judged(u"a"_s, Classification::Malicious, 9).record->findings;
        one.state = State::Done;
    });
    QCOMPARE(verdict.data().toString(), userText(Classification::Malicious));
    QVERIFY(!verdict.data(Qt::DecorationRole).isNull());
    // Asked again, a row keeps its answer and its place.
    m_session->update(id, [](Row &one) { one.state = State::Waiting; });
    QCOMPARE(verdict.data().toString(), userText(Classification::Malicious));
    // Not found, not asked and "unknown" are three different things to look at.
    m_session->add({hash(u"b"_s, State::NotFound), hash(u"c"_s), judged(u"d"_s, Classification::Unknown, {})});
    QStringList looks;
    for (int row = 1; row < 4; ++row)
        looks << asText(*m_model)[row].mid(2);
    QCOMPARE(QSet<QString>(looks.begin(), looks.end()).size(), 3);
}

void TestQueueModel::progressIsShownWhileBytesMove()
{
    Row row = hash(u"a"_s, State::Uploading);
    row.stage = Stage{State::Uploading, 42, 100, {}};
    const RowId id = m_session->add({row});
    const QModelIndex state = m_model->index(0, sectionOf("state"_L1));
    QCOMPARE(state.data(QueueModel::ProgressRole).toInt(), 42);
    QVERIFY2(state.data().toString().contains(u"42"_s), qPrintable(state.data().toString()));
    QVERIFY(!m_model->index(0, sectionOf("type"_L1)).data(QueueModel::ProgressRole).isValid());
    m_session->update(id, [](Row &one) { one.state = State::Done; });
    QVERIFY(!state.data(QueueModel::ProgressRole).isValid());
}

void TestQueueModel::sortsByTrueValue()
{
    m_session->add({judged(u"a"_s, Classification::Goodware, 0), judged(u"b"_s, Classification::Malicious, 10),
        judged(u"c"_s, Classification::Suspicious, 9), judged(u"d"_s, Classification::Unknown, {})});
    m_proxy->sort(sectionOf("verdict"_L1), Qt::DescendingOrder);
    QCOMPARE(asText(*m_proxy),
        (QStringList{u"b Malicious Done"_s, u"c Suspicious Done"_s, u"a Goodware Done"_s, u"d Unknown Done"_s}));
    m_proxy->sort(sectionOf("risk_score"_L1), Qt::AscendingOrder); // 10 comes after 9
    QCOMPARE(asText(*m_proxy),
        (QStringList{u"a Goodware Done"_s, u"c Suspicious Done"_s, u"b Malicious Done"_s, u"d Unknown Done"_s}));
    m_proxy->sort(-1);
    QCOMPARE(asText(*m_proxy), asText(*m_model));
}

void TestQueueModel::emptyKeysStayLast()
{
    m_session->add({hash(u"a"_s), judged(u"b"_s, Classification::Goodware, 0), hash(u"c"_s),
        judged(u"d"_s, Classification::Malicious, 10)});
    for (const auto &[order, firstRow] :
        {std::pair{Qt::AscendingOrder, u"b"_s}, std::pair{Qt::DescendingOrder, u"d"_s}}) {
        m_proxy->sort(sectionOf("risk_score"_L1), order);
        const QStringList rows = asText(*m_proxy);
        QVERIFY2(rows[0].startsWith(firstRow), qPrintable(rows.join(u'|')));
        QVERIFY2(rows[2].endsWith(u"Queued"_s) && rows[3].endsWith(u"Queued"_s), qPrintable(rows.join(u'|')));
    }
}

void TestQueueModel::failureTellsItsReasonInTheRow()
{
    Row row = hash(u"a"_s, State::Failed);
    row.error = ApiError::of(ApiError::Kind::File, u"two files"_s);
    m_session->add({row});
    const QString state = m_model->index(0, sectionOf("state"_L1)).data().toString();
    QVERIFY2(state.startsWith(u"Failed: "_s) && state.contains(u"two files"_s), qPrintable(state));
}

void TestQueueModel::stateSortsByProgress()
{
    const auto sending = [](const QString &digit, qint64 done) {
        Row item = hash(digit, State::Uploading);
        item.stage = Stage{State::Uploading, done, 1000, {}};
        return item;
    };
    m_session->add(
        {sending(u"a"_s, 420), sending(u"b"_s, 999), hash(u"c"_s), sending(u"d"_s, 9), hash(u"e"_s, State::Waiting)});
    m_proxy->sort(sectionOf("state"_L1), Qt::DescendingOrder);
    QStringList order;
    for (const QString &row : asText(*m_proxy))
        order << row.left(1);
    QCOMPARE(order.join(QString()), u"ebadc"_s);
}

void TestQueueModel::filtersByLineAndChoice()
{
    m_session->add({judged(u"a"_s, Classification::Malicious, 10), hash(u"b"_s), hash(u"c"_s, State::Failed),
        judged(u"d"_s, Classification::Goodware, 0), hash(u"e"_s, State::Waiting)});
    QSignalSpy told(m_proxy.get(), &QueueProxy::filterChanged);
    m_proxy->setFilter(filterOf(u"DDDD good"_s));
    QCOMPARE(asText(*m_proxy), QStringList{u"d Goodware Done"_s});
    m_proxy->setFilter(filterOf(u"dddd class:malicious"_s));
    QCOMPARE(asText(*m_proxy), QStringList());
    QVERIFY(m_proxy->isFiltering());
    m_proxy->clearFilters();
    QVERIFY(!m_proxy->isFiltering());
    QCOMPARE(m_proxy->rowCount(), 5);
    m_proxy->setChoice(choiceOf(Facet::Verdict, {int(Classification::Malicious), int(Classification::Goodware)}));
    QCOMPARE(asText(*m_proxy), (QStringList{u"a Malicious Done"_s, u"d Goodware Done"_s}));
    m_proxy->setFilter(filterOf(u"risk:>5"_s)); // line and choice hold together
    QCOMPARE(asText(*m_proxy), QStringList{u"a Malicious Done"_s});
    m_proxy->setFilter({});
    m_proxy->setChoice(choiceOf(Facet::Status, {int(StatusGroup::Running)}));
    QCOMPARE(asText(*m_proxy), QStringList{u"e Waiting"_s});
    QCOMPARE(told.size(), 7);
    // A row that changes comes and goes with the filter.
    m_session->update(m_session->at(4).id, [](Row &row) { row.state = State::Done; });
    QTRY_COMPARE(m_proxy->rowCount(), 0);
}

void TestQueueModel::groupsHaveTheirRows()
{
    Row second = judged(u"b"_s, Classification::Malicious, 9);
    second.batch = u"Mail"_s;
    m_session->add({judged(u"a"_s, Classification::Goodware, 0), second, hash(u"c"_s),
        judged(u"d"_s, Classification::Malicious, 10)});
    m_proxy->setGrouping(Grouping::Verdict);
    QCOMPARE(asText(*m_proxy),
        (QStringList{u"Malicious (2)"_s, u"  b Malicious Done"_s, u"  d Malicious Done"_s, u"Goodware (1)"_s,
            u"  a Goodware Done"_s, u"No verdict (1)"_s, u"  c Queued"_s}));
    m_proxy->sort(sectionOf("indicator"_L1), Qt::DescendingOrder);
    QCOMPARE(asText(*m_proxy).mid(0, 3),
        (QStringList{u"Malicious (2)"_s, u"  d Malicious Done"_s, u"  b Malicious Done"_s}));
    m_proxy->setGrouping(Grouping::Batch);
    QCOMPARE(asText(*m_proxy).filter(u"("_s), (QStringList{u"Mail (1)"_s, u"No batch (3)"_s}));
    m_proxy->setFilter(filterOf(u"batch:mail"_s));
    QCOMPARE(asText(*m_proxy), (QStringList{u"Mail (1)"_s, u"  b Malicious Done"_s}));
    m_proxy->setFilter({});
    const RowId first = m_session->at(0).id;
    m_session->remove({first + 1});
    QCOMPARE(asText(*m_proxy).filter(u"("_s), QStringList{u"No batch (3)"_s});
    // A row that gets its verdict goes to another group by itself.
    m_proxy->setGrouping(Grouping::Verdict);
    m_session->settle(
        first + 2, u"triage"_s, {State::Done, judged(u"c"_s, Classification::Malicious, 7).record->findings, {}});
    QTRY_COMPARE(asText(*m_proxy).filter(u"("_s), (QStringList{u"Malicious (2)"_s, u"Goodware (1)"_s}));
    m_proxy->setGrouping(Grouping::None);
    QCOMPARE(m_proxy->rowCount(), 3);
}

void TestQueueModel::countsFollowTheSession()
{
    const auto count = [this](Facet facet, int value) {
        const auto values = m_proxy->counts().values(facet);
        return size_t(value) < values.size() ? values[size_t(value)].count : 0;
    };
    m_session->add({judged(u"a"_s, Classification::Malicious, 10), hash(u"b"_s), hash(u"c"_s, State::Failed)});
    QCOMPARE(count(Facet::Verdict, int(Classification::Malicious)), 1);
    QCOMPARE(count(Facet::Status, int(StatusGroup::Queued)), 1);
    QCOMPARE(count(Facet::Type, int(IndicatorType::Md5)), 3);
    QSignalSpy told(m_proxy.get(), &QueueProxy::countsChanged);
    const RowId first = m_session->at(0).id;
    m_session->update(first + 1, [](Row &row) { row.state = State::Waiting; });
    QTRY_COMPARE(told.size(), 1);
    QCOMPARE(count(Facet::Status, int(StatusGroup::Queued)), 0);
    QCOMPARE(count(Facet::Status, int(StatusGroup::Running)), 1);
    m_session->remove({first, first + 2});
    QCOMPARE(count(Facet::Type, int(IndicatorType::Md5)), 1);
    QCOMPARE(count(Facet::Status, int(StatusGroup::Failed)), 0);
}

void TestQueueModel::manyRowsAreArrangedInTurns()
{
    // More than a slice lets through at once and than is sorted on this thread: the result is the same as for few.
    std::vector<Row> rows = test::sampleRows(4500, 3);
    m_session->add(rows);
    QCOMPARE(m_proxy->rowCount(), 4500); // shown at once as they came
    m_proxy->sort(sectionOf("risk_score"_L1), Qt::DescendingOrder);
    m_proxy->setFilter(filterOf(u"class:malicious,goodware"_s));
    QTRY_VERIFY(!m_proxy->isBusy());
    const Column &risk = columns()[size_t(sectionOf("risk_score"_L1))];
    QVERIFY(m_proxy->rowCount() > 100);
    int expected = 0;
    for (const Row &item : m_session->rows()) {
        const Verdict *verdict = shownVerdict(item);
        expected += verdict
            && (verdict->classification == Classification::Malicious
                || verdict->classification == Classification::Goodware);
    }
    QCOMPARE(m_proxy->rowCount(), expected);
    for (int row = 1; row < m_proxy->rowCount(); ++row) {
        const Row *above = m_proxy->itemAt(m_proxy->index(row - 1, 0));
        const Row *below = m_proxy->itemAt(m_proxy->index(row, 0));
        const QVariant a = risk.value(*above);
        const QVariant b = risk.value(*below);
        QVERIFY(!b.isValid() || (a.isValid() && a.toLongLong() >= b.toLongLong()));
        QVERIFY(a != b || above->id < below->id); // equal ones stand as they came
    }
    // What comes, changes and goes while another thread sorts is not lost.
    m_proxy->setFilter({});
    m_proxy->sort(sectionOf("indicator"_L1), Qt::AscendingOrder);
    const RowId first = m_session->at(0).id;
    m_session->add({hash(u"0"_s)});
    m_session->remove({first + 4, first + 80, first + 160, first + 240, first + 320, first + 400});
    m_session->update(first, [](Row &item) { item.indicator.value = u"zzzz"_s; });
    QTRY_VERIFY(!m_proxy->isBusy());
    QTRY_COMPARE(m_proxy->itemAt(m_proxy->index(m_proxy->rowCount() - 1, 0))->id, first);
    QCOMPARE(m_proxy->rowCount(), 4495);
    QString previous;
    for (int row = 0; row < m_proxy->rowCount(); ++row) {
        const QString value = m_proxy->itemAt(m_proxy->index(row, 0))->indicator.value.toString().toCaseFolded();
        QVERIFY(previous <= value);
        previous = value;
    }
}

// An index of each row behind would be moved by itself, and a screen reader keeps one of every cell.
void TestQueueModel::whatMovesManyRowsIsAReset()
{
    m_session->add(std::vector<Row>(3000, hash(u"a"_s)));
    QTRY_COMPARE(m_proxy->rowCount(), 3000);
    QSignalSpy removed(m_proxy.get(), &QAbstractItemModel::rowsRemoved);
    QSignalSpy reset(m_proxy.get(), &QAbstractItemModel::modelReset);
    m_session->remove({m_session->at(2990).id});
    QTRY_COMPARE(m_proxy->rowCount(), 2999);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 0);
    m_session->remove({m_session->at(5).id});
    QTRY_COMPARE(m_proxy->rowCount(), 2998);
    QCOMPARE(removed.size(), 1);
    QCOMPARE(reset.size(), 1);
}

void TestQueueModel::veryManyNewRowsAreShownInATurnOfTheirOwn()
{
    const RowId first = m_session->add(std::vector<Row>(30'000, hash(u"a"_s)));
    QVERIFY(m_proxy->isBusy());
    QCOMPARE(m_proxy->rowCount(), 0);
    // Before they are shown, some change and some go.
    m_session->update(first + 1, [](Row &row) { row.state = State::Done; });
    m_session->remove({first, first + 29'999});
    QTRY_VERIFY(!m_proxy->isBusy());
    QCOMPARE(m_proxy->rowCount(), 29'998);
    QCOMPARE(m_proxy->itemAt(m_proxy->index(0, 0))->state, State::Done);
}

void TestQueueModel::rowsOfAFileGoBeforeThoseAddedMeanwhile()
{
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"s.assay-session"_s);
    {
        Session earlier;
        QSignalSpy loaded(&earlier, &Session::loaded);
        earlier.open(file);
        QVERIFY(loaded.wait());
        earlier.add(std::vector<Row>(2500, judged(u"a"_s, Classification::Malicious, 9)));
        QVERIFY(earlier.flush());
    }
    connect(m_session.get(), &Session::opened, m_session.get(),
        [this] { m_session->add({judged(u"b"_s, Classification::Goodware, 0)}); });
    m_proxy->setFilter(filterOf(u"class:goodware"_s));
    QSignalSpy loaded(m_session.get(), &Session::loaded);
    m_session->open(file);
    QVERIFY(loaded.wait());
    QTRY_VERIFY(!m_proxy->isBusy());
    QCOMPARE(m_session->count(), 2501);
    QCOMPARE(asText(*m_proxy).size(), 1);
    QCOMPARE(m_proxy->idAt(m_proxy->index(0, 0)), m_session->at(2500).id);
    m_proxy->setFilter({});
    QTRY_COMPARE(m_proxy->rowCount(), 2501);
    for (int row = 0; row < m_proxy->rowCount(); ++row)
        QCOMPARE(m_proxy->idAt(m_proxy->index(row, 0)), m_session->at(row).id);
}

void TestQueueModel::filterKnowsShownAndRealForm()
{
    Row url;
    url.indicator = {IndicatorType::Url, u"http://evil.example.com/a"_s, u"hxxp://evil[.]example[.]com/a"_s};
    m_session->add({url, hash(u"b"_s)});
    for (const QString &text : {u"evil.example"_s, u"evil[.]example"_s, u"http://"_s, u"hxxp://"_s}) {
        m_proxy->setFilter(filterOf(u'"' + text + u'"'));
        QVERIFY2(m_proxy->rowCount() == 1, qPrintable(text));
    }
    QVERIFY(m_proxy->index(0, sectionOf("indicator"_L1)).data().toString().startsWith(u"hxxp"_s));
    QCOMPARE(m_proxy->index(0, sectionOf("indicator"_L1)).data(QueueModel::ExactRole).toString(), url.indicator.value);
}

void TestQueueModel::hostileTextIsHarmless()
{
    std::vector<Row> rows;
    for (const QString &name : test::hostileNames()) {
        Row item = test::fullRow(true);
        item.indicator = {IndicatorType::File, u"/samples/"_s + name, name};
        test::edit(item)->findings.verdict->threatName = name;
        test::edit(item)->findings.verdict->reason = name;
        item.batch = name;
        item.parameters = {{u"comment"_s, name}, {u"tags"_s, name}};
        item.error = ApiError::of(ApiError::Kind::Server, name, 500);
        rows.push_back(item);
    }
    m_session->add(rows);
    for (int row = 0; row < m_model->rowCount(); ++row) {
        for (int section = 0; section < m_model->columnCount(); ++section) {
            const QModelIndex index = m_model->index(row, section);
            const QString shown = index.data().toString();
            for (const QChar c : shown)
                QVERIFY2(c.category() != QChar::Other_Control && c != QChar(0x202e) && c != QChar(0x200b),
                    qPrintable(shown));
            QVERIFY2(!index.data(Qt::ToolTipRole).toString().contains(u"<img"_s), columns()[size_t(section)].name);
        }
    }
}

void TestQueueModel::everyColumnAnswersEveryRole()
{
    m_session->add(test::sampleRows(60, 7));
    for (int section = 0; section < m_model->columnCount(); ++section) {
        QVERIFY2(!m_model->headerData(section, Qt::Horizontal, Qt::DisplayRole).toString().isEmpty(),
            columns()[size_t(section)].name);
        bool any = false;
        for (int row = 0; row < m_model->rowCount(); ++row) {
            const QModelIndex index = m_model->index(row, section);
            const bool hasExact = !index.data(QueueModel::ExactRole).toString().isEmpty();
            const bool isShown = !index.data().toString().isEmpty();
            QVERIFY2(!isShown || hasExact, columns()[size_t(section)].name);
            any = any || isShown;
        }
        if (columns()[size_t(section)].shown)
            QVERIFY2(any, columns()[size_t(section)].name);
    }
}

void TestQueueModel::randomChangesKeepTheModelsSane()
{
    bool isGiven = false;
    const uint given = qEnvironmentVariable("ASSAY_TEST_SEED").toUInt(&isGiven);
    const quint32 seed = isGiven ? given : QRandomGenerator::global()->generate();
    qInfo("seed %u", seed);
    QRandomGenerator random(seed);
    const auto printed = [this] { return asText(*m_proxy); };
    for (int step = 0; step < 120; ++step) {
        const qsizetype count = m_session->count();
        switch (random.bounded(8)) {
        case 0:
            m_session->add(test::sampleRows(int(random.bounded(1, 20)), random.generate()));
            break;
        case 1: {
            std::vector<RowId> ids;
            for (qsizetype row = 0; row < count; ++row) {
                if (random.bounded(4) == 0)
                    ids.push_back(m_session->at(row).id);
            }
            m_gone = m_session->remove(ids);
            break;
        }
        case 2:
            for (qsizetype row = 0; row < count; ++row) {
                if (random.bounded(3) == 0)
                    m_session->update(m_session->at(row).id, [&](Row &item) { item.state = State(random.bounded(9)); });
            }
            break;
        case 3:
            m_proxy->sort(int(random.bounded(m_model->columnCount() + 1)) - 1,
                random.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
            break;
        case 4:
            m_proxy->setFilter(random.bounded(2) ? filterOf(u"e -class:goodware"_s) : Filter());
            break;
        case 5:
            m_proxy->setChoice(random.bounded(2)
                    ? choiceOf(Facet::Status, {int(random.bounded(6)), int(random.bounded(6))})
                    : FacetChoice());
            break;
        case 6:
            m_proxy->setGrouping(Grouping(random.bounded(4)));
            break;
        case 7:
            if (!m_gone.empty())
                m_session->restore(std::exchange(m_gone, {}));
            break;
        }
        if (random.bounded(4) == 0)
            QTest::qWait(1);
    }
    // What grew step by step is what a new proxy makes of the same wishes at once.
    QSignalSpy announced(m_session.get(), &Session::changed);
    QVERIFY(m_session->count() > 0);
    m_session->update(m_session->at(0).id, [](Row &) {});
    QVERIFY(announced.wait()); // with it all that changed before
    m_proxy->setGrouping(Grouping::Verdict);
    m_proxy->sort(sectionOf("risk_score"_L1), Qt::DescendingOrder);
    m_proxy->setFilter(filterOf(u"e -status:failed"_s));
    m_proxy->setChoice({});
    QueueProxy fresh(*m_model);
    fresh.setGrouping(Grouping::Verdict);
    fresh.sort(sectionOf("risk_score"_L1), Qt::DescendingOrder);
    fresh.setFilter(filterOf(u"e -status:failed"_s));
    QCOMPARE(printed(), asText(fresh));
    m_proxy->setGrouping(Grouping::None);
    m_proxy->clearFilters();
    QCOMPARE(m_proxy->rowCount(), m_model->rowCount());
}

ASSAY_TEST(TestQueueModel);
#include "test_queue_model.moc"

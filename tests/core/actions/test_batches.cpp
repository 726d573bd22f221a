// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/deliveries.h"
#include "indicator/recognise.h"
#include "queue/queue.h"
#include "run_to_end.h"
#include "session/session.h"
#include "session/session_ledger.h"
#include "support/consents.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTest>
#include <QTimer>

#include <algorithm>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

// Many digests in one request: sizes, kinds, order, refusals, one bad element.
class TestBatches : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void hundredsOfHashesInFewRequests();
    void oneKindPerRequest();
    void tooManyAreHalved();
    void anAnswerOfSeveralPagesIsAskedInSmallerOnes();
    void aBadElementHarmsOnlyItself();
    void anotherSamplesAnswerIsNotTaken();
    void cancellingOneLeavesTheOthers();
    void manyAnswersLeaveTheEventLoopFree();

private:
    // Answers every summary request in reverse order, as the profile's limit allows.
    void serve(HostileServer &server, qsizetype maxAsked = 1000);
    static QString sha1(int n)
    {
        return QString::fromLatin1(QCryptographicHash::hash(QByteArray::number(n), QCryptographicHash::Sha1).toHex());
    }
    // Runs summary on these and waits for all.
    std::vector<Row> summaries(HostileServer &server, const QStringList &hashes);

    QList<qsizetype> m_sizes;
};

void TestBatches::serve(HostileServer &server, qsizetype maxAsked)
{
    m_sizes.clear();
    server.onRequest = [this, maxAsked](int, const Received &request) -> Script {
        const QJsonArray asked = QJsonDocument::fromJson(request.body).object().value("hash_values"_L1).toArray();
        m_sizes.append(asked.size());
        if (asked.size() > maxAsked)
            return {sends(answer(400, R"({"hash_values":["Too many."]})"))};
        QJsonArray results;
        for (const QJsonValue &hash : asked) {
            const QString digest = hash.toString();
            const auto key = digest.size() == 32 ? "md5"_L1 : digest.size() == 40 ? "sha1"_L1 : "sha256"_L1;
            if (digest == sha1(7)) // one that is absent
                continue;
            QJsonObject sample{{key, digest.toUpper()}, {"classification"_L1, "goodware"_L1}, {"category"_L1, digest}};
            if (digest == sha1(8))
                sample.insert("classification"_L1, QJsonArray{1});
            results.prepend(sample);
        }
        return {sends(answer(200, QJsonDocument(QJsonObject{{"results"_L1, results}}).toJson()))};
    };
}

std::vector<Row> TestBatches::summaries(HostileServer &server, const QStringList &hashes)
{
    Dispatcher dispatcher(profileFor(server), recordedToken);
    Session session;
    ActionContext context(dispatcher, std::make_unique<SessionLedger>(session));
    Queue queue(session);
    queue.setAppliance(&context);
    QSignalSpy idle(&queue, &Queue::idle);
    std::vector<Row> rows;
    std::vector<RowId> ids;
    for (const QString &hash : hashes) {
        Row row;
        row.indicator = *recognise(hash).indicator;
        rows.push_back(row);
        ids.push_back(ids.size() + 1);
    }
    session.add(std::move(rows));
    agreeToAll(queue, ids, dispatcher.profile());
    queue.enqueue(ids, *actionFromWord(u"summary"), {});
    if (!idle.wait(60000))
        return {};
    return {session.rows().begin(), session.rows().end()};
}

void TestBatches::hundredsOfHashesInFewRequests()
{
    HostileServer server;
    serve(server);
    QStringList hashes;
    for (int i = 100; i < 350; ++i)
        hashes.append(sha1(i));
    const auto rows = summaries(server, hashes);
    QCOMPARE(qsizetype(rows.size()), hashes.size());
    for (size_t i = 0; i < rows.size(); ++i) {
        QCOMPARE(rows[i].state, State::Done);
        QCOMPARE(rows[i].record->findings.attributes[1].value,
            hashes[qsizetype(i)]); // its own answer, though they came in reverse
    }
    QCOMPARE(m_sizes.size(), 3);
    QCOMPARE(*std::ranges::max_element(m_sizes), 100);
}

void TestBatches::oneKindPerRequest()
{
    HostileServer server;
    serve(server);
    const auto rows = summaries(server, {sha1(1), QString(32, u'a'), sha1(2), QString(64, u'b')});
    for (const Row &row : rows)
        QCOMPARE(row.state, State::Done);
    std::ranges::sort(m_sizes); // each has a connection of its own: they arrive in any order
    QCOMPARE(m_sizes, QList<qsizetype>({1, 1, 2}));
}

void TestBatches::tooManyAreHalved()
{
    HostileServer server;
    serve(server, 30);
    QStringList hashes;
    for (int i = 100; i < 200; ++i)
        hashes.append(sha1(i));
    const auto rows = summaries(server, hashes);
    for (const Row &row : rows)
        QCOMPARE(row.state, State::Done);
    std::ranges::sort(m_sizes);
    QCOMPARE(m_sizes, QList<qsizetype>({25, 25, 25, 25, 50, 50, 100}));
}

void TestBatches::anAnswerOfSeveralPagesIsAskedInSmallerOnes()
{
    HostileServer server;
    server.onRequest = [](int, const Received &request) -> Script {
        const QJsonArray asked = QJsonDocument::fromJson(request.body).object().value("hash_values"_L1).toArray();
        const QJsonObject sample{{"sha1"_L1, asked.first()}, {"classification"_L1, "malicious"_L1}};
        QJsonObject page{{"results"_L1, QJsonArray{sample}}, {"next"_L1, "http://elsewhere.example/?page=2"_L1}};
        return {sends(answer(200, QJsonDocument(page).toJson()))};
    };
    const auto rows = summaries(server, {sha1(100), sha1(101), sha1(102)});
    QCOMPARE(rows.size(), 3u);
    for (const Row &row : rows)
        QCOMPARE(row.state, State::Done);
}

void TestBatches::aBadElementHarmsOnlyItself()
{
    HostileServer server;
    serve(server);
    const auto rows = summaries(server, {sha1(6), sha1(7), sha1(8)});
    QCOMPARE(rows.size(), 3u);
    QCOMPARE(rows[0].state, State::Done);
    QCOMPARE(rows[1].state, State::NotFound);
    QCOMPARE(rows[2].state, State::Failed);
    QCOMPARE(rows[2].error->kind, ApiError::Kind::BadAnswer);
}

void TestBatches::anotherSamplesAnswerIsNotTaken()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script {
        return {sends(answer(
            200, R"({"results":[{"sha1":"ffffffffffffffffffffffffffffffffffffffff","classification":"goodware"}]})"))};
    };
    const auto rows = summaries(server, {sha1(1)});
    QCOMPARE(rows.size(), 1u);
    QCOMPARE(rows[0].state, State::NotFound);
    QVERIFY(!rows[0].verdict);
}

void TestBatches::cancellingOneLeavesTheOthers()
{
    HostileServer server;
    serve(server);
    Dispatcher dispatcher(profileFor(server), recordedToken);
    SummaryBatch batch(dispatcher);
    std::vector<QString> ended(2);
    for (size_t i = 0; i < 2; ++i) {
        batch.ask(sha1(int(i)))->then(this, [&ended, i](const Result<Findings> &result) {
            ended[i] = result ? u"answer"_s : QString(word(result.error().kind));
        });
    }
    auto *third = batch.ask(sha1(3));
    QString thirdEnd;
    third->then(this, [&thirdEnd](const Result<Findings> &result) { thirdEnd = word(result.error().kind); });
    third->cancel();
    QTRY_COMPARE(ended, std::vector<QString>({u"answer"_s, u"answer"_s}));
    QCOMPARE(thirdEnd, u"cancelled"_s);
}

void TestBatches::manyAnswersLeaveTheEventLoopFree()
{
    Deliveries deliveries;
    QStringList order;
    auto gone = std::make_unique<QObject>();
    const auto deliver = [&](const QString &name) {
        order << name;
        QTest::qSleep(5); // a record that is read from a slow disk
    };
    for (const QString &name : {u"first"_s, u"second"_s, u"third"_s})
        deliveries.add(this, [&, name] { deliver(name); });
    deliveries.add(gone.get(), [&] { deliver(u"to nobody"_s); });
    QVERIFY(order.isEmpty()); // never from within add()
    gone.reset();
    QTimer between;
    connect(&between, &QTimer::timeout, this, [&order] { order << u"-"_s; });
    between.start(0);
    QTRY_COMPARE(order.count(u"third"_s), 1);
    QVERIFY2(order.indexOf(u"-"_s) < order.indexOf(u"second"_s), qPrintable(order.join(u' ')));
    QVERIFY2(order.lastIndexOf(u"-"_s, order.indexOf(u"third"_s)) > order.indexOf(u"second"_s),
        qPrintable(order.join(u' ')));
    QVERIFY(!order.contains(u"to nobody"_s));
}

ASSAY_TEST(TestBatches);
#include "test_batches.moc"

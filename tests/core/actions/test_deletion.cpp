// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "demo_fixture.h"
#include "queue/queue.h"
#include "run_to_end.h"
#include "session/session.h"
#include "support/no_ledger.h"
#include "support/test_main.h"
#include "text/user_text.h"

#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {
const QByteArray deletedSha1(40, 'c');
const QByteArray noContent = "HTTP/1.1 204 No Content\r\n\r\n";
} // namespace

// What is sent to delete a sample, what is taken for an answer, and that nothing is deleted unasked.
class TestDeletion : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void answersToOne_data();
    void answersToOne();
    void answersToMany_data();
    void answersToMany();
    void afterOneRefusalItGoesInBulk();
    void nothingIsDeletedWithoutConsent();
    void theDemoDeletes();

private:
    struct Answers
    {
        QByteArray one; //!< to DELETE
        QByteArray bulk = answer(500);
        QByteArray status = answer(500);
        QByteArray list = answer(200, R"({"results":[]})");
    };
    static void serve(HostileServer &server, const Answers &answers);
    static Target target();
};

void TestDeletion::serve(HostileServer &server, const Answers &answers)
{
    server.onRequest = [answers](int, const Received &request) -> Script {
        const QByteArray target = request.target();
        if (request.method() == "DELETE")
            return {sends(answers.one)};
        if (target.contains("/delete_bulk/status/"))
            return {sends(answers.status)};
        return {sends(target.contains("/delete_bulk/") ? answers.bulk : answers.list)};
    };
}

Target TestDeletion::target()
{
    Target one;
    one.indicator = {IndicatorType::Sha1, QString::fromLatin1(deletedSha1), {}};
    one.owner = 1;
    return one;
}

void TestDeletion::answersToOne_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<State>("state");
    QTest::addColumn<QString>("says");
    const QByteArray detail = R"({"code":200,"message":"Sample deleted successfully.","detail":{"sha1":")";
    QTest::addRow("nested") << answer(200, "{\"results\":" + detail + deletedSha1 + "\"}}}") << State::Done
                            << QString();
    QTest::addRow("plain") << answer(200, detail + deletedSha1 + "\"}}") << State::Done << QString();
    QTest::addRow("empty 200") << answer(200, {}) << State::Done << QString();
    QTest::addRow("204") << noContent << State::Done << QString();
    QTest::addRow("404") << answer(404, R"({"detail":"Not found."})") << State::NotFound << QString();
    QTest::addRow("405, a child") << answer(405, R"({"message":"Method not allowed."})") << State::Failed
                                  << u"inside of a container"_s;
    QTest::addRow("another sample") << answer(200, detail + QByteArray(40, 'd') + "\"}}") << State::Failed << QString();
    QTest::addRow("a page") << answer(200, "<html></html>", "Content-Type: text/html\r\n") << State::Failed
                            << QString();
    QTest::addRow("redirect") << answer(302, {}, "Location: https://elsewhere.example/\r\n") << State::Failed
                              << QString();
    QTest::addRow("400") << answer(400, R"({"message":"no"})") << State::Failed << QString();
}

void TestDeletion::answersToOne()
{
    QFETCH(QByteArray, given);
    QFETCH(State, state);
    QFETCH(QString, says);
    HostileServer server;
    serve(server, {.one = given});
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    const Outcome outcome = runToEnd(context, deleteAction, target());
    QCOMPARE(outcome.state, state);
    if (state == State::Failed)
        QVERIFY2(userText(*outcome.error).contains(says), qPrintable(userText(*outcome.error)));
    QCOMPARE(server.requests().front().method(), "DELETE"_ba);
    QCOMPARE(server.requests().front().target(), "/api/samples/" + deletedSha1 + '/');
    QCOMPARE(server.requests().size(), 1u);
}

void TestDeletion::answersToMany_data()
{
    QTest::addColumn<QByteArray>("bulk");
    QTest::addColumn<QByteArray>("status");
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<State>("state");
    QTest::addColumn<ApiError::Kind>("kind");
    const QByteArray gone = answer(200, R"({"results":[]})");
    const QByteArray still
        = answer(200, R"({"results":[{"sha1":")" + deletedSha1 + R"(","classification":"goodware","riskscore":0}]})");
    const QByteArray accepted = answer(202, R"({"id":7})");
    const QByteArray over = answer(200, R"({"message":"Not every sample need be gone."})");
    const auto row
        = [](const char *name, const QByteArray &bulk, const QByteArray &status, const QByteArray &list, State state,
              ApiError::Kind kind = {}) { QTest::addRow("%s", name) << bulk << status << list << state << kind; };
    row("followed to the end", accepted, over, gone, State::Done);
    row("an id in words", answer(202, R"({"id":"a-7"})"), over, gone, State::Done);
    row("an empty end", accepted, answer(200, {}), gone, State::Done);
    row("still there", accepted, over, still, State::Failed, ApiError::Kind::BadRequest);
    row("a 202 that never ends", accepted, answer(202, R"({"message":"running"})"), gone, State::Failed,
        ApiError::Kind::TimedOut);
    row("no id", answer(202, "{}"), over, gone, State::Failed, ApiError::Kind::BadAnswer);
    row("a page", answer(200, "<html></html>", "Content-Type: text/html\r\n"), over, gone, State::Failed,
        ApiError::Kind::BadAnswer);
    row("also refused", answer(403, R"({"detail":"You do not have permission."})"), over, gone, State::Failed,
        ApiError::Kind::Unauthorized);
    row("no such route", answer(404, "<html></html>", "Content-Type: text/html\r\n"), over, gone, State::Failed,
        ApiError::Kind::Unauthorized);
    row("no JSON at the end", accepted, answer(200, "ok"), gone, State::Failed, ApiError::Kind::BadAnswer);
}

void TestDeletion::answersToMany()
{
    QFETCH(QByteArray, bulk);
    QFETCH(QByteArray, status);
    QFETCH(QByteArray, list);
    QFETCH(State, state);
    QFETCH(ApiError::Kind, kind);
    HostileServer server;
    serve(server, {answer(403, R"({"detail":"You do not have permission."})"), bulk, status, list});
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    context.deletionWait = std::chrono::milliseconds(1);
    const Outcome outcome = runToEnd(context, deleteAction, target());
    QCOMPARE(outcome.state, state);
    if (state == State::Failed)
        QCOMPARE(outcome.error->kind, kind);
    const auto sent = std::ranges::find_if(
        server.requests(), [](const Received &one) { return one.target() == "/api/samples/v2/delete_bulk/"; });
    QVERIFY(sent != server.requests().end());
    QCOMPARE(sent->method(), "POST"_ba);
    QCOMPARE(sent->body, R"({"hash_values":[")" + deletedSha1 + R"("]})");
}

void TestDeletion::afterOneRefusalItGoesInBulk()
{
    HostileServer server;
    serve(server,
        {answer(403, R"({"detail":"You do not have permission."})"), answer(202, R"({"id":7})"), answer(200, "{}")});
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    QCOMPARE(runToEnd(context, deleteAction, target()).state, State::Done);
    QCOMPARE(runToEnd(context, deleteAction, target()).state, State::Done);
    QCOMPARE(
        std::ranges::count_if(server.requests(), [](const Received &request) { return request.method() == "DELETE"; }),
        1);
}

void TestDeletion::nothingIsDeletedWithoutConsent()
{
    HostileServer server;
    serve(server, {answer(200, {}), answer(202, R"({"id":7})"), answer(200, "{}")});
    Dispatcher dispatcher(profileFor(server), recordedToken);
    ActionContext context(dispatcher, std::make_unique<NoLedger>());
    Session session;
    Row row;
    row.indicator = target().indicator;
    const RowId id = session.add({row});
    Queue queue(session);
    queue.setAppliance(&context);
    queue.consents().grant(
        id, applianceKey(dispatcher.profile()), Disclosures::fromInt(0x1ff)); // everything that is older
    QCOMPARE(queue.enqueue({id}, deleteAction, {}), 1);
    QTRY_VERIFY(isFinal(session.find(id)->state));
    QCOMPARE(session.find(id)->error->kind, ApiError::Kind::Withheld);
    QVERIFY(server.requests().empty());
    queue.setAppliance(nullptr);
}

void TestDeletion::theDemoDeletes()
{
    for (const QStringList &arguments :
        {QStringList{}, QStringList{u"--fault"_s, u"delete:status=403"_s, u"--processing"_s, u"0"_s}}) {
        DemoFixture demo(arguments);
        QVERIFY(demo.isReady());
        Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
        ActionContext context(dispatcher, std::make_unique<NoLedger>());
        Target sample;
        for (const QString &hash : demo.ready().hashes) {
            if (hash.size() == 64)
                sample.indicator = {IndicatorType::Sha256, hash, {}};
        }
        sample.owner = 1;
        QCOMPARE(runToEnd(context, deleteAction, sample).state, State::Done);
        const Outcome after = runToEnd(context, deleteAction, sample);
        QVERIFY(after.state == State::NotFound || !arguments.isEmpty());
        QCOMPARE(runToEnd(context, summaryAction, sample).state, State::NotFound);
    }
}

ASSAY_TEST(TestDeletion);
#include "test_deletion.moc"

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "misp/misp_push.h"
#include "support/hostile_server.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr auto testKey = "fedcba9876543210fedcba9876543210fedcba98";
}

// Pushes to a server that behaves as MISP does, and to one that does not.
class TestMispPush : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void init();
    void aDryRunSendsNothing();
    void aSecondPushUpdates();
    void whatPeopleDecideThereIsLeftAlone();
    void theCaseIsTheEvent();
    void badAnswers_data();
    void badAnswers();
    void badAnswersToTheQuestion_data() { badAnswers_data(); }
    void badAnswersToTheQuestion();
    void brokenAnswers_data();
    void brokenAnswers();
    void theKeyGoesToThisServerOnly();
    void unusableAddresses();
    void aForeignCertificateGetsNoKey();

private:
    Script mispAnswer(const Received &request);
    Result<MispPushed> push(bool isDryRun, const QString &caseNumber = u"INC-7"_s);

    std::unique_ptr<HostileServer> m_server;
    Timeouts m_timeouts;
    QJsonObject m_stored; //!< the event of the server; empty = none
    int m_adds = 0, m_edits = 0;
    std::function<std::optional<Script>(const Received &)> m_instead; //!< of the usual answer
};

void TestMispPush::init()
{
    m_stored = {};
    m_adds = m_edits = 0;
    m_instead = {};
    m_server = std::make_unique<HostileServer>();
    m_server->onRequest = [this](int, const Received &request) {
        const auto instead = m_instead ? m_instead(request) : std::nullopt;
        return instead ? *instead : mispAnswer(request);
    };
}

Script TestMispPush::mispAnswer(const Received &request)
{
    if (request.header("Authorization") != testKey)
        return {sends(answer(403, R"({"name":"Authentication failed.","message":"Authentication failed."})"))};
    const auto stored = [this] {
        return QJsonDocument(QJsonObject{{u"Event"_s, m_stored}}).toJson(QJsonDocument::Compact);
    };
    const QString uuid = m_stored.value("uuid"_L1).toString();
    if (request.target().startsWith("/events/view/"))
        return {sends(!uuid.isEmpty() && request.target().endsWith(uuid.toLatin1())
                ? answer(200, stored())
                : answer(404, R"({"name":"Invalid event","message":"Invalid event","url":"/events/view"})"))};
    QJsonObject sent = QJsonDocument::fromJson(request.body).object()["Event"_L1].toObject();
    if (request.target() == "/events/add") {
        ++m_adds;
        sent["id"_L1] = u"12"_s;
        m_stored = sent;
        return {sends(answer(200, stored()))};
    }
    if (request.target() == "/events/edit/12") {
        ++m_edits;
        for (auto member = sent.begin(); member != sent.end(); ++member)
            m_stored[member.key()] = *member;
        return {sends(answer(200, stored()))};
    }
    return {sends(answer(404))};
}

Result<MispPushed> TestMispPush::push(bool isDryRun, const QString &caseNumber)
{
    const std::vector<Row> rows{fullRow(), fullRow(true)};
    const std::vector<const Row *> pointers{&rows[0], &rows[1]};
    ExportOptions options;
    options.caseNumber = caseNumber;
    const auto event = mispEventOf(pointers, options);
    if (!event)
        return event.error();
    Profile server;
    server.host = u"http://"_s + m_server->host();
    server.timeouts = m_timeouts;
    MispPush push(server, testKey);
    Result<MispPushed> ended = ApiError::of(ApiError::Kind::Cancelled);
    bool isOver = false;
    connect(&push, &MispPush::finished, this, [&](const Result<MispPushed> &result) {
        ended = result;
        isOver = true;
    });
    push.start(*event, isDryRun);
    (void)QTest::qWaitFor([&isOver] { return isOver; }, 20000);
    return ended;
}

void TestMispPush::aDryRunSendsNothing()
{
    const auto dry = push(true);
    QVERIFY(dry);
    QVERIFY(dry->isNew && dry->isDryRun && dry->id.isEmpty());
    QCOMPARE(m_server->requests().size(), 1u);
    QVERIFY(m_server->requests()[0].method() == "GET" && m_server->requests()[0].body.isEmpty());
    QVERIFY(m_stored.isEmpty());
    QVERIFY(push(false));
    const auto again = push(true);
    QVERIFY(again && !again->isNew && again->id == u"12"_s);
    QCOMPARE(m_adds + m_edits, 1);
}

void TestMispPush::aSecondPushUpdates()
{
    const auto first = push(false);
    QVERIFY(first && first->isNew && first->id == u"12"_s);
    const qint64 before = m_stored["timestamp"_L1].toString().toLongLong();
    QVERIFY(before > QDateTime::currentSecsSinceEpoch() - 60);
    const auto second = push(false);
    QVERIFY(second && !second->isNew && second->id == u"12"_s);
    QCOMPARE(m_adds, 1);
    QCOMPARE(m_edits, 1);
}

void TestMispPush::whatPeopleDecideThereIsLeftAlone()
{
    QVERIFY(push(false));
    QCOMPARE(m_stored["distribution"_L1].toString(), u"0"_s);
    QCOMPARE(m_stored["published"_L1].toBool(), false);
    m_stored["distribution"_L1] = u"1"_s;
    m_stored["published"_L1] = true;
    m_stored["Tag"_L1] = QJsonArray{QJsonObject{{u"name"_s, u"theirs"_s}}};
    QVERIFY(push(false));
    QCOMPARE(m_stored["distribution"_L1].toString(), u"1"_s);
    QVERIFY(m_stored["published"_L1].toBool());
    QCOMPARE(m_stored["Tag"_L1].toArray().size(), 1);
}

void TestMispPush::theCaseIsTheEvent()
{
    const Row one = fullRow();
    const Row other = fullRow(true);
    const Row *const first[]{&one};
    const Row *const both[]{&one, &other};
    ExportOptions options;
    options.caseNumber = u"INC-7"_s;
    const auto event = [&options](std::span<const Row *const> rows) { return *mispEventOf(rows, options); };
    QCOMPARE(event(first).uuid, event(both).uuid);
    // The same attribute is the same one in both, so that an update does not double it.
    const auto uuids = [](const MispEvent &made) {
        QSet<QString> all;
        for (const auto list : {"Attribute"_L1, "Object"_L1}) {
            for (const QJsonValue &item : made.event[list].toArray())
                all.insert(item["uuid"_L1].toString());
        }
        return all;
    };
    QVERIFY(uuids(event(both)).contains(uuids(event(first))));
    QVERIFY(event(both).forDetection > 0 && event(both).attributes > event(both).forDetection);
    const QString seven = event(first).uuid;
    options.caseNumber = u"INC-8"_s;
    QVERIFY(event(first).uuid != seven);
    options.caseNumber.clear();
    QVERIFY(event(first).uuid != event(both).uuid);
    QVERIFY(!mispEventOf({}, options));
    const std::vector<const Row *> many(MispEvent::maxRows + 1, &one);
    QVERIFY(!mispEventOf(many, options));
}

void TestMispPush::badAnswers_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<ApiError::Kind>("kind"); // to the question; a push may be unclear
    QTest::addColumn<QString>("says");
    const QByteArray json = "Content-Type: application/json\r\n";
    const QByteArray html = "Content-Type: text/html\r\n";
    QTest::addRow("302 to the login") << answer(302, "", "Location: /users/login\r\n") << ApiError::Kind::BadAnswer
                                      << u"redirects to /users/login"_s;
    QTest::addRow("302 elsewhere") << answer(302, "", "Location: https://evil.example/x\r\n")
                                   << ApiError::Kind::BadAnswer << u"redirects to evil.example"_s;
    QTest::addRow("403") << answer(403, R"({"message":"You do not have permission."})", json)
                         << ApiError::Kind::Unauthorized << u"You do not have permission."_s;
    QTest::addRow("403 page") << answer(403, "<html>no</html>", html) << ApiError::Kind::Unauthorized << u"refused"_s;
    QTest::addRow("500") << answer(500, R"({"message":"An Internal Error Has Occurred."})", json)
                         << ApiError::Kind::Server << u"HTTP 500"_s;
    QTest::addRow("a page") << answer(200, "<html>welcome</html>", html) << ApiError::Kind::BadAnswer
                            << u"JSON object"_s;
    QTest::addRow("a list") << answer(200, "[]", json) << ApiError::Kind::BadAnswer << u"JSON object"_s;
    QTest::addRow("nothing") << answer(200, "", json) << ApiError::Kind::BadAnswer << u"JSON object"_s;
    QTest::addRow("another object") << answer(200, R"({"Event":{"id":"../../x","uuid":"no"}})", json)
                                    << ApiError::Kind::BadAnswer << QString();
    QTest::addRow("the key echoed") << answer(500, "{\"message\":\"key " + QByteArray(testKey) + "\"}", json)
                                    << ApiError::Kind::Server << u"[secret]"_s;
}

void TestMispPush::badAnswersToTheQuestion()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, says);
    m_instead = [&bytes](const Received &) { return Script{sends(bytes)}; };
    const auto result = push(false);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind);
    QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    QVERIFY(!result.error().detail.contains(QLatin1StringView(testKey)));
    QCOMPARE(m_server->requests().size(), 1u); // nothing was pushed, nothing was followed
}

void TestMispPush::badAnswers()
{
    QFETCH(QByteArray, bytes);
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, says);
    m_instead = [&bytes](const Received &request) -> std::optional<Script> {
        return request.method() == "POST" ? std::optional(Script{sends(bytes)}) : std::nullopt;
    };
    const auto result = push(false);
    QVERIFY(!result);
    QCOMPARE(result.error().kind, kind == ApiError::Kind::Unauthorized ? kind : ApiError::Kind::Unclear);
    QVERIFY2(result.error().detail.contains(says), qPrintable(result.error().detail));
    QCOMPARE(m_server->requests().size(), 2u); // never a second time by itself
}

void TestMispPush::brokenAnswers_data()
{
    QTest::addColumn<int>("how");
    QTest::newRow("no answer") << 0;
    QTest::newRow("an answer that trickles") << 1;
    QTest::newRow("a connection that breaks") << 2;
}

// After the event has been sent, it may have been taken, whatever happens then.
void TestMispPush::brokenAnswers()
{
    QFETCH(const int, how);
    m_timeouts.answer = how == 0 ? 300ms : 10'000ms;
    m_timeouts.absolute = 1'000ms;
    m_instead = [how](const Received &request) -> std::optional<Script> {
        if (request.method() != "POST")
            return std::nullopt;
        return how == 0 ? Script{stalls()}
            : how == 1  ? Script{trickles(answer(200, QByteArray(10'000, ' ')), 5ms)}
                        : Script{resets()};
    };
    const auto result = push(false);
    m_timeouts = {};
    QVERIFY(!result);
    QVERIFY2(result.error().kind == ApiError::Kind::Unclear, qPrintable(result.error().detail));
    QVERIFY(result.error().detail.contains(u"may have been taken"_s));
    QCOMPARE(m_server->requests().size(), 2u);
}

void TestMispPush::theKeyGoesToThisServerOnly()
{
    QVERIFY(push(false));
    for (const Received &request : m_server->requests()) {
        QCOMPARE(request.header("Authorization"), QByteArray(testKey));
        QVERIFY(!request.target().contains(testKey) && !request.body.contains(testKey));
    }
}

void TestMispPush::unusableAddresses()
{
    for (const QString &host : {QString(), u"ftp://misp.example"_s, u"http://misp.example"_s, u"misp.example/x y"_s}) {
        Profile server;
        server.host = host;
        MispPush push(server, testKey);
        int ends = 0;
        connect(&push, &MispPush::finished, this, [&ends](const Result<MispPushed> &result) { ends += !result; });
        push.start({}, true);
        QTRY_COMPARE_WITH_TIMEOUT(ends, 1, 5000);
    }
}

void TestMispPush::aForeignCertificateGetsNoKey()
{
    HostileServer tls(makeIdentity({}));
    Profile server;
    server.host = tls.host();
    MispPush push(server, testKey);
    std::optional<ApiError> error;
    connect(&push, &MispPush::finished, this, [&error](const Result<MispPushed> &result) { error = result.error(); });
    push.start({}, true);
    QTRY_VERIFY_WITH_TIMEOUT(error, 10000);
    QCOMPARE(error->kind, ApiError::Kind::Tls);
    QCOMPARE(tls.plainBytes(), 0);
}

ASSAY_TEST(TestMispPush);
#include "test_misp_push.moc"

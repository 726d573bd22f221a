// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/actions/demo_fixture.h"
#include "core/actions/run_to_end.h"
#include "hunting/search.h"
#include "quota/cloud_quota.h"
#include "session/cell_values.h"
#include "session/session.h"
#include "session/session_consents.h"
#include "support/sample_rows.h"
#include "support/test_main.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace assay;
using namespace assay::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray htmlHeader = "Content-Type: text/html\r\n";

QByteArray entry(int number, const QByteArray &more = {})
{
    const QByteArray sha1 = QByteArray::number(number, 16).rightJustified(40, '0');
    return R"({"sha1":")" + sha1 + R"(","classification":"malicious","factor":9,"threatname":"Win32.Trojan.X")" + more
        + '}';
}

QByteArray page(const QByteArrayList &entries, const QByteArray &more)
{
    return answer(200, R"({"rl":{"web_search_api":{"entries":[)" + entries.join(',') + "]," + more + "}}}");
}

// A search that gathers what it emits.
struct Watched
{
    Watched(Dispatcher &dispatcher, const SearchQuery &query, int maxHits = 1000, quint64 owner = 0,
        CloudQuota *quota = nullptr)
        : search(dispatcher, quota, query, owner, maxHits)
    {
        QObject::connect(&search, &Search::arrived, &search, [this](const std::vector<Row> &more) {
            hits.insert(hits.end(), more.begin(), more.end());
            ++pages;
        });
        QObject::connect(&search, &Search::failed, &search, [this](const ApiError &why) { error = why; });
    }
    // Asks for pages until there are no more.
    bool run()
    {
        while (search.end() == Search::End::Open) {
            search.next();
            if (!QTest::qWaitFor([this] { return !search.isRunning(); }, 60000))
                return false;
        }
        return true;
    }

    Search search;
    std::vector<Row> hits;
    int pages = 0;
    std::optional<ApiError> error;
};

SearchQuery asking(const QString &text)
{
    SearchQuery query;
    query.text = text;
    return query;
}

QJsonObject bodyOf(const Received &request)
{
    return QJsonDocument::fromJson(request.body).object();
}

} // namespace

// What the search sends, what it makes of answers, and when it stops.
class TestSearch : public QObject
{
    Q_OBJECT
private Q_SLOTS:
    void aHitIsARow();
    void hitsThatCannotBeRead_data();
    void hitsThatCannotBeRead();
    void hostileValuesStayValues();
    void whatIsSent();
    void pagesUntilTheEnd();
    void pagesWithoutEnd();
    void aPageThatRepeats();
    void errors_data();
    void errors();
    void theOlderRouteIsTheFallBack();
    void notLicensedIsNoWrongToken();
    void theCloudNeedsConsent();
    void theCloudCountsAndEnds();
    void cancelled();
    void theDemoFinds_data();
    void theDemoFinds();
    void theDemoPages();
};

void TestSearch::aHitIsARow()
{
    RawAnswer raw{200, "application/json",
        R"({"rl":{"web_search_api":{"entries":[{"available":false,"sha1":"AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA",
        "sha256":")"
            + QByteArray(64, 'b') + R"(","md5":")" + QByteArray(32, 'c') + R"(","classification":"malicious",
        "threatname":"Win32.Trojan.Demofox","factor":9,"size":12345678901,"sampletype":"Document/None/PDF",
        "antivirus":12,"filename":"a.pdf","filecount":3,"firstseen":"2026-01-02T03:04:05","lastseen":"2026-02-03"}],
        "more_pages":true,"next_page":2,"sample_count":17}}})"};
    const Result<SearchPage> found = decodeSearchPage(raw);
    QVERIFY(found);
    QCOMPARE(found->hits.size(), 1u);
    QVERIFY(found->hasMore);
    QCOMPARE(found->nextPage, 2);
    QCOMPARE(*found->total, 17);
    QVERIFY(!isAvailable(found->hits[0]));
    const Row row = rowOfHit(found->hits[0], u"lab"_s, QDateTime::currentDateTimeUtc());
    QCOMPARE(row.state, State::Done);
    QCOMPARE(row.indicator.type, IndicatorType::Sha1);
    QCOMPARE(QString(row.indicator.value), QString(40, u'a'));
    const auto shown = [&row](QStringView column) { return columnFromName(column)->value(row).toString(); };
    QCOMPARE(shown(u"verdict"), u"malicious"_s);
    QCOMPARE(shown(u"risk_score"), u"9"_s);
    QCOMPARE(shown(u"threat_name"), u"Win32.Trojan.Demofox"_s);
    QCOMPARE(shown(u"file_type"), u"Document/None/PDF"_s);
    QCOMPARE(shown(u"file_size"), u"12345678901"_s);
    QCOMPARE(shown(u"file_name"), u"a.pdf"_s);
    QCOMPARE(shown(u"sha256"), QString(64, u'b'));
    QCOMPARE(shown(u"md5"), QString(32, u'c'));
    QVERIFY(shown(u"first_seen").startsWith(u"2026-01-02"_s));
    QCOMPARE(shown(u"appliance"), u"lab"_s);
    QVERIFY(row.record->findings.raw[0].json.startsWith("{\"available\":false"));
}

void TestSearch::hitsThatCannotBeRead_data()
{
    QTest::addColumn<QByteArray>("entry");
    QTest::addColumn<bool>("isRead");
    QTest::addColumn<int>("classification");
    const auto row = [](const char *name, const QByteArray &json, bool isRead,
                         Classification classification = Classification::None) {
        QTest::newRow(name) << json << isRead << int(classification);
    };
    const QByteArray sha1 = R"("sha1":"aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")";
    row("only an MD5", R"({"md5":")" + QByteArray(32, 'a') + R"(","classification":"goodware"})", true,
        Classification::Goodware);
    row("no hash", R"({"filename":"x.exe","classification":"malicious"})", false);
    row("a hash that is none", R"({"sha1":"../../etc","classification":"malicious"})", false);
    row("no classification", '{' + sha1 + '}', true);
    row("null", '{' + sha1 + R"(,"classification":null})", true);
    row("a number", '{' + sha1 + R"(,"classification":3,"factor":8})", true, Classification::Malicious);
    row("a number of nothing", '{' + sha1 + R"(,"classification":7})", false);
    row("an object", '{' + sha1 + R"(,"classification":{}})", false);
    row("unknown with a score", '{' + sha1 + R"(,"classification":"unknown","factor":0})", true,
        Classification::Unknown);
    row("a score of 99", '{' + sha1 + R"(,"classification":"malicious","factor":99})", false);
    row("a list as name", '{' + sha1 + R"(,"classification":"malicious","filename":["x"]})", false);
    row("null as name", '{' + sha1 + R"(,"classification":"malicious","filename":null})", true,
        Classification::Malicious);
    row("a text", R"("hit")", false);
}

void TestSearch::hitsThatCannotBeRead()
{
    QFETCH(QByteArray, entry);
    QFETCH(bool, isRead);
    QFETCH(int, classification);
    const Result<SearchPage> found = decodeSearchPage(
        {200, "application/json", R"({"rl":{"web_search_api":{"entries":[)" + entry + R"(],"more_pages":false}}})"});
    QVERIFY(found);
    QCOMPARE(found->hits.size(), isRead ? 1u : 0u);
    QCOMPARE(found->leftOut, isRead ? 0 : 1);
    QCOMPARE(found->firstLeftOut.isEmpty(), isRead);
    if (!isRead)
        return;
    const std::optional<Verdict> &verdict = found->hits[0].verdict;
    QCOMPARE(int(verdict ? verdict->classification : Classification::None), classification);
    if (verdict && verdict->classification == Classification::Unknown)
        QVERIFY(!verdict->riskScore);
}

void TestSearch::hostileValuesStayValues()
{
    for (const QString &name : hostileNames()) {
        QJsonObject hit{{u"sha1"_s, QString(40, u'a')}, {u"filename"_s, name}, {u"threatname"_s, name},
            {u"classification"_s, u"malicious"_s}};
        const Result<Findings> found = hitFindings(hit);
        QVERIFY(found);
        QCOMPARE(found->verdict->threatName, name);
        const Row row = rowOfHit(*found, name, QDateTime::currentDateTimeUtc());
        QCOMPARE(QString(row.indicator.value), QString(40, u'a'));
    }
}

void TestSearch::whatIsSent()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(page({}, R"("more_pages":false)"))}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    SearchQuery query = asking(u" tag:\"a b\" "_s);
    query.sortKey = u"firstseen"_s;
    query.descending = true;
    Watched watched(dispatcher, query, 30);
    QTest::qWait(50);
    QVERIFY(server.requests().empty()); // not before it is told to
    QVERIFY(watched.run());
    QCOMPARE(watched.search.end(), Search::End::All);
    QCOMPARE(server.requests().size(), 1u);
    const Received &sent = server.requests()[0];
    QCOMPARE(sent.method(), "POST"_ba);
    QCOMPARE(sent.target(), "/api/samples/v3/search/"_ba);
    QCOMPARE(bodyOf(sent),
        (QJsonObject{{u"query"_s, u"tag:\"a b\""_s}, {u"ticloud"_s, false}, {u"page"_s, 1}, {u"records_per_page"_s, 30},
            {u"sort"_s, u"firstseen desc"_s}}));
}

void TestSearch::pagesUntilTheEnd()
{
    HostileServer server;
    server.onRequest = [](int number, const Received &) -> Script {
        if (number == 0)
            return {sends(page({entry(1), entry(2)}, R"("more_pages":true,"next_page":5)"))};
        return {sends(page({entry(2), entry(3)}, R"("more_pages":false)"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    Watched watched(dispatcher, asking(u"tag:x"_s));
    QVERIFY(watched.run());
    QCOMPARE(watched.hits.size(), 3u); // the second one once
    QCOMPARE(watched.search.end(), Search::End::All);
    QCOMPARE(bodyOf(server.requests()[1]).value("page"_L1).toInt(), 5);
    QVERIFY(searchNotes(watched.search).isEmpty());
}

void TestSearch::pagesWithoutEnd()
{
    HostileServer server;
    server.onRequest = [](int number, const Received &) -> Script {
        QByteArrayList entries;
        for (int i = 0; i < 40; ++i)
            entries << entry(number * 40 + i);
        return {sends(page(entries, R"("more_pages":true,"sample_count":987654)"))};
    };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    Watched watched(dispatcher, asking(u"tag:x"_s), 100);
    QVERIFY(watched.run());
    QCOMPARE(watched.hits.size(), 100u);
    QCOMPARE(watched.pages, 3);
    QCOMPARE(watched.search.end(), Search::End::Cap);
    QVERIFY(searchNotes(watched.search).join(u' ').contains(u"100"_s));
    QVERIFY(searchNotes(watched.search).join(u' ').contains(u"987"_s));
    watched.search.next(); // after the cap nothing is sent
    QVERIFY(!watched.search.isRunning());
    QCOMPARE(server.requests().size(), 3u);
}

void TestSearch::aPageThatRepeats()
{
    for (const QByteArrayList &entries :
        {QByteArrayList{entry(1)}, QByteArrayList{}, QByteArrayList{"{\"filename\":\"no hash\"}"}}) {
        HostileServer server;
        server.onRequest
            = [entries](int, const Received &) -> Script { return {sends(page(entries, R"("more_pages":true)"))}; };
        Dispatcher dispatcher(profileFor(server), recordedToken);
        Watched watched(dispatcher, asking(u"tag:x"_s));
        QVERIFY(watched.run());
        QCOMPARE(watched.search.end(), Search::End::Repeats);
        QVERIFY(server.requests().size() <= 2);
        QVERIFY(!searchNotes(watched.search).isEmpty());
    }
}

void TestSearch::errors_data()
{
    QTest::addColumn<QByteArray>("given");
    QTest::addColumn<ApiError::Kind>("kind");
    QTest::addColumn<QString>("says");
    const auto row = [](const char *name, const QByteArray &given, ApiError::Kind kind, const QString &says = {}) {
        QTest::newRow(name) << given << kind << says;
    };
    row("bad query", answer(400, R"({"message":"Unknown keyword imphsh"})"), ApiError::Kind::BadRequest,
        u"Unknown keyword imphsh"_s);
    row("wrong token", answer(401, R"({"detail":"Invalid token."})"), ApiError::Kind::Unauthorized);
    row("no JSON", answer(200, "hits"), ApiError::Kind::BadAnswer);
    row("another answer", answer(200, R"({"results":[]})"), ApiError::Kind::BadAnswer);
    row("entries are no list", answer(200, R"({"rl":{"web_search_api":{"entries":{}}}})"), ApiError::Kind::BadAnswer);
    row("a key twice", page({entry(1, R"(,"sha1":"b")")}, R"("more_pages":false)"), ApiError::Kind::BadAnswer);
    row("a login page", answer(200, "<html></html>", htmlHeader), ApiError::Kind::BadAnswer);
    row("no route", answer(404, "<html></html>", htmlHeader), ApiError::Kind::BadAnswer, u"no search"_s);
    row("no route in JSON", answer(404, R"({"detail":"Not found."})"), ApiError::Kind::NotFound, u"no search"_s);
}

void TestSearch::errors()
{
    QFETCH(QByteArray, given);
    QFETCH(ApiError::Kind, kind);
    QFETCH(QString, says);
    HostileServer server;
    server.onRequest = [given](int, const Received &) -> Script { return {sends(given)}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    Watched watched(dispatcher, asking(u"tag:x"_s));
    QVERIFY(watched.run());
    QCOMPARE(watched.search.end(), Search::End::Failed);
    QVERIFY(watched.error);
    QCOMPARE(watched.error->kind, kind);
    QVERIFY2(searchErrorText(*watched.error).contains(says), qPrintable(searchErrorText(*watched.error)));
    QVERIFY(watched.hits.empty());
}

void TestSearch::theOlderRouteIsTheFallBack()
{
    for (const QByteArray &missing :
        {answer(404, "<html></html>", htmlHeader), answer(404, R"({"detail":"Not found."})")}) {
        HostileServer server;
        server.onRequest = [missing](int, const Received &request) -> Script {
            return {sends(
                request.target() == "/api/samples/v2/search/" ? page({entry(1)}, R"("more_pages":false)") : missing)};
        };
        Dispatcher dispatcher(profileFor(server), recordedToken);
        dispatcher.setConsents(nullptr);
        Watched watched(dispatcher, asking(u"tag:x"_s));
        QVERIFY(watched.run());
        QCOMPARE(watched.hits.size(), 1u);
        QVERIFY(!watched.error);
        QVERIFY(!bodyOf(server.requests().back()).contains("start_search_date"_L1));
    }
}

void TestSearch::notLicensedIsNoWrongToken()
{
    for (const bool isTokenGood : {true, false}) {
        const QByteArray refused = answer(403, R"({"detail":"You do not have permission to perform this action."})");
        HostileServer server;
        server.onRequest = [=](int, const Received &request) -> Script {
            const bool isSearch = request.target().contains("/search/");
            return {sends(isSearch || !isTokenGood ? refused : answer(200, R"({"results":[]})"))};
        };
        Dispatcher dispatcher(profileFor(server), recordedToken);
        Watched watched(dispatcher, asking(u"tag:x"_s));
        QVERIFY(watched.run());
        QCOMPARE(watched.error->kind, isTokenGood ? ApiError::Kind::NotAllowed : ApiError::Kind::Unauthorized);
        QVERIFY(server.requests().size() == 2);
        const QString sentence = searchErrorText(*watched.error);
        QCOMPARE(sentence.contains(u"licence"_s), isTokenGood);
        QCOMPARE(sentence.contains(u"You do not have permission"_s), true);
    }
}

void TestSearch::theCloudNeedsConsent()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {sends(page({}, R"("more_pages":false)"))}; };
    Dispatcher dispatcher(profileFor(server), recordedToken);
    Session session;
    SessionConsents consents(session);
    dispatcher.setConsents(&consents);
    SearchQuery query = asking(u"tag:x"_s);
    query.cloud = true;
    query.since = QDate(2026, 1, 2);
    query.until = QDate(2026, 3, 4);
    const QString appliance = applianceKey(dispatcher.profile());
    const quint64 other = consents.grantOnce(u"another appliance"_s, Disclosure::CloudLookUp);
    const quint64 ended = consents.grantOnce(appliance, Disclosure::CloudLookUp);
    consents.endOnce(ended);
    for (const quint64 owner : {quint64(0), quint64(1), other, ended}) {
        Watched refused(dispatcher, query, 10, owner);
        QVERIFY(refused.run());
        QCOMPARE(refused.error->kind, ApiError::Kind::Withheld);
    }
    QVERIFY(server.requests().empty());
    Watched agreed(dispatcher, query, 10, consents.grantOnce(appliance, Disclosure::CloudLookUp));
    QVERIFY(agreed.run());
    QVERIFY(!agreed.error);
    const QJsonObject body = bodyOf(server.requests()[0]);
    QVERIFY(body.value("ticloud"_L1).toBool());
    QCOMPARE(body.value("start_search_date"_L1).toString(), u"2026-03-04"_s); // the search goes back in time
    QCOMPARE(body.value("end_search_date"_L1).toString(), u"2026-01-02"_s);
    Watched undated(
        dispatcher,
        [&] {
            SearchQuery one = asking(u"tag:x"_s);
            one.cloud = true;
            return one;
        }(),
        10, consents.grantOnce(appliance, Disclosure::CloudLookUp));
    QVERIFY(undated.run());
    QVERIFY(bodyOf(server.requests()[1]).contains("end_search_date"_L1));
}

void TestSearch::theCloudCountsAndEnds()
{
    HostileServer server;
    server.onRequest = [](int number, const Received &) -> Script {
        if (number == 0)
            return {sends(page({entry(1)}, R"("more_pages":true)"))};
        return {sends(answer(429, R"({"detail":"Daily limit."})"))};
    };
    Profile profile = profileFor(server);
    profile.id = u"lab"_s;
    Dispatcher dispatcher(profile, recordedToken);
    Session session;
    SessionConsents consents(session);
    dispatcher.setConsents(&consents);
    CloudQuota quota{QString()};
    SearchQuery query = asking(u"tag:x"_s);
    query.cloud = true;
    const quint64 owner = consents.grantOnce(applianceKey(profile), Disclosure::CloudLookUp);
    Watched watched(dispatcher, query, 10, owner, &quota);
    QVERIFY(watched.run());
    QCOMPARE(watched.hits.size(), 1u);
    QCOMPARE(watched.error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(quota.used(u"lab"_s), 1);
    QVERIFY(quota.spentUntil(u"lab"_s));
    const size_t before = server.requests().size();
    Watched again(dispatcher, query, 10, owner, &quota);
    QVERIFY(again.run());
    QCOMPARE(again.error->kind, ApiError::Kind::RateLimited);
    QCOMPARE(server.requests().size(), before);
}

void TestSearch::cancelled()
{
    HostileServer server;
    server.onRequest = [](int, const Received &) -> Script { return {stalls()}; };
    auto dispatcher = std::make_unique<Dispatcher>(profileFor(server), recordedToken);
    Watched watched(*dispatcher, asking(u"tag:x"_s));
    watched.search.next();
    watched.search.next(); // one page at a time
    QTRY_COMPARE(server.requests().size(), 1u);
    watched.search.cancel();
    QTRY_VERIFY(watched.error);
    QCOMPARE(watched.error->kind, ApiError::Kind::Cancelled);
    Watched orphan(*dispatcher, asking(u"tag:x"_s));
    dispatcher.reset(); // the appliance was changed
    orphan.search.next();
    QTRY_VERIFY(orphan.error);
    QCOMPARE(orphan.error->kind, ApiError::Kind::Cancelled);
}

void TestSearch::theDemoFinds_data()
{
    QTest::addColumn<QString>("query");
    QTest::addColumn<int>("least");
    QTest::addColumn<QString>("column");
    QTest::addColumn<QString>("value"); // that all hits have
    const auto row = [](const char *query, int least, const char *column = "", const char *value = "") {
        QTest::newRow(query) << QString::fromLatin1(query) << least << QString::fromLatin1(column)
                             << QString::fromLatin1(value);
    };
    row("classification:malicious", 5, "verdict", "malicious");
    row("classification:malicious AND sampletype:PE", 1, "verdict", "malicious");
    row("NOT classification:malicious classification:[suspicious, malicious]", 3, "verdict", "suspicious");
    row("filename:invoice_*.docm", 1, "file_name", "invoice_2291.docm");
    row("filename:invoice_2291.docm OR filename:readme.txt", 2);
    row("(filename:readme.txt OR filename:logo.png) AND classification:goodware", 2, "verdict", "goodware");
    row("threatname:*.Trojan.*", 1, "verdict", "malicious");
    row("tag:capability-*", 1, "verdict", "malicious");
    row("certificate:\"Assay Demonstration Ltd\"", 1, "verdict", "goodware");
    row("domain:host-1.demo.example", 1);
    row("size:[1 TO 100000]", 10);
    row("firstseen:[2024-01-01 TO *]", 10);
    row("av-count:[10 TO *]", 1, "verdict", "malicious");
    row("filename:nothing-has-this-name", 0);
}

void TestSearch::theDemoFinds()
{
    QFETCH(QString, query);
    QFETCH(int, least);
    QFETCH(QString, column);
    QFETCH(QString, value);
    static DemoFixture demo({u"--latency"_s, u"0"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    Watched watched(dispatcher, asking(query));
    QVERIFY(watched.run());
    QVERIFY2(!watched.error, qPrintable(watched.error ? searchErrorText(*watched.error) : QString()));
    QVERIFY2(least == 0 ? watched.hits.empty() : int(watched.hits.size()) >= least,
        qPrintable(QString::number(watched.hits.size())));
    for (const Row &hit : watched.hits) {
        if (!column.isEmpty())
            QCOMPARE(columnFromName(column)->value(hit).toString(), value);
    }
    // Relatives by what a hit has.
    if (query != "classification:malicious"_L1)
        return;
    const QString sha1 = watched.hits[0].indicator.value;
    Watched similar(dispatcher, asking(u"similar-to:"_s + sha1));
    QVERIFY(similar.run());
    QVERIFY(similar.hits.size() >= 2);
    Watched wrong(dispatcher, asking(u"nonsense:x"_s));
    QVERIFY(wrong.run());
    QCOMPARE(wrong.error->kind, ApiError::Kind::BadRequest);
    QVERIFY(searchErrorText(*wrong.error).contains(u"nonsense"_s));
}

void TestSearch::theDemoPages()
{
    DemoFixture demo({u"--latency"_s, u"0"_s, u"--max-search-page"_s, u"7"_s});
    QVERIFY(demo.isReady());
    Dispatcher dispatcher(demo.ready().profile, demo.ready().token);
    SearchQuery query = asking(u"size:[0 TO *]"_s);
    query.sortKey = u"sha1"_s;
    query.descending = true;
    Watched watched(dispatcher, query);
    QVERIFY(watched.run());
    QVERIFY(watched.pages > 3);
    QCOMPARE(qint64(watched.hits.size()), *watched.search.total());
    for (size_t i = 1; i < watched.hits.size(); ++i)
        QVERIFY(QString(watched.hits[i - 1].indicator.value) > QString(watched.hits[i].indicator.value));
}

ASSAY_TEST(TestSearch);
#include "test_search.moc"

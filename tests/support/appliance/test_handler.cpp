// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "test_handler.h"

#include "body_reader.h"
#include "connection.h"
#include "fault_effects.h"

#include <QJsonDocument>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;

namespace assay::demo {

struct TestHandler::Request
{
    const httplib::Request &http;
    Exchange exchange;
    QString route; //!< name
    std::optional<FaultSpec> fault;
    qint64 arrived = 0; //!< ms of the store's clock
    int inFlight = 0;
    bool isAlone = false; //!< true if no other request arrived to be held with this one

    bool has(FaultKind kind) const { return fault && fault->kind == kind; }
};

namespace {

void pause(int milliseconds)
{
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

// The old upload route serves both kinds of submission; a fault for either of them applies to this route, too.
QString routeName(const Exchange &exchange, const httplib::Request &request)
{
    if (!exchange.route)
        return {};
    if (exchange.route->name == "uploads"_L1)
        return request.is_multipart_form_data() ? u"submit-file"_s : u"submit-url"_s;
    return exchange.route->name;
}

// Returns the number of hashes in the request.
qsizetype hashCount(const Exchange &exchange, const QString &route)
{
    if (!exchange.captures.isEmpty())
        return route.startsWith("pdf-"_L1) || route == "classification"_L1 || route == "reanalyze"_L1 ? 1 : 0;
    return exchange.body.list(u"hash_values"_s).size() + exchange.body.list(u"hash_value"_s).size();
}

// Adds the fields that say how a sample is to be analysed, as they came; absent ones are left out.
QJsonObject withChoices(QJsonObject entry, const Fields &body)
{
    for (const auto &field : {u"analysis"_s, u"metadata"_s, u"rl_cloud_sandbox_platform"_s, u"rl_dynamic_analysis"_s}) {
        if (const auto text = body.text(field); !text.isEmpty())
            entry.insert(field, text);
    }
    return entry;
}

// Returns what the appliance accepted for analysis; empty if it accepted nothing.
QJsonObject submission(const Exchange &exchange, const Answer &answer)
{
    if (answer.status != 201 || (!exchange.file && !exchange.body.has(u"url"_s)))
        return {};
    const auto &body = exchange.body;
    if (!exchange.file) {
        const auto crawler = body.has(u"crawler"_s) ? body.text(u"crawler"_s) : u"local"_s;
        return withChoices({{u"url"_s, body.text(u"url"_s)}, {u"crawler"_s, crawler}}, body);
    }
    QJsonObject taken{{u"sha1"_s, exchange.file->digests.sha1}, {u"bytes"_s, exchange.file->size},
        {u"filename"_s, QJsonDocument::fromJson(answer.body)["detail"_L1]["filename"_L1]},
        {u"tags"_s, body.text(u"tags"_s)}, {u"comment"_s, body.text(u"comment"_s)}};
    if (const auto password = body.text(u"archive_password"_s); !password.isEmpty())
        taken.insert(u"archive_password"_s, password);
    return withChoices(std::move(taken), body);
}

} // namespace

TestHandler::TestHandler(Appliance &appliance, Faults &faults, Journal &journal)
    : RequestHandler(appliance)
    , m_faults(faults)
    , m_journal(journal)
{ }

void TestHandler::handle(
    const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader)
{
    Request asked{request, exchangeOf(request), {}, {}, appliance().store.now(), ++m_inFlight};
    asked.route = routeName(asked.exchange, request);
    asked.fault = m_faults.take(asked.route);
    if (reader && !asked.has(FaultKind::ResetEarly))
        readBody(request, *reader, asked.exchange);
    if (asked.has(FaultKind::Together))
        asked.isAlone = !m_gathering.wait(asked.fault->number());
    waitForLatency();
    // The journal's "submitted" comes from the answer of the action, before a fault spoils it.
    const auto answer = spoiledAnswer(asked);
    note(asked, answer);
    writeSpoiled(asked, answer, response);
    --m_inFlight;
}

Answer TestHandler::spoiledAnswer(const Request &request) const
{
    if (!request.fault)
        return answerTo(request.exchange);
    if (request.has(FaultKind::ResetEarly))
        return {};
    if (const auto instead = insteadOf(*request.fault))
        return *instead;
    auto answer = answerTo(request.exchange);
    spoil(answer, *request.fault);
    if (request.has(FaultKind::Slow))
        pause(request.fault->number());
    return answer;
}

void TestHandler::note(const Request &request, const Answer &answer)
{
    const auto &exchange = request.exchange;
    QJsonObject entry{{u"ms"_s, request.arrived}, {u"took"_s, appliance().store.now() - request.arrived},
        {u"method"_s, exchange.method}, {u"path"_s, exchange.path},
        {u"query"_s, QString::fromUtf8(exchange.target).section(u'?', 1)}, {u"status"_s, answer.status},
        {u"body_bytes"_s, header(request.http, "Content-Length").toLongLong()}, {u"in_flight"_s, request.inFlight},
        {u"connection"_s, request.http.remote_port}, {u"user_agent"_s, header(request.http, "User-Agent")},
        {u"route"_s, request.route}, {u"digests"_s, hashCount(exchange, request.route)}};
    if (const auto taken = submission(exchange, answer); !taken.isEmpty())
        entry.insert(u"submitted"_s, taken);
    if (request.route == "reanalyze"_L1)
        entry.insert(u"reanalysis"_s, withChoices({}, exchange.body));
    if (request.fault)
        entry.insert(u"fault"_s, request.fault->word);
    if (request.isAlone)
        entry.insert(u"alone"_s, true);
    m_journal.add(entry);
}

void TestHandler::writeSpoiled(const Request &request, const Answer &answer, httplib::Response &response) const
{
    if (request.has(FaultKind::Stall)) {
        const int socket = socketOf(request.http);
        while (!isPeerGone(socket))
            pause(100);
    }
    if (request.has(FaultKind::Stall) || request.has(FaultKind::Reset) || request.has(FaultKind::ResetEarly))
        resetConnection(request.http);
    write(answer, response);
    const auto type = answer.contentType.toStdString();
    const auto body = answer.body.toStdString();
    if (request.has(FaultKind::Truncate) || request.has(FaultKind::Trickle)) {
        response.body.clear(); // httplib would prefer it to the content provider
        response.headers.erase("Content-Type");
    }
    if (request.has(FaultKind::Truncate)) {
        response.set_content_provider(body.size(), type, [body](size_t, size_t, httplib::DataSink &sink) {
            sink.write(body.data(), body.size() / 2);
            return false;
        });
    } else if (request.has(FaultKind::Trickle)) {
        response.set_content_provider(body.size(), type, [body](size_t offset, size_t, httplib::DataSink &sink) {
            pause(500);
            return sink.write(body.data() + offset, 1);
        });
    }
}

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "front.h"

#include "access.h"
#include "connection.h"
#include "fault_effects.h"

#include <random>

using namespace Qt::StringLiterals;

namespace assay::demo {

struct Front::Request
{
    const httplib::Request &http;
    Exchange exchange;
    Match match;
    QString route;
    std::optional<FaultSpec> fault;
    BodyState body = BodyState::Good;
    qint64 arrived = 0;
    int inFlight = 0;
    bool alone = false; //!< waited for others in vain

    bool has(FaultKind kind) const { return fault && fault->kind == kind; }
};

namespace {

QString headerText(const httplib::Request &request, const char *name)
{
    return QString::fromStdString(request.get_header_value(name));
}

// The old upload route serves both submissions; a fault for one of them should reach it there too.
QString routeName(const Match &match, const httplib::Request &request)
{
    if (!match.route)
        return {};
    if (match.route->handler == &upload)
        return request.is_multipart_form_data() ? u"submit-file"_s : u"submit-url"_s;
    return match.route->name;
}

Answer bodyProblem(BodyState state, const QString &type)
{
    if (state == BodyState::NotJson)
        return detailError(400, u"JSON parse error - Expecting value: line 1 column 1 (char 0)"_s);
    if (state == BodyState::UnknownType)
        return detailError(415, u"Unsupported media type \"%1\" in request."_s.arg(type));
    return detailError(400, u"The request body could not be read."_s);
}

} // namespace

Front::Front(const Options &options, Journal &journal, Pauses &pauses)
    : m_appliance(options)
    , m_faults(options.faults)
    , m_journal(journal)
    , m_pauses(pauses)
{ }

void Front::serve(httplib::Server &server)
{
    const auto plain
        = [this](const httplib::Request &request, httplib::Response &response) { handle(request, response, nullptr); };
    const auto reading = [this](const httplib::Request &request, httplib::Response &response,
                             const httplib::ContentReader &reader) { handle(request, response, &reader); };
    server.Get(".*", plain).Options(".*", plain);
    server.Post(".*", reading).Put(".*", reading).Patch(".*", reading).Delete(".*", reading);
}

void Front::handle(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader)
{
    Request asked{request, {}, {}, {}, {}, BodyState::Good, m_appliance.store.now(), ++m_inFlight};
    auto &exchange = asked.exchange;
    exchange.method = QString::fromStdString(request.method);
    exchange.path = QString::fromStdString(request.path);
    const auto target = QByteArray::fromStdString(request.target);
    if (const auto mark = target.indexOf('?'); mark >= 0)
        exchange.query = decodeForm(target.mid(mark + 1));
    exchange.origin = (request.ssl ? u"https://"_s : u"http://"_s) + headerText(request, "Host");
    asked.match = findRoute(m_appliance.options, exchange.method, exchange.path);
    exchange.captures = asked.match.captures;
    asked.route = routeName(asked.match, request);
    asked.fault = m_faults.take(asked.route);

    // The body is always read to its end: a rest of it would be taken for the next request.
    if (reader && !asked.has(FaultKind::ResetEarly))
        asked.body = readBody(request, *reader, exchange);
    if (asked.has(FaultKind::Together))
        asked.alone = !m_pauses.waitTogether(asked.fault->number());
    m_pauses.wait(latency());
    const auto result = answer(asked);
    note(asked, result);
    send(asked, result, response);
    --m_inFlight;
}

Answer Front::answer(Request &asked)
{
    if (asked.fault)
        return withFault(asked);
    return routed(asked);
}

Answer Front::withFault(Request &asked)
{
    if (asked.has(FaultKind::ResetEarly))
        return {};
    if (const auto instead = insteadOf(*asked.fault))
        return *instead;
    auto result = routed(asked);
    spoil(result, *asked.fault);
    if (asked.has(FaultKind::Slow))
        m_pauses.wait(asked.fault->number());
    return result;
}

Answer Front::routed(Request &asked)
{
    const auto &exchange = asked.exchange;
    const auto &match = asked.match;
    if (match.slashMissing) {
        auto moved = htmlAnswer(301, u"Moved Permanently"_s, {});
        const auto target = QByteArray::fromStdString(asked.http.target);
        const auto mark = target.indexOf('?');
        const auto path = mark < 0 ? target : target.left(mark);
        moved.headers << std::pair("Location"_ba, path + '/' + (mark < 0 ? QByteArray() : target.mid(mark)));
        return moved;
    }
    if (!match.pathKnown)
        return htmlAnswer(404, u"Not Found"_s, u"The requested resource was not found on this server."_s);
    if (!match.route || !match.route->open) {
        const auto header = headerText(asked.http, "Authorization");
        if (const auto refusal = refusalOf(header, m_appliance.options.token); !refusal.isEmpty())
            return detailError(403, refusal);
    }
    if (!match.route)
        return detailError(405, u"Method \"%1\" not allowed."_s.arg(exchange.method));
    if (asked.body != BodyState::Good)
        return bodyProblem(asked.body, headerText(asked.http, "Content-Type"));
    return match.route->handler(m_appliance, exchange);
}

void Front::note(const Request &asked, const Answer &answer)
{
    const auto target = QString::fromStdString(asked.http.target);
    const auto length = headerText(asked.http, "Content-Length").toLongLong();
    QJsonObject entry{{u"ms"_s, asked.arrived}, {u"took"_s, m_appliance.store.now() - asked.arrived},
        {u"method"_s, asked.exchange.method}, {u"path"_s, asked.exchange.path}, {u"query"_s, target.section(u'?', 1)},
        {u"status"_s, answer.status}, {u"body_bytes"_s, length}, {u"in_flight"_s, asked.inFlight},
        {u"connection"_s, asked.http.remote_port}, {u"user_agent"_s, headerText(asked.http, "User-Agent")},
        {u"route"_s, asked.route}, {u"digests"_s, answer.digests}};
    if (!answer.submitted.isEmpty())
        entry.insert(u"submitted"_s, answer.submitted);
    if (asked.fault)
        entry.insert(u"fault"_s, asked.fault->word);
    if (asked.alone)
        entry.insert(u"alone"_s, true);
    m_journal.add(entry);
}

void Front::send(const Request &asked, const Answer &answer, httplib::Response &response)
{
    if (asked.has(FaultKind::Stall)) {
        const int socket = socketOf(asked.http);
        m_pauses.waitUntil([socket] { return peerIsGone(socket); });
    }
    if (asked.has(FaultKind::Stall) || asked.has(FaultKind::Reset) || asked.has(FaultKind::ResetEarly))
        resetConnection(asked.http);
    response.status = answer.status;
    response.set_header("Server", "nginx");
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    const auto type = answer.contentType.toStdString();
    const auto body = answer.body.toStdString();
    if (asked.has(FaultKind::Truncate)) {
        response.set_content_provider(body.size(), type, [body](size_t, size_t, httplib::DataSink &sink) {
            sink.write(body.data(), body.size() / 2);
            return false;
        });
    } else if (asked.has(FaultKind::Trickle)) {
        response.set_content_provider(body.size(), type, [this, body](size_t offset, size_t, httplib::DataSink &sink) {
            m_pauses.wait(500);
            return sink.write(body.data() + offset, 1);
        });
    } else {
        response.set_content(body, type);
    }
}

int Front::latency() const
{
    if (m_appliance.options.latencyMs >= 0)
        return m_appliance.options.latencyMs;
    thread_local std::minstd_rand random(std::random_device{}());
    return std::uniform_int_distribution(20, 60)(random);
}

} // namespace assay::demo

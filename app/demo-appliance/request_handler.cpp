// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "request_handler.h"

#include "body_reader.h"

#include <chrono>
#include <random>
#include <thread>

using namespace Qt::StringLiterals;

namespace assay::demo {

namespace {

// Why the appliance refuses the header; empty when it carries the token. The scheme's case and the spaces do not
// matter.
QString tokenError(const QString &authorization, const QString &token)
{
    const auto words = authorization.simplified().split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty() || words.first().compare("token"_L1, Qt::CaseInsensitive) != 0)
        return u"Authentication credentials were not provided."_s;
    if (words.size() == 1)
        return u"Invalid token header. No credentials provided."_s;
    if (words.size() > 2)
        return u"Invalid token header. Token string should not contain spaces."_s;
    return words.last() == token ? QString() : u"Invalid token."_s;
}

Answer redirectToSlash(const QByteArray &target)
{
    const auto mark = target.indexOf('?');
    const auto path = mark < 0 ? target : target.left(mark);
    auto answer = htmlAnswer(301, u"Moved Permanently"_s, {});
    answer.headers << std::pair("Location"_ba, path + '/' + target.mid(path.size()));
    return answer;
}

} // namespace

void RequestHandler::serve(httplib::Server &server)
{
    const auto plain
        = [this](const httplib::Request &request, httplib::Response &response) { handle(request, response, nullptr); };
    const auto reading = [this](const httplib::Request &request, httplib::Response &response,
                             const httplib::ContentReader &reader) { handle(request, response, &reader); };
    server.Get(".*", plain).Options(".*", plain);
    server.Post(".*", reading).Put(".*", reading).Patch(".*", reading).Delete(".*", reading);
}

void RequestHandler::handle(
    const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader)
{
    auto exchange = exchangeOf(request);
    // The body is always read to its end: the rest of it would be taken for the next request.
    if (reader)
        readBody(request, *reader, exchange);
    waitForLatency();
    write(answerTo(exchange), response);
}

Exchange RequestHandler::exchangeOf(const httplib::Request &request) const
{
    Exchange exchange;
    exchange.method = QString::fromStdString(request.method);
    exchange.path = QString::fromStdString(request.path);
    exchange.origin = (request.ssl ? u"https://"_s : u"http://"_s) + header(request, "Host");
    exchange.authorization = header(request, "Authorization");
    exchange.target = QByteArray::fromStdString(request.target);
    if (const auto mark = exchange.target.indexOf('?'); mark >= 0)
        exchange.query.addForm(exchange.target.mid(mark + 1));
    const auto match = findRoute(m_appliance.routes, exchange.method, exchange.path);
    exchange.route = match.route;
    exchange.captures = match.captures;
    return exchange;
}

Answer RequestHandler::answerTo(const Exchange &exchange) const
{
    const auto match = findRoute(m_appliance.routes, exchange.method, exchange.path);
    if (match.isSlashMissing)
        return redirectToSlash(exchange.target);
    if (!match.isPathKnown)
        return htmlAnswer(404, u"Not Found"_s, u"The requested resource was not found on this server."_s);
    if (!exchange.route || !exchange.route->isOpen) {
        if (const auto error = tokenError(exchange.authorization, m_appliance.options.token); !error.isEmpty())
            return detailError(403, error);
    }
    if (!exchange.route)
        return detailError(405, u"Method \"%1\" not allowed."_s.arg(exchange.method));
    return exchange.bodyError ? *exchange.bodyError : exchange.route->handler(m_appliance, exchange);
}

void RequestHandler::waitForLatency() const
{
    thread_local std::minstd_rand random(std::random_device{}());
    const int given = m_appliance.options.latencyMs;
    const int milliseconds = given >= 0 ? given : std::uniform_int_distribution(20, 60)(random);
    std::this_thread::sleep_for(std::chrono::milliseconds(milliseconds));
}

void RequestHandler::write(const Answer &answer, httplib::Response &response)
{
    response.status = answer.status;
    response.set_header("Server", "nginx");
    for (const auto &[name, value] : answer.headers)
        response.set_header(name.toStdString(), value.toStdString());
    response.set_content(answer.body.toStdString(), answer.contentType.toStdString());
}

QString RequestHandler::header(const httplib::Request &request, const char *name)
{
    return QString::fromStdString(request.get_header_value(name));
}

} // namespace assay::demo

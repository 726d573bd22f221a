// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance.h"

#include <httplib.h>

namespace assay::demo {

// Answers every request: reads the body, checks the token, finds the route, waits, answers. The test appliance derives
// the one that makes faults and keeps a journal. Its methods run on the server's threads, several at a time.
class RequestHandler
{
public:
    // `appliance` must outlive the handler.
    explicit RequestHandler(Appliance &appliance) : m_appliance(appliance) { }
    virtual ~RequestHandler() = default;

    Appliance &appliance() const { return m_appliance; }
    // Registers this handler for all methods and paths. It must outlive the server.
    void serve(httplib::Server &server);

protected:
    // `reader` is null for a method without a body.
    virtual void handle(
        const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);

    Exchange exchangeOf(const httplib::Request &request) const; //!< without the body
    Answer answerTo(const Exchange &exchange) const;
    void waitForLatency() const;
    static void write(const Answer &answer, httplib::Response &response);
    static QString header(const httplib::Request &request, const char *name);

private:
    Appliance &m_appliance;
};

} // namespace assay::demo

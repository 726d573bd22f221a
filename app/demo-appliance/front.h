// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "body_reader.h"
#include "faults.h"
#include "journal.h"
#include "pauses.h"
#include "routes.h"

#include <atomic>

namespace assay::demo {

//! What happens to every request: fault, body, token, route, delay, journal, answer.
class Front
{
public:
    Front(const Options &options, Journal &journal, Pauses &pauses);

    Appliance &appliance() { return m_appliance; }
    //! Registers itself for all methods and paths.
    void serve(httplib::Server &server);

private:
    struct Request;

    void handle(const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader);
    Answer answer(Request &asked);
    Answer routed(Request &asked);
    Answer withFault(Request &asked);
    void send(const Request &asked, const Answer &answer, httplib::Response &response);
    void note(const Request &asked, const Answer &answer);
    int latency() const;

    Appliance m_appliance;
    Faults m_faults;
    Journal &m_journal;
    Pauses &m_pauses;
    std::atomic<int> m_inFlight = 0;
};

} // namespace assay::demo

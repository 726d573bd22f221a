// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "faults.h"
#include "gathering.h"
#include "journal.h"
#include "request_handler.h"

#include <atomic>

namespace assay::demo {

// Handles requests with the faults of the command line, and writes the journal.
class TestHandler : public RequestHandler
{
public:
    // All three must outlive the handler.
    TestHandler(Appliance &appliance, Faults &faults, Journal &journal);

protected:
    void handle(
        const httplib::Request &request, httplib::Response &response, const httplib::ContentReader *reader) override;

private:
    struct Request;

    Answer spoiledAnswer(const Request &request) const;
    void note(const Request &request, const Answer &answer);
    void writeSpoiled(const Request &request, const Answer &answer, httplib::Response &response) const;

    Faults &m_faults;
    Journal &m_journal;
    Gathering m_gathering;
    std::atomic<int> m_inFlight = 0;
};

} // namespace assay::demo

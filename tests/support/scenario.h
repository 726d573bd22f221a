// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_server.h"

#include <QStringList>

namespace assay::test {

//! Recorded exchanges from tests/data: `name` is "summary/guide"; NAME.request.txt holds the request line and after an
//! empty line the JSON body (or "fields: ..." for a multipart one), NAME.response.txt status and content type and after
//! an empty line the body. Answers the requests in that order, and notes in `problems` each way in which a request
//! differs from its recording.
class Scenario
{
public:
    Scenario(HostileServer &server, const QStringList &names);

    QStringList problems() const; //!< requests that differ, are missing, or are too many

private:
    Script answerTo(int number, const Received &request);

    HostileServer &m_server;
    QStringList m_names;
    QStringList m_problems;
};

} // namespace assay::test

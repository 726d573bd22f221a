// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "hostile_server.h"

#include <QStringList>

namespace assay::test {

// Replays recorded exchanges from tests/data; a name is "summary/guide". NAME.request.txt holds the request line, an
// empty line and the JSON body (or "fields: ..." for a multipart body); NAME.response.txt holds status and content
// type, an empty line and the body. Answers the requests in the order of `names`, and records every difference from the
// recording in problems().
class Scenario
{
public:
    Scenario(HostileServer &server, const QStringList &names);

    QStringList problems() const; //!< requests that differ from the recording, are missing or unexpected

private:
    Script answerTo(int number, const Received &request);

    HostileServer &m_server;
    QStringList m_names;
    QStringList m_problems;
};

} // namespace assay::test

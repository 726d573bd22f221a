// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance_resolver.h"
#include "hunting/search.h"
#include "platform/interrupt.h"
#include "quota/cloud_quota.h"
#include "results.h"
#include "session/session.h"
#include "session/session_consents.h"
#include "workspace/appliance_connection.h"

namespace assay::cli {

// One search, from options to exit code: prints hits as their pages arrive, until there are no more, `maxHits` is
// reached, or it is interrupted.
class SearchProgram : public QObject
{
    Q_OBJECT
public:
    SearchProgram(Options options, SearchQuery query, int maxHits, QObject *parent = nullptr);
    ~SearchProgram() override;
    void start(); //!< ended() follows

Q_SIGNALS:
    void ended(int exitCode); //!< once

private:
    void connectTo(const Profile &profile, const Credentials &credentials);
    void take(const std::vector<Row> &hits);
    void interrupted();
    void finish(const std::optional<ApiError> &error);
    void end(int exitCode);

    Options m_options;
    const SearchQuery m_query;
    const int m_maxHits;
    ApplianceResolver m_resolver;
    Session m_session; //!< holds no row; consents belong to a session
    SessionConsents m_consents{m_session};
    CloudQuota m_quota;
    ApplianceConnection m_connection;
    Results m_results;
    Interrupt m_interrupt;
    std::unique_ptr<Search> m_search;
    std::vector<Row> m_rows; //!< if the format needs all of them
    bool m_isInterrupted = false;
    bool m_hasEnded = false;
};

} // namespace assay::cli

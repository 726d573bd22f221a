// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "connected_program.h"
#include "hunting/search.h"
#include "results.h"

namespace assay::cli {

// One search, from options to exit code: prints hits as their pages arrive, until there are no more, `maxHits` is
// reached, or it is interrupted.
class SearchProgram : public ConnectedProgram
{
    Q_OBJECT
public:
    SearchProgram(Options options, SearchQuery query, int maxHits, QObject *parent = nullptr);
    ~SearchProgram() override;

private:
    bool mayStart() override;
    void begin(const Profile &profile) override;
    void interrupted() override;
    void take(const std::vector<Row> &hits);
    void finish(const std::optional<ApiError> &error);

    const SearchQuery m_query;
    const int m_maxHits;
    Results m_results;
    std::unique_ptr<Search> m_search;
    std::vector<Row> m_rows; //!< if the format needs all of them
    bool m_isInterrupted = false;
};

} // namespace assay::cli

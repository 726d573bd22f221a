// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "base/result.h"
#include "session/row.h"

#include <optional>
#include <vector>

namespace assay {

inline constexpr char searchAction[] = "search"; //!< Row::action and Answer::action of a hit

// One page of the hits of a search.
struct SearchPage
{
    std::vector<Findings> hits; //!< each names at least one digest
    int leftOut = 0; //!< hits that name no digest, or whose values cannot be read
    QString firstLeftOut; //!< why the first of them was left out; English
    bool hasMore = false; //!< the appliance promises further pages
    int nextPage = 0; //!< 0 = the appliance does not say
    std::optional<qint64> total; //!< of all pages, as the appliance counts
};

// Decodes the answer of POST /api/samples/v3/search/ or v2. Errors: BadAnswer (no JSON, or no list of hits).
Result<SearchPage> decodeSearchPage(const RawAnswer &answer);

// The findings of one hit of the search, as they are mapped to attributes. Errors: BadAnswer (no digest, a value of an
// unexpected type, or a verdict that is none).
Result<Findings> hitFindings(const QJsonObject &entry);

// A hit as a finished row that is in no session yet: lists, columns and exports read it like any other row.
// `appliance`: name of the profile that answered. `action`: searchAction, or the word of what else found it.
Row rowOfHit(const Findings &hit, const QString &appliance, const QDateTime &at, const char *action = searchAction);
// False if the appliance says that it does not hold the sample of a hit itself.
bool isAvailable(const Findings &hit);

} // namespace assay

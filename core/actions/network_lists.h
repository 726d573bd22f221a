// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "findings/findings.h"

#include <span>

namespace assay {

// A paged list that the appliance keeps about an IP address.
struct NetworkList
{
    NetworkRecord::Kind kind;
    const char *route; //!< last part of the path, and the key of the list in the answer
    const char *title; //!< for the row's progress and for the note that the list was cut off
};
std::span<const NetworkList> networkLists();

// One page of a list.
struct NetworkPage
{
    std::vector<NetworkRecord> records;
    QString next; //!< opaque name of the next page; empty = this was the last one
};

// Errors: BadAnswer (the list is missing, a value has an unexpected type, or the answer is about another address).
Result<NetworkPage> decodeNetworkPage(const NetworkList &list, const QString &address, const RawAnswer &answer);

} // namespace assay

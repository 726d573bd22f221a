// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"
#include "findings/findings.h"

#include <span>

namespace assay {

//! A paged list that the appliance keeps about an address.
struct NetworkList
{
    NetworkRecord::Kind kind;
    const char *route; //!< last part of the path, and the key of the list in the answer
    const char *title; //!< for the row's progress and for the note that it was cut off
};
std::span<const NetworkList> networkLists();

//! One page of it.
struct NetworkPage
{
    std::vector<NetworkRecord> records;
    QString next; //!< opaque name of the page that follows; empty = this was the last
};

//! Errors: BadAnswer, also when the answer is not about that address.
Result<NetworkPage> decodeNetworkPage(const NetworkList &list, const QString &address, const RawAnswer &answer);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <array>
#include <deque>

namespace assay {

class RequestState;

// Requests that wait for a slot: urgent ones first, then in turn by role, in order of arrival within a role. Borrows
// them.
class PendingRequests
{
public:
    void add(RequestState *request, Role role, bool urgent);
    void addFirst(RequestState *request, Role role, bool urgent); //!< before the others of its role
    bool remove(RequestState *request); //!< false if it did not wait here
    std::vector<RequestState *> takeSubmissions(Role role); //!< removes and returns all submissions of that role
    // Removes and returns the next request; null if none may be sent.
    RequestState *next(bool transfersAllowed);
    // Removes and returns the first idempotent request, a look-up if there is one; otherwise as next(true).
    RequestState *nextProbe();
    std::vector<RequestState *> all() const;
    int size() const;

private:
    using Requests = std::deque<RequestState *>;
    Requests &requests(Role role, bool urgent);

    std::array<std::array<Requests, roles>, 2> m_requests; //!< urgent, bulk
    std::array<size_t, 2> m_turn{}; //!< the role whose turn it is
};

} // namespace assay

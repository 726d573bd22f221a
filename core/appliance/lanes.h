// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <array>
#include <deque>

namespace assay {

class CallRun;

//! Calls that wait for a slot: urgent ones first, then in turn by role, in order of arrival within a role.
class Lanes
{
public:
    void add(CallRun *run, Role role, bool urgent);
    void addFirst(CallRun *run, Role role, bool urgent); //!< it has waited before
    bool remove(CallRun *run); //!< false: it was in none
    std::vector<CallRun *> takeSubmissions(Role role); //!< what must not be sent twice leaves all lanes of that role
    //! The next in line, taken out; null when there is none that may go.
    CallRun *next(bool transfersAllowed);
    int size() const;

private:
    using Lane = std::deque<CallRun *>;
    Lane &lane(Role role, bool urgent);

    std::array<std::array<Lane, roles>, 2> m_lanes; //!< urgent, bulk
    std::array<size_t, 2> m_turn{}; //!< the role whose turn it is
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/lanes.h"

#include "appliance/call_run.h"

#include <algorithm>

namespace assay {

Lanes::Lane &Lanes::lane(Role role, bool urgent)
{
    return m_lanes[urgent ? 0 : 1][size_t(role)];
}

void Lanes::add(CallRun *run, Role role, bool urgent)
{
    lane(role, urgent).push_back(run);
}

void Lanes::addFirst(CallRun *run, Role role, bool urgent)
{
    lane(role, urgent).push_front(run);
}

bool Lanes::remove(CallRun *run)
{
    for (auto &group : m_lanes) {
        for (Lane &waiting : group) {
            if (const auto found = std::ranges::find(waiting, run); found != waiting.end()) {
                waiting.erase(found);
                return true;
            }
        }
    }
    return false;
}

std::vector<CallRun *> Lanes::takeSubmissions(Role role)
{
    std::vector<CallRun *> taken;
    for (auto &group : m_lanes) {
        std::erase_if(group[size_t(role)], [&taken](CallRun *run) {
            if (!run->request().idempotent)
                taken.push_back(run);
            return !run->request().idempotent;
        });
    }
    return taken;
}

CallRun *Lanes::next(bool transfersAllowed)
{
    for (size_t group = 0; group < m_lanes.size(); ++group) {
        for (size_t step = 0; step < roles; ++step) {
            const size_t role = (m_turn[group] + step) % roles;
            Lane &waiting = m_lanes[group][role];
            if (waiting.empty() || (Role(role) != Role::LookUp && !transfersAllowed))
                continue;
            m_turn[group] = (role + 1) % roles;
            CallRun *run = waiting.front();
            waiting.pop_front();
            return run;
        }
    }
    return nullptr;
}

int Lanes::size() const
{
    size_t count = 0;
    for (const auto &group : m_lanes) {
        for (const Lane &waiting : group)
            count += waiting.size();
    }
    return int(count);
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/pending_requests.h"

#include "appliance/request_state.h"

#include <algorithm>

namespace assay {

PendingRequests::Requests &PendingRequests::requests(Role role, bool urgent)
{
    return m_requests[urgent ? 0 : 1][size_t(role)];
}

void PendingRequests::add(RequestState *request, Role role, bool urgent)
{
    requests(role, urgent).push_back(request);
}

void PendingRequests::addFirst(RequestState *request, Role role, bool urgent)
{
    requests(role, urgent).push_front(request);
}

bool PendingRequests::remove(RequestState *request)
{
    for (auto &byRole : m_requests) {
        for (Requests &waiting : byRole) {
            if (const auto found = std::ranges::find(waiting, request); found != waiting.end()) {
                waiting.erase(found);
                return true;
            }
        }
    }
    return false;
}

std::vector<RequestState *> PendingRequests::takeSubmissions(Role role)
{
    std::vector<RequestState *> taken;
    for (auto &byRole : m_requests) {
        std::erase_if(byRole[size_t(role)], [&taken](RequestState *request) {
            if (request->isSubmission())
                taken.push_back(request);
            return request->isSubmission();
        });
    }
    return taken;
}

RequestState *PendingRequests::next(bool transfersAllowed)
{
    for (size_t group = 0; group < m_requests.size(); ++group) {
        for (size_t step = 0; step < roles; ++step) {
            const size_t role = (m_turn[group] + step) % roles;
            Requests &waiting = m_requests[group][role];
            if (waiting.empty() || (Role(role) != Role::LookUp && !transfersAllowed))
                continue;
            m_turn[group] = (role + 1) % roles;
            RequestState *request = waiting.front();
            waiting.pop_front();
            return request;
        }
    }
    return nullptr;
}

RequestState *PendingRequests::nextProbe()
{
    for (auto &byRole : m_requests) {
        for (const Role role : {Role::LookUp, Role::Download, Role::Upload}) {
            Requests &waiting = byRole[size_t(role)];
            const auto found = std::ranges::find(waiting, false, &RequestState::isSubmission);
            if (found == waiting.end())
                continue;
            RequestState *request = *found;
            waiting.erase(found);
            return request;
        }
    }
    return next(true);
}

std::vector<RequestState *> PendingRequests::all() const
{
    std::vector<RequestState *> requests;
    for (const auto &byRole : m_requests) {
        for (const Requests &waiting : byRole)
            requests.insert(requests.end(), waiting.begin(), waiting.end());
    }
    return requests;
}

int PendingRequests::size() const
{
    size_t count = 0;
    for (const auto &byRole : m_requests) {
        for (const Requests &waiting : byRole)
            count += waiting.size();
    }
    return int(count);
}

} // namespace assay

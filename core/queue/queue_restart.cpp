// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// What becomes of the line when a session is opened or closed.
#include "queue/queue.h"

#include <algorithm>

namespace assay {

//! What the end of the program interrupted goes on where it stood: runs read what was handed over before.
void Queue::resume()
{
    for (const Item &item : m_session.items()) {
        if (isFinal(item.state) || m_inLine.contains(item.id) || m_running.contains(item.id))
            continue;
        const Action *action = actionFromWord(item.action);
        // Sessions of 1.0.0 do not tell what was agreed to: their rows wait to be started again.
        const bool isAgreed = action
            && (wasAsked(item.agreed, item.startedFor) || !disclosuresOf(*action, targetOf(item, item.parameters)));
        Stage stage{State::Queued, 0, 0, {}};
        if (item.wanted && isAgreed) {
            m_line.push_back({item.id, action, item.startedFor, false, item.place});
            m_inLine.insert(item.id);
            if (mayBeSubmitted(item))
                stage = {State::Checking, 0, 0, tr("checking an interrupted submission")};
        }
        m_session.progress(item.id, stage);
    }
    std::ranges::stable_sort(m_line, {}, &Job::place);
    if (!m_line.empty())
        m_lastPlace = std::max(m_lastPlace, m_line.back().place);
    sayWhoWaits();
    pumpLater();
    Q_EMIT countsChanged();
}

//! The session goes over to another file: what it holds is left as it is.
void Queue::leaveAll()
{
    letGo();
    m_line.clear();
    m_inLine.clear();
    m_lost.clear();
    m_lastPlace = 0;
    m_finished = 0;
    Q_EMIT countsChanged();
}

} // namespace assay

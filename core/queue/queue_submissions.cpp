// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
// The queue as keeper of submissions: their turns to be sent, and what an analyst says of unclear ones.
#include "queue/queue.h"

#include <QPointer>

namespace assay {

void Queue::allowSubmitAgain(const std::vector<ItemId> &ids)
{
    for (const ItemId id : ids)
        m_session.updateRow(id, [](Item &item) { item.submissions.clear(); });
}

void Queue::confirmSubmitted(const std::vector<ItemId> &ids)
{
    for (const ItemId id : ids) {
        const Item *item = m_session.find(id);
        if (!item || m_inLine.contains(id) || m_running.contains(id) || !mayBeSubmitted(*item))
            continue;
        m_session.updateRow(id, [](Item &one) {
            for (Submission &submission : one.submissions)
                submission.state = Submission::State::Sent;
            one.state = State::Done;
            one.error.reset();
        });
    }
}

void Queue::begin(quint64 owner, const Submission &submission, QObject *context, Go go)
{
    const auto running = m_running.find(owner);
    const bool urgent = running != m_running.end() && running->second.job.urgent;
    const bool now
        = m_turns.ask(owner, urgent, [this, owner, submission, alive = QPointer(context), go = std::move(go)] {
              if (alive)
                  m_session.noteSubmission(owner, submission, alive, go);
          });
    if (!now)
        m_session.progress(owner, {State::Waiting, 0, 0, tr("waiting to submit")});
}

void Queue::end(quint64 owner, const Submission &submission)
{
    m_session.noteSubmission(owner, submission);
    m_turns.release(owner);
}

void Queue::withdraw(quint64 owner, const QString &key)
{
    m_session.dropSubmission(owner, key);
    m_turns.release(owner);
}

} // namespace assay

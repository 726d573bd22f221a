// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "program.h"
#include "terminal.h"

#include <algorithm>

namespace assay::cli {
using namespace Qt::StringLiterals;

namespace {
constexpr qsizetype mostNamed = 20;
}

//! Once: finish what is in flight. Twice: leave at once.
void Program::interrupted()
{
    if (m_ended)
        return;
    if (m_window == 0) // nothing has begun
        return end(Interrupted);
    if (++m_interrupts > 1)
        return giveUpOnTheRest();
    m_feed.disconnect(this);
    m_feed.stop();
    m_queue.setPaused(true);
    say(tr("Stopping: what is in flight is finished first. Once more stops at once."));
}

//! An item that only waits for the appliance to be done with it has nothing in flight.
void Program::endWhenDrained()
{
    if (m_interrupts == 0 || m_ended)
        return;
    const bool isBusy = m_dispatcher->running() > 0 || std::ranges::any_of(m_session.items(), [](const Item &item) {
        return !isFinal(item.state) && item.state != State::Queued && item.state != State::Waiting;
    });
    // An answer that has just come is still being decoded, and its item is not settled yet: one more tick.
    m_quietTicks = isBusy ? 0 : m_quietTicks + 1;
    if (m_quietTicks > 1)
        giveUpOnTheRest();
}

void Program::giveUpOnTheRest()
{
    m_queue.disconnect(this);
    m_queue.setAppliance(nullptr);
    QStringList notDone;
    for (const Item &item : m_session.items()) {
        if (!isFinal(item.state))
            notDone.append(item.indicator.asPasted.isEmpty() ? item.indicator.value : item.indicator.asPasted);
    }
    for (qsizetype row = 0; row < m_session.count(); ++row) {
        const Item &item = m_session.at(row);
        if (isFinal(item.state))
            continue;
        const ItemId id = item.id;
        m_session.settle(id, item.action, {State::Cancelled, {}, {}});
        settled(id);
    }
    if (!notDone.isEmpty()) {
        say(tr("%n item(s) were not done:", nullptr, int(notDone.size())));
        for (const QString &input : notDone.first(std::min(mostNamed, notDone.size())))
            say(u"  "_s + input);
        if (notDone.size() > mostNamed)
            say(tr("  and %n more.", nullptr, int(notDone.size() - mostNamed)));
    }
    if (!m_feed.isOver() && !m_options.demoRun)
        say(tr("The input was not read to its end."));
    finish();
}

} // namespace assay::cli

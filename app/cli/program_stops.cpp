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

//! As it was given, and what a run that goes on will find at the appliance.
QString Program::nameOf(const Item &item)
{
    const QString name = item.indicator.asPasted.isEmpty() ? item.indicator.value : item.indicator.asPasted;
    if (mayBeSubmitted(item))
        return tr("%1 (may have been submitted)").arg(name);
    return item.submissions.empty() ? name : tr("%1 (was submitted)").arg(name);
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
    m_queue.finishUp();
    say(tr("Stopping: what is in flight is finished first. Once more stops at once."));
}

//! What runs then has asked something, and its end waits for the answer, its decoding and a pause between attempts.
void Program::endWhenDrained()
{
    if (m_ended || m_queue.counts().running > 0)
        return;
    if (m_refusal)
        refuseTheRest();
    else if (m_interrupts > 0)
        giveUpOnTheRest();
}

void Program::giveUpOnTheRest()
{
    m_queue.disconnect(this);
    m_queue.setAppliance(nullptr);
    for (qsizetype row = 0; row < m_session.count(); ++row) {
        const Item &item = m_session.at(row);
        if (isFinal(item.state))
            continue;
        const ItemId id = item.id;
        m_session.settle(id, item.action, {State::Cancelled, {}, {}});
        settled(id);
    }
    if (!m_notDone.isEmpty()) {
        say(tr("%n item(s) were not done:", nullptr, int(m_notDone.size())));
        for (const QString &input : m_notDone.first(std::min(mostNamed, m_notDone.size())))
            say(u"  "_s + input);
        if (m_notDone.size() > mostNamed)
            say(tr("  and %n more.", nullptr, int(m_notDone.size() - mostNamed)));
    }
    if (!m_feed.isOver() && !m_options.demoRun)
        say(tr("The input was not read to its end."));
    if (!m_options.resume.isEmpty())
        say(tr("The same command goes on from here."));
    finish();
}

} // namespace assay::cli

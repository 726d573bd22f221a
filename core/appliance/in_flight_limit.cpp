// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/in_flight_limit.h"

#include <algorithm>

namespace assay {

namespace {

using Time = InFlightLimit::Time;

constexpr int maxKinds = 64;
constexpr int minInTrial = 3;
constexpr int longHold = 16; // rounds, after a step that was too much
constexpr int shortHold = 4; // rounds, after a careful step

// The constants are below what a person notices, and above what this computer's own work adds to a quick answer.
bool isQuick(Time median, Time normal)
{
    return median <= normal * 5 / 4 + std::chrono::milliseconds{5};
}

bool isSlow(Time median, Time normal)
{
    return median > normal * 7 / 4 + std::chrono::milliseconds{10};
}

Time medianOf(std::vector<Time> times)
{
    const auto middle = times.begin() + std::ptrdiff_t(times.size() / 2);
    std::ranges::nth_element(times, middle);
    return *middle;
}

} // namespace

InFlightLimit::InFlightLimit(int fixed)
    : m_isAutomatic(fixed < 1)
    , m_current(m_isAutomatic ? first : std::min(fixed, maxFixed))
{ }

void InFlightLimit::answered(const QByteArray &kind, Time took, int changes, bool wasFull)
{
    if (!m_isAutomatic || changes != m_changes)
        return;
    m_beforeRefusal.reset();
    if (m_kinds.size() >= maxKinds && !m_kinds.contains(kind))
        m_kinds.clear();
    Kind &one = m_kinds[kind];
    one.round.push_back(took);
    one.full += wasFull ? 1 : 0;
    if (int(one.round.size()) < std::max(m_current, first))
        return;
    const Time median = medianOf(one.round);
    const bool isFull = one.full * 2 >= int(one.round.size());
    one.round.clear();
    one.full = 0;
    if (!one.normal)
        one.normal = median;
    else if (isFull)
        judge(kind, one, median);
    else
        one.normal = std::min(*one.normal, median);
}

void InFlightLimit::judge(const QByteArray &name, Kind &kind, Time median)
{
    if (m_trial && m_trial->kind == name)
        return judgeTrial(kind, median);
    m_trial.reset(); // the kind that was slow does not come any more
    if (isQuick(median, *kind.normal)) {
        kind.normal = std::min(*kind.normal, median);
        m_grewFrom.reset();
        return grow();
    }
    if (m_grewFrom) {
        change(*m_grewFrom);
        return hold(longHold);
    }
    if (!isSlow(median, *kind.normal))
        return;
    if (m_current == 1) { // there is nothing left to try
        kind.normal = median;
        return;
    }
    const int before = m_current;
    change(std::max(1, before * 3 / 4));
    hold(longHold);
    m_trial = Trial{name, median, before};
}

void InFlightLimit::judgeTrial(Kind &kind, Time median)
{
    const Trial trial = *std::exchange(m_trial, {});
    if (median < trial.slow * 17 / 20)
        return; // it helps
    if (m_current > minInTrial) {
        change(std::max(minInTrial, m_current * 3 / 4));
        m_trial = trial;
        return;
    }
    kind.normal = median;
    if (const int back = std::min(trial.before, std::max(trial.before / 2, first)); back > m_current)
        change(back);
}

void InFlightLimit::refused(int changes)
{
    if (!m_isAutomatic || changes != m_changes)
        return;
    const int before = m_beforeRefusal.value_or(m_current);
    change(std::max(1, m_current / 2));
    hold(longHold);
    m_beforeRefusal = before;
}

void InFlightLimit::refusedAlone()
{
    if (!m_beforeRefusal)
        return;
    change(*std::exchange(m_beforeRefusal, {}));
    hold(shortHold);
}

void InFlightLimit::grow()
{
    if (m_hold > 0) {
        --m_hold;
        return;
    }
    const int next = std::min(maxAutomatic, m_isSteady ? m_current + 1 : m_current * 3 / 2);
    if (next == m_current)
        return;
    const int before = m_current;
    change(next);
    m_grewFrom = before;
    if (m_isSteady)
        m_hold = shortHold;
}

// Forgets the rounds that were begun, because they belong to another limit.
void InFlightLimit::change(int limit)
{
    m_current = limit;
    ++m_changes;
    m_grewFrom.reset();
    m_trial.reset();
    for (Kind &kind : m_kinds) {
        kind.round.clear();
        kind.full = 0;
    }
}

void InFlightLimit::hold(int rounds)
{
    m_hold = rounds;
    m_isSteady = true;
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>

#include <chrono>
#include <optional>
#include <vector>

namespace assay {

// How many requests may be in flight at a time. Either a fixed number, or automatic: starts at `first`, grows while
// the appliance answers as quickly as before, undoes a step after which it does not, shrinks when the answers become
// slow, and halves when the appliance refuses a request because it is busy.
//
// Answers are compared within their kind only, and as medians of a round: at least `first` answers to requests that
// all started under the present limit, while others waited for a slot. If answers stay slow with few requests in
// flight, then these requests are not the cause, and that speed becomes the normal one. In the same way, if a request
// is refused that was alone in flight, then the ones before it were not the cause of their refusal. Has no clock.
class InFlightLimit
{
public:
    using Time = std::chrono::microseconds;

    static constexpr int first = 6;
    static constexpr int maxAutomatic = 24; //!< when automatic
    static constexpr int maxFixed = 64; //!< one network manager per request, each with a thread of its own

    // `fixed` is clamped to maxFixed; 0 or less = automatic.
    explicit InFlightLimit(int fixed = 0);

    int current() const { return m_current; }
    bool isAutomatic() const { return m_isAutomatic; }
    // Number of changes so far. Keep it from the start of a request until its end.
    int changes() const { return m_changes; }

    // A request was answered. `took`: from the request's last byte to the answer's first; `kind`: requests of one kind
    // take the appliance about as long; `changes`: see changes(); `wasFull`: others waited for a slot.
    void answered(const QByteArray &kind, Time took, int changes, bool wasFull);
    // The appliance, or a server before it, answered that it is too busy, or did not answer in time. Refusals of
    // requests that started before the last change do not count: one busy moment shrinks the limit once.
    void refused(int changes);
    // The same for a request that was alone in flight: takes back the change that the refusals before it caused.
    void refusedAlone();

private:
    struct Kind
    {
        std::vector<Time> round;
        int full = 0; //!< how many of the round while others waited
        std::optional<Time> normal; //!< median of a round while the appliance was at ease
    };
    // The limit was shrunk because of slow answers, to see whether that helps.
    struct Trial
    {
        QByteArray kind;
        Time slow; //!< median before
        int before = 0; //!< limit before
    };

    void judge(const QByteArray &name, Kind &kind, Time median);
    void judgeTrial(Kind &kind, Time median);
    void grow();
    void change(int limit);
    void hold(int rounds);

    bool m_isAutomatic;
    int m_current;
    int m_changes = 0;
    QHash<QByteArray, Kind> m_kinds;
    std::optional<int> m_grewFrom; //!< until a round has shown whether the answers stay as quick
    std::optional<Trial> m_trial;
    std::optional<int> m_beforeRefusal; //!< limit; until an answer
    int m_hold = 0; //!< rounds until the next growth
    bool m_isSteady = false; //!< the first ramp is over: grows by one
};

} // namespace assay

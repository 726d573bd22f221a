// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <deque>
#include <functional>

namespace assay {

// Limits how many rows may have an open submission to one appliance. After a crash every open submission is unclear
// and has to be reconciled with the appliance, so no more of them are open than can be sent at a time.
class SubmissionLimiter
{
public:
    using Granted = std::function<void()>;

    // `max` returns the number of slots at the time, at least 1.
    explicit SubmissionLimiter(std::function<int()> max) : m_max(std::move(max)) { }

    // Calls `granted` as soon as a slot is free. Returns true if that was at once, from within this call. A row that
    // holds a slot keeps it.
    bool acquire(quint64 row, bool urgent, Granted granted);
    // Moves waiting rows before all others.
    void prioritise(const QSet<quint64> &rows);
    // Frees the slot of a row, or removes the row from those that wait. The next one is granted from within this call.
    void release(quint64 row);
    // Frees all slots and forgets all that wait.
    void clear();

private:
    struct Waiting
    {
        quint64 row;
        Granted granted;
    };
    QSet<quint64> m_holders;
    std::deque<Waiting> m_waiting;
    std::function<int()> m_max;
};

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QSet>

#include <deque>
#include <functional>

namespace assay {

//! Who may hand something over now. What the end of the program finds under way may have been submitted, so no more is
//! under way than the appliance is asked for at a time.
class SendTurns
{
public:
    using Go = std::function<void()>;

    void setMost(int most) { m_most = most; }
    //! Calls `go` at once or when a turn is free; true at once. One who has a turn keeps it.
    bool ask(quint64 owner, bool urgent, Go go);
    void hurry(const QSet<quint64> &owners); //!< before all others that wait
    void release(quint64 owner); //!< its turn is over, or it does not want one any more
    void clear();

private:
    struct Waiting
    {
        quint64 owner;
        Go go;
    };
    QSet<quint64> m_having;
    std::deque<Waiting> m_waiting;
    int m_most = 1;
};

} // namespace assay

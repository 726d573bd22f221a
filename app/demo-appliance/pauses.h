// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <functional>
#include <mutex>

namespace assay::demo {

//! Waits that the end of the program cuts short.
class Pauses
{
public:
    void wait(int milliseconds);
    //! Until `over` says so or the program ends; asks ten times a second.
    void waitUntil(const std::function<bool()> &over);
    //! Lets the first who waits here go each time that so many wait. False: no other came for ten seconds.
    bool waitTogether(int count);
    void end();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ended = false;
    quint64 m_came = 0; //!< to waitTogether()
    quint64 m_went = 0;
};

} // namespace assay::demo

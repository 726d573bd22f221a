// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

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
    void end();

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_ended = false;
};

} // namespace assay::demo

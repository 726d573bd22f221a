// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <condition_variable>
#include <mutex>

namespace assay::demo {

// Holds requests until several of them wait together. Thread-safe.
class Gathering
{
public:
    // Blocks until `count` requests wait and this one is the first of them. Returns false if no other request arrived
    // within 10 s.
    bool wait(int count);

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    quint64 m_came = 0; //!< calls of wait()
    quint64 m_went = 0; //!< returns of wait()
};

} // namespace assay::demo

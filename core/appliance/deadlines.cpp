// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/deadlines.h"

namespace assay {

using namespace Qt::StringLiterals;
using std::chrono::milliseconds;

namespace {

constexpr qint64 minRate = 1024; // bytes a second

QString seconds(milliseconds time)
{
    return QString::number(double(time.count()) / 1000);
}

} // namespace

Deadlines::Deadlines(const Timeouts &timeouts, bool transfer, milliseconds before)
    : m_timeouts(timeouts)
    , m_transfer(transfer)
    , m_total(before)
{ }

Deadlines::Phase Deadlines::phaseOf(const TransferProgress &progress)
{
    if (progress.answered)
        return Phase::Receiving;
    if (!progress.onWire)
        return Phase::Connecting;
    return progress.allSent ? Phase::Waiting : Phase::Sending;
}

bool Deadlines::isTooSlow(milliseconds by)
{
    m_window += by;
    if (m_window < m_timeouts.idle)
        return false;
    const bool tooSlow = (m_bytes - m_windowStart) * 1000 < minRate * m_window.count();
    m_window = {};
    m_windowStart = m_bytes;
    return tooSlow;
}

std::optional<QString> Deadlines::advance(milliseconds by, const TransferProgress &progress)
{
    m_total += by;
    if (const Phase phase = phaseOf(progress); phase != m_phase) {
        m_phase = phase;
        m_quiet = m_window = {};
        m_windowStart = m_bytes = progress.bytes;
    } else if (progress.bytes != m_bytes) {
        m_bytes = progress.bytes;
        m_quiet = {};
    } else {
        m_quiet += by;
    }

    if (!m_transfer && m_total >= m_timeouts.absolute)
        return u"not finished within %1 s"_s.arg(seconds(m_timeouts.absolute));
    switch (m_phase) {
    case Phase::Connecting:
        if (m_quiet >= m_timeouts.connect)
            return u"no connection within %1 s"_s.arg(seconds(m_timeouts.connect));
        return {};
    case Phase::Waiting:
        if (m_quiet >= m_timeouts.answer)
            return u"no answer within %1 s"_s.arg(seconds(m_timeouts.answer));
        return {};
    case Phase::Sending:
    case Phase::Receiving:
        break;
    }
    if (m_quiet >= m_timeouts.idle)
        return u"not a byte moved for %1 s"_s.arg(seconds(m_timeouts.idle));
    if (m_transfer && isTooSlow(by))
        return u"slower than 1 KiB a second over %1 s"_s.arg(seconds(m_timeouts.idle));
    return {};
}

} // namespace assay

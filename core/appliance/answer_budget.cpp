// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "appliance/answer_budget.h"

#include <algorithm>
#include <map>

namespace assay {

struct AnswerBudget::State
{
    AnswerBudget *budget = nullptr; //!< null once it is destroyed
    qint64 limit = 0;
    qint64 used = 0;
    qint64 peakUse = 0;
    quint64 lastNumber = 0;
    std::map<quint64, qint64> shares; //!< bytes of those that hold some, oldest first
    bool wasRefused = false;
};

AnswerBudget::AnswerBudget(qint64 bytes) : m_state(std::make_shared<State>())
{
    m_state->budget = this;
    m_state->limit = bytes;
}

AnswerBudget::~AnswerBudget()
{
    m_state->budget = nullptr;
}

void AnswerBudget::setLimit(qint64 bytes)
{
    m_state->limit = bytes;
}

qint64 AnswerBudget::peakUse() const
{
    return m_state->peakUse;
}

qint64 AnswerBudget::used() const
{
    return m_state->used;
}

AnswerBudget::Share::Share(AnswerBudget &budget) : m_state(budget.m_state), m_number(++budget.m_state->lastNumber) { }

AnswerBudget::Share::Share(Share &&other) noexcept
    : m_state(std::exchange(other.m_state, nullptr))
    , m_number(other.m_number)
{ }

AnswerBudget::Share &AnswerBudget::Share::operator=(Share &&other) noexcept
{
    release();
    m_state = std::exchange(other.m_state, nullptr);
    m_number = other.m_number;
    return *this;
}

AnswerBudget::Share::~Share()
{
    release();
}

bool AnswerBudget::Share::grow(qint64 bytes)
{
    if (!m_state)
        return true;
    const auto oldest = m_state->shares.begin();
    const bool isOldest = oldest == m_state->shares.end() || m_number <= oldest->first;
    if (!isOldest && m_state->used + bytes > m_state->limit) {
        m_state->wasRefused = true;
        return false;
    }
    m_state->used += bytes;
    m_state->peakUse = std::max(m_state->peakUse, m_state->used);
    m_state->shares[m_number] += bytes;
    return true;
}

void AnswerBudget::Share::release()
{
    const std::shared_ptr<State> state = std::exchange(m_state, nullptr);
    if (!state)
        return;
    const auto held = state->shares.find(m_number);
    if (held == state->shares.end())
        return;
    state->used -= held->second;
    state->shares.erase(held);
    if (state->budget && std::exchange(state->wasRefused, false))
        QMetaObject::invokeMethod(state->budget, &AnswerBudget::freed, Qt::QueuedConnection);
}

} // namespace assay

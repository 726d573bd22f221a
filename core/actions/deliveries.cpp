// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/deliveries.h"

#include <QElapsedTimer>

#include <chrono>

namespace assay {

namespace {
constexpr std::chrono::milliseconds perTurn{4}; // a quarter of a frame
}

Deliveries::Deliveries(QObject *parent) : QObject(parent)
{
    m_next.setSingleShot(true);
    m_next.setInterval(0);
    connect(&m_next, &QTimer::timeout, this, &Deliveries::work);
}

void Deliveries::add(QObject *receiver, std::function<void()> deliver)
{
    m_waiting.push_back({receiver, std::move(deliver)});
    if (!m_next.isActive())
        m_next.start();
}

void Deliveries::work()
{
    QElapsedTimer clock;
    clock.start();
    const QPointer<Deliveries> alive(this);
    while (alive && !m_waiting.empty() && clock.elapsed() < perTurn.count()) {
        const One one = std::move(m_waiting.front());
        m_waiting.pop_front();
        if (one.receiver)
            one.deliver();
    }
    if (alive && !m_waiting.empty())
        m_next.start();
}

} // namespace assay

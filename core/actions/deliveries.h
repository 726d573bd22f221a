// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QPointer>
#include <QTimer>

#include <deque>
#include <functional>

namespace assay {

// Hands out the answers of one request to many rows, in order, for a few milliseconds in each turn of the event loop:
// each row reads its record from the disk first. Never calls a receiver from within add().
class Deliveries : public QObject
{
public:
    explicit Deliveries(QObject *parent = nullptr);
    // Calls `deliver` later, unless `receiver` is gone by then.
    void add(QObject *receiver, std::function<void()> deliver);

private:
    void work();

    struct One
    {
        QPointer<QObject> receiver;
        std::function<void()> deliver;
    };
    std::deque<One> m_waiting;
    QTimer m_next;
};

} // namespace assay

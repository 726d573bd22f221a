// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"

#include <QHash>

namespace assay {

//! Positions of pending rows in the queue; read again on demand after the queue may have changed.
class QueuePositions : public QObject
{
    Q_OBJECT
public:
    //! The queue must outlive this object.
    explicit QueuePositions(const Queue &queue, QObject *parent = nullptr);

    int of(RowId id); //!< from 1; 0 = not queued, or behind the first thousand

private:
    const Queue &m_queue;
    QHash<RowId, int> m_positions;
    bool m_isStale = true;
};

} // namespace assay

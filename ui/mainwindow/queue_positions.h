// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queue.h"

#include <QHash>

namespace assay {

//! Where rows wait in line, read anew when the line may have changed and somebody asks.
class QueuePositions : public QObject
{
    Q_OBJECT
public:
    //! The queue must outlive this object.
    explicit QueuePositions(const Queue &queue, QObject *parent = nullptr);

    int of(RowId id); //!< from 1; 0 = not in line, or behind the first thousand

private:
    const Queue &m_queue;
    QHash<RowId, int> m_positions;
    bool m_isStale = true;
};

} // namespace assay

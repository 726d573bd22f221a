// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "filter/row_statistics.h"
#include "session/session.h"

#include <QTimer>

namespace assay {

// Counts rows in slices of a few milliseconds, so that a million of them leave the event loop alone.
class RowCounter : public QObject
{
    Q_OBJECT
public:
    explicit RowCounter(Session &session, QObject *parent = nullptr); //!< the session must outlive this object

    void start(std::vector<RowId> ids); //!< instead of what is being counted; rows that are gone are left out
    bool isCounting() const { return m_slices.isActive(); }

Q_SIGNALS:
    void counted(const assay::RowStatistics &counts); //!< may come from within start()

private:
    void countSome();

    Session &m_session;
    std::vector<RowId> m_ids;
    size_t m_next = 0;
    RowStatistics m_counts;
    QTimer m_slices;
};

} // namespace assay

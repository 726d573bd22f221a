// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QHash>
#include <QTimer>

namespace assay {

class Workspace;

// Says what a queued row waits for: Start, its turn, or the appliance, and until when. Made when it is asked for:
// it changes for all rows at once.
class WaitTexts : public QObject
{
    Q_OBJECT
public:
    // The workspace must outlive this object.
    explicit WaitTexts(Workspace &workspace, QObject *parent = nullptr);

    QString of(const Row &row); //!< empty for a row that is not queued, or behind the first thousand

Q_SIGNALS:
    void changed(); //!< of(), for other reasons than that the row or its place changed

private:
    void follow();
    int placeOf(RowId id);

    Workspace &m_workspace;
    QHash<RowId, int> m_places; //!< from 1
    bool m_isStale = true; //!< m_places
    bool m_wasPaused = false;
    QTimer m_clock; //!< during an outage
};

} // namespace assay

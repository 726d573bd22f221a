// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "workspace/workspace.h"

#include <QElapsedTimer>
#include <QProgressBar>
#include <QStatusBar>
#include <QTimer>

namespace assay {

class PlainLabel;

// The line at the bottom: the appliance and how it is reached at the left; at the right how far the batch is, what
// runs and how long it may take.
class StatusPanel : public QStatusBar
{
    Q_OBJECT
public:
    explicit StatusPanel(Workspace &workspace, QWidget *parent = nullptr);

    void say(const QString &sentence); //!< for a few seconds

private:
    void showLink();
    void showKept();
    void showCounts();
    void showProgress(const Queue::Counts &counts);

    Workspace &m_workspace;
    PlainLabel *m_link;
    PlainLabel *m_notKept; //!< shown for as long as changes are not on the disk
    PlainLabel *m_counts;
    QProgressBar *m_progress; //!< rows of the batch that runs; hidden while none does
    QTimer m_refresh; //!< counts change with every item
    int m_finishedBefore = 0; //!< rows that had finished at m_busySince
    QElapsedTimer m_busySince;
};

// "about 6 min" for so many left after so many done in so long; empty while nothing can be told.
QString remainingText(int left, int done, std::chrono::milliseconds elapsed);

} // namespace assay

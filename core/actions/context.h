// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/batches.h"
#include "appliance/dispatcher.h"
#include "files/save_file.h"

#include <QString>

namespace assay {

//! What every run needs: the way to the appliance, the shared batches, and where reports go.
class ActionContext
{
public:
    explicit ActionContext(Dispatcher &dispatcherToUse)
        : dispatcher(dispatcherToUse)
        , summaries(dispatcherToUse)
        , statuses(dispatcherToUse)
        , reanalyses(dispatcherToUse)
    {
    }

    Dispatcher &dispatcher;
    SummaryBatch summaries;
    StatusBatch statuses;
    ReanalyzeBatch reanalyses;
    QString reportFolder; //!< where PDFs are saved
    IfExists ifReportExists = IfExists::KeepBoth;
    bool noNewSubmitRoutes = false; //!< learned: this appliance only knows /api/uploads/
    bool noAnalyzeBulk = false; //!< learned: this appliance only knows the older reanalyze route
};

} // namespace assay

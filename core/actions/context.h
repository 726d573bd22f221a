// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/batches.h"
#include "actions/sendings.h"
#include "appliance/dispatcher.h"
#include "files/save_file.h"
#include "quota/cloud_quota.h"

#include <QSet>
#include <QStringList>

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
    { }

    //! Where submissions are remembered; borrowed. Nowhere unless a queue sets its own.
    Sendings &sendings() { return m_sendings ? *m_sendings : m_forgetful; }
    void setSendings(Sendings *sendings) { m_sendings = sendings; }

    //! Whether that was agreed to for the row, at this appliance.
    bool hasConsent(quint64 row, Disclosures kinds) const { return dispatcher.hasConsent(row, kinds); }

    Dispatcher &dispatcher;
    SummaryBatch summaries;
    StatusBatch statuses;
    ReanalyzeBatch reanalyses;
    QString reportFolder; //!< where PDFs are saved
    IfExists ifReportExists = IfExists::KeepBoth;
    QStringList archivePasswords{QStringLiteral("infected")}; //!< tried on encrypted archives, in this order
    CloudQuota ownQuota{QString()};
    CloudQuota *quota = &ownQuota; //!< look-ups in the vendor's cloud; borrowed when it is another one
    bool usesLegacyUploadRoute = false; //!< learned: the appliance lacks the newer submit routes
    //! Learned: the appliance names the samples that it does not have in its answer, instead of leaving them out.
    std::optional<bool> reportsMissingSamples;
    QSet<QString>
        uploads; //!< SHA-256 of files on their way or taken: the same bytes under another name are not sent again

private:
    Sendings *m_sendings = nullptr;
    Sendings m_forgetful;
};

} // namespace assay

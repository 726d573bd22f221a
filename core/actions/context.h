// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/batches.h"
#include "appliance/dispatcher.h"
#include "files/save_file.h"
#include "quota/cloud_quota.h"
#include "submissions/submission_ledger.h"
#include "submissions/submission_limiter.h"

#include <QSet>
#include <QStringList>

namespace assay {

// What all runs against one appliance share: the dispatcher, batches, the record of submissions, and where reports are
// saved. Used on one thread.
class ActionContext
{
public:
    // The dispatcher is borrowed and must outlive the context.
    ActionContext(Dispatcher &dispatcherToUse, std::unique_ptr<SubmissionLedger> ledgerToUse)
        : dispatcher(dispatcherToUse)
        , ledger(std::move(ledgerToUse))
        , limiter([&dispatcherToUse] {
            return 2 * dispatcherToUse.inFlightLimit();
        }) // one is recorded while another is sent
        , summaries(dispatcherToUse)
        , statuses(dispatcherToUse)
        , containers(dispatcherToUse)
        , reanalyses(dispatcherToUse)
    { }

    // True if the analyst agreed to all of these disclosures for the row at this appliance.
    bool hasConsent(quint64 row, Disclosures kinds) const { return dispatcher.hasConsent(row, kinds); }

    Dispatcher &dispatcher;
    const std::unique_ptr<SubmissionLedger> ledger; //!< where submissions are recorded; never null
    SubmissionLimiter limiter; //!< open submissions to this appliance
    SummaryBatch summaries;
    StatusBatch statuses;
    ContainerBatch containers;
    ReanalyzeBatch reanalyses;
    QString reportFolder; //!< where reports and samples are saved
    QString zipPassword = QStringLiteral("infected"); //!< of the archives that samples are saved in
    IfExists ifReportExists = IfExists::KeepBoth;
    QStringList archivePasswords{QStringLiteral("infected")}; //!< tried on encrypted archives, in this order
    CloudQuota ownQuota{QString()};
    CloudQuota *quota = &ownQuota; //!< look-ups in the vendor's cloud; borrowed unless it is `ownQuota`
    bool usesLegacyUploadRoute = false; //!< learned: the appliance lacks /api/submit/, only /api/uploads/ works
    bool deletesInBulk = false; //!< learned: the appliance rejects the route for one deletion, and takes that for many
    std::chrono::milliseconds deletionWait = std::chrono::minutes(5); //!< for the end of a deletion it has accepted
    // Learned: whether the appliance reports samples that it does not hold, instead of omitting them from the answer.
    std::optional<bool> reportsMissingSamples;
    // SHA-256 of files that were uploaded or are being uploaded; the same content is not uploaded again for another
    // row.
    QSet<QString> uploads;
};

} // namespace assay

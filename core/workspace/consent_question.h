// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/profile.h"
#include "session/session_consents.h"

#include <QStringList>

#include <optional>

namespace assay {

struct Row;

// The disclosures of an action to one appliance, row by row, that need the analyst's consent. Leaves out those that the
// analyst has already agreed to.
struct ConsentQuestion
{
    struct Entry
    {
        quint64 id = 0;
        Disclosures needs;
        Disclosures optional; //!< subset of `needs` that the action works without
    };

    Profile profile; //!< of the appliance that receives it
    std::vector<Entry> rows;
    int files = 0; //!< maximum number of uploads; files that the appliance holds are not uploaded
    qint64 bytes = 0; //!< total size of those files
    int cloudUrls = 0; //!< URLs that the vendor's cloud will fetch
    int cloudHashes = 0; //!< hashes that the appliance may look up in the vendor's cloud
    int cloudNames = 0; //!< URLs, domains and addresses that the appliance looks up in the cloud
    QStringList storedPaths; //!< of files named by a session of other people; standing consent does not cover them
    std::optional<int> cloudUsed; //!< cloud look-ups used today, of CloudQuota::perDay; empty: not counted

    // Adds what `action` on `row` discloses. Reads the size of a file from the disk.
    void add(const Row &row, const Action &action, const Target &target);
    // Cloud look-ups left today; empty when they are not counted.
    std::optional<int> cloudLeft() const;
    // True if every row that uses the cloud also works without it.
    bool canGoWithoutCloud() const;
};

} // namespace assay

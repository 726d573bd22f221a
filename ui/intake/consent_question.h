// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/profile.h"
#include "session/session_consents.h"

#include <QStringList>

#include <optional>

namespace assay {

struct Item;

//! What is about to be disclosed to one appliance, row by row: only what was not agreed to for these rows before.
struct ConsentQuestion
{
    struct Row
    {
        quint64 id = 0;
        Disclosures needs;
        Disclosures optional; //!< of `needs`: the action does without
    };

    Profile profile; //!< where it goes
    std::vector<Row> rows;
    int files = 0; //!< to be uploaded at most: known ones are not
    qint64 bytes = 0; //!< of those files together
    int cloudUrls = 0; //!< URLs that the vendor's cloud would fetch
    int cloudHashes = 0; //!< hashes that the appliance may look up in the vendor's cloud
    int cloudNames = 0; //!< URLs, domains and addresses that it looks up there
    QStringList storedPaths; //!< of files that a session of somebody else names: no standing consent covers them
    std::optional<int> cloudUsed; //!< look-ups in the cloud today, of CloudQuota::perDay; nothing: not counted

    //! Adds what \a action on \a item discloses. Reads the size of a file from the disk.
    void add(const Item &item, const Action &action, const Target &target);
    //! Look-ups that are left today; nothing when they are not counted.
    std::optional<int> cloudLeft() const;
    //! Whether every row that would use the cloud can also be asked about without it.
    bool canGoWithoutCloud() const;
};

} // namespace assay

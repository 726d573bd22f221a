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

//! What the rows of one start disclose to one appliance, without what the analyst agreed to for these rows before.
struct ConsentQuestion
{
    struct Row
    {
        quint64 id = 0;
        Disclosures needs;
        Disclosures optional; //!< part of `needs` that the action can do without
    };

    Profile profile; //!< of the appliance
    std::vector<Row> rows;
    int files = 0; //!< maximum of uploads; files that the appliance knows are not uploaded
    qint64 bytes = 0; //!< of those files together
    int cloudUrls = 0; //!< URLs that the vendor's cloud would fetch
    int cloudHashes = 0; //!< hashes that the appliance may look up in the vendor's cloud
    int cloudNames = 0; //!< URLs, domains and addresses that it looks up there
    QStringList storedPaths; //!< of files named by a session from elsewhere: no standing consent covers them
    std::optional<int> cloudUsed; //!< cloud look-ups today, of CloudQuota::perDay; nothing: not counted

    //! Adds what `action` on `item` discloses. Reads the size of a file from the disk.
    void add(const Item &item, const Action &action, const Target &target);
    //! Cloud look-ups left today; nothing if they are not counted.
    std::optional<int> cloudLeft() const;
    //! Whether every row that would use the cloud can also run without it.
    bool canGoWithoutCloud() const;
};

} // namespace assay

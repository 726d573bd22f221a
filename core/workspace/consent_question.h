// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "appliance/profile.h"
#include "session/session_consents.h"

#include <QHash>
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
        QString path{}; //!< of the file to upload, whose size and existence are not known yet
        QString value{}; //!< of the indicator; hostile
        int names = 0; //!< that are looked up in the cloud
    };

    Profile profile; //!< of the appliance that receives it
    std::vector<Entry> rows;
    int files = 0; //!< maximum number of uploads; files that the appliance holds are not uploaded
    std::optional<qint64> bytes; //!< total size of those files; empty until setSizes()
    int cloudUrls = 0; //!< URLs that the vendor's cloud will fetch
    int cloudHashes = 0; //!< hashes that the appliance may look up in the vendor's cloud
    int cloudNames = 0; //!< URLs, domains and addresses that the appliance looks up in the cloud
    int sandboxed = 0; //!< samples and URLs that run in a cloud sandbox; standing consent does not cover them
    int sharedVerdicts = 0; //!< samples whose verdict changes for all users of the appliance
    int cloudVerdicts = 0; //!< samples whose verdict changes in the cloud, for the whole account
    int sharedTags = 0; //!< samples whose tags change for all users of the appliance
    int deletions = 0; //!< samples that are deleted from the appliance, for all its users
    // Indicators of rows on a list of own things, which a consent of its own is asked for; standing consent does not
    // cover them.
    QStringList ownThings;
    QStringList storedPaths; //!< of files named by a session of other people; standing consent does not cover them
    std::optional<int> cloudUsed; //!< cloud look-ups used today, of CloudQuota::perDay; empty: not counted

    // Adds what `action` on `row` discloses. Reads nothing from the disk.
    void add(const Row &row, const Action &action, const Target &target);
    // True if the action changes something for others.
    bool changesForOthers() const { return sharedVerdicts + cloudVerdicts + sharedTags + deletions > 0; }
    // The files to upload whose sizes are not known yet.
    QStringList uploadPaths() const;
    // Sizes in bytes by path; leaves out files that do not exist. Reads the disk, which may take long for a network
    // drive: not for the window's thread.
    static QHash<QString, qint64> sizesOnDisk(const QStringList &paths);
    // Takes the sizes of uploadPaths(). A file that is missing there is gone: it is not uploaded and not asked about
    // about it.
    void setSizes(const QHash<QString, qint64> &sizes);
    // The same question without the rows of ownThings, which stay without consent.
    ConsentQuestion withoutOwn() const;
    // Cloud look-ups left today; empty when they are not counted.
    std::optional<int> cloudLeft() const;
    // True if every row that uses the cloud also works without it.
    bool canGoWithoutCloud() const;

private:
    void count(const Entry &row, int times);
};

} // namespace assay

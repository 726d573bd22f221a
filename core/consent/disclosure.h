// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <span>
#include <vector>

namespace assay {

// Kinds of disclosure and of changes for others, each of which needs the analyst's consent before anything leaves the
// machine or the appliance.
// The values are stored in session files: add new ones, never change one.
enum class Disclosure : quint16 {
    Upload = 1, //!< the content of a file goes to the appliance, where all its users can download it
    CloudSubmission = 2, //!< a URL is fetched by the vendor's cloud
    CloudLookUp = 4, //!< a hash may be looked up, or a sample analysed, in the vendor's cloud
    NetworkLookUp = 8, //!< a URL, domain or address is looked up in the vendor's cloud
    StoredPath = 16, //!< a file is read whose path came with another user's session file
    // Changes for others; each run needs a consent of its own.
    SharedVerdict = 32, //!< the verdict of a sample changes for all users of the appliance
    SharedTags = 64, //!< the tags of a sample change for all users of the appliance
    CloudVerdict = 128, //!< the verdict of a sample changes in the vendor's cloud, for the whole account of the company
    OwnThing = 256, //!< anything is sent about an indicator on a list of own things; for each run anew
    SharedDeletion = 512, //!< the sample is deleted from the appliance, for all its users
    CloudSandbox = 1024, //!< a sample or a URL runs in the vendor's cloud sandbox, or in a service that the appliance
                         //!< is connected to; its content leaves the network
};
Q_DECLARE_FLAGS(Disclosures, Disclosure)
Q_DECLARE_OPERATORS_FOR_FLAGS(Disclosures)

// The kinds that change something for others. A standing or an earlier consent does not cover them.
inline constexpr Disclosures sharedChanges = Disclosures(Disclosure::SharedVerdict) | Disclosure::SharedTags
    | Disclosure::CloudVerdict | Disclosure::SharedDeletion;
// The kinds whose consent ends with the run that it was given for.
inline constexpr Disclosures perRunConsents = sharedChanges | Disclosure::OwnThing;

// The consent of the analyst for one row at one appliance. Stored in the row.
struct Agreement
{
    QString appliance; //!< applianceKey() of its profile; empty: this computer, for StoredPath alone
    Disclosures kinds;

    friend bool operator==(const Agreement &, const Agreement &) = default;
};

// True if the analyst agreed to all of `kinds` for that appliance.
bool covers(std::span<const Agreement> agreements, const QString &appliance, Disclosures kinds);
// True if the analyst was asked for that appliance, regardless of the answer.
bool wasAsked(std::span<const Agreement> agreements, const QString &appliance);
// Adds `kinds` to the consent for that appliance. Without any kind, records only that the analyst was asked.
void agree(std::vector<Agreement> &agreements, const QString &appliance, Disclosures kinds);

// Removes `kinds` from the consent for that appliance.
void withdraw(std::vector<Agreement> &agreements, const QString &appliance, Disclosures kinds);

// Record of which rows may disclose what to which appliance. The request scheduler checks it before each request that
// discloses anything; without a ledger such a request is rejected.
class ConsentLedger
{
public:
    virtual ~ConsentLedger() = default;
    // True if the row may disclose all of `kinds`. `row`: Target::owner, a RowId.
    virtual bool covers(quint64 row, const QString &appliance, Disclosures kinds) const = 0;
};

} // namespace assay

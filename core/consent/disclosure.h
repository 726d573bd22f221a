// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFlags>
#include <QString>

#include <span>
#include <vector>

namespace assay {

//! The kinds of things that leave the machine or the appliance only after the analyst agreed to them. The values are
//! stored in session files: add new ones, never change one.
enum class Disclosure : quint8 {
    Upload = 1, //!< the content of a file goes to the appliance, where all its users can download it
    CloudSubmission = 2, //!< a URL is fetched by the vendor's cloud
    CloudLookUp = 4, //!< a hash may be looked up, or a sample analysed, in the vendor's cloud
    NetworkLookUp = 8, //!< a URL, domain or address is looked up in the vendor's cloud
    StoredPath = 16, //!< a file is read whose path came with a session file of somebody else
};
Q_DECLARE_FLAGS(Disclosures, Disclosure)
Q_DECLARE_OPERATORS_FOR_FLAGS(Disclosures)

//! What the analyst agreed to for one row, for one appliance. A value, kept in the row.
struct Agreement
{
    QString appliance; //!< applianceKey() of its profile; empty: this computer, for StoredPath alone
    Disclosures kinds;

    friend bool operator==(const Agreement &, const Agreement &) = default;
};

//! Whether all of `kinds` were agreed to for that appliance.
bool covers(std::span<const Agreement> agreements, const QString &appliance, Disclosures kinds);
//! Whether the analyst was asked for that appliance, whatever the answer was.
bool wasAsked(std::span<const Agreement> agreements, const QString &appliance);
//! Adds `kinds` to what was agreed to for that appliance. With no kinds it remembers that the analyst was asked.
void agree(std::vector<Agreement> &agreements, const QString &appliance, Disclosures kinds);

//! Knows which rows may disclose what to which appliance. The request scheduler asks it before each request that
//! discloses anything; without a ledger such a request is refused.
class ConsentLedger
{
public:
    virtual ~ConsentLedger() = default;
    //! \a row is Target::owner, an ItemId.
    virtual bool covers(quint64 row, const QString &appliance, Disclosures kinds) const = 0;
};

} // namespace assay

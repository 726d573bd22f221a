// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/profile.h"
#include "consent/disclosure.h"

namespace assay::test {

// A ledger that allows everything, for tests of what happens after the consent.
class AgreesToAll : public ConsentLedger
{
public:
    bool covers(quint64, const QString &, Disclosures) const override { return true; }
};

inline const AgreesToAll agreesToAll;

// Grants everything for these rows at the appliance of `profile`.
template <class AnyQueue>
void agreeToAll(AnyQueue &queue, const std::vector<quint64> &ids, const Profile &profile)
{
    constexpr auto all = Disclosures(Disclosure::Upload) | Disclosure::CloudSubmission | Disclosure::CloudLookUp
        | Disclosure::NetworkLookUp | Disclosure::StoredPath;
    for (const quint64 id : ids)
        queue.consents().grant(id, applianceKey(profile), all);
}

} // namespace assay::test

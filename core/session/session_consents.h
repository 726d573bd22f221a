// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "consent/disclosure.h"

#include <QHash>

namespace assay {

class Session;

// The consent ledger of a session. Consent is stored in the rows, so that it is removed, restored and resumed with
// them.
class SessionConsents : public ConsentLedger
{
public:
    explicit SessionConsents(Session &session); //!< borrowed

    bool covers(quint64 row, const QString &appliance, Disclosures kinds) const override;
    quint64 epoch() const; //!< Session::epoch()
    // Records that the analyst agreed to `kinds` for that row at that appliance. Does nothing if the row was removed.
    void grant(quint64 row, const QString &appliance, Disclosures kinds);
    // Removes `kinds` from the consent for that row at that appliance.
    void withdraw(quint64 row, const QString &appliance, Disclosures kinds);
    // Records that the analyst agreed to `kinds` for something that is no row, such as a search. Returns the owner to
    // name in Request::disclose(), which is no id of a row. Nothing is stored.
    quint64 grantOnce(const QString &appliance, Disclosures kinds);
    void endOnce(quint64 owner); //!< withdraws that consent

private:
    Session &m_session;
    QHash<quint64, Agreement> m_once; //!< by owner
    quint64 m_lastOwner; //!< of grantOnce()
};

} // namespace assay

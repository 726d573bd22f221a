// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "session/session_consents.h"

#include "session/session.h"

#include <algorithm>

namespace assay {

SessionConsents::SessionConsents(Session &session) : m_session(session), m_lastOwner(largestRowId) { }

bool SessionConsents::covers(quint64 row, const QString &appliance, Disclosures kinds) const
{
    if (const auto once = m_once.constFind(row); once != m_once.cend())
        return assay::covers(std::span(&*once, 1), appliance, kinds);
    const Row *item = m_session.find(row);
    return item && assay::covers(item->agreed, appliance, kinds);
}

quint64 SessionConsents::epoch() const
{
    return m_session.epoch();
}

void SessionConsents::grant(quint64 row, const QString &appliance, Disclosures kinds)
{
    const Row *item = m_session.find(row);
    if (!item || (wasAsked(item->agreed, appliance) && assay::covers(item->agreed, appliance, kinds)))
        return;
    m_session.update(row, [&](Row &one) { agree(one.agreed.edit(), appliance, kinds); });
}

void SessionConsents::withdraw(quint64 row, const QString &appliance, Disclosures kinds)
{
    const Row *item = m_session.find(row);
    const auto has = [&](const Agreement &one) { return one.appliance == appliance && (one.kinds & kinds); };
    if (item && std::ranges::any_of(item->agreed, has))
        m_session.update(row, [&](Row &one) { assay::withdraw(one.agreed.edit(), appliance, kinds); });
}

quint64 SessionConsents::grantOnce(const QString &appliance, Disclosures kinds)
{
    m_once.insert(++m_lastOwner, {appliance, kinds});
    return m_lastOwner;
}

void SessionConsents::endOnce(quint64 owner)
{
    m_once.remove(owner);
}

} // namespace assay

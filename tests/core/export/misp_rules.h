// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QStringList>

namespace assay::test {

// Every rule of the MISP core format that this document breaks. Left out of the rules are the numbers that an instance
// gives out when it takes an event in: id, org_id, orgc_id, event_id, attribute_count.
QStringList mispFaults(const QJsonObject &document);

} // namespace assay::test

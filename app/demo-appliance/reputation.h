// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QJsonObject>

namespace assay::demo {

//! `networkthreatintelligence`; without `analysis` and `reason` when the verdict is unknown.
QJsonObject urlReport(const QString &url, Verdict verdict);
//! `domainthreatintelligence`; it never has a classification.
QJsonObject domainReport(const QString &url, Verdict verdict);
QJsonObject addressReport(const QString &address, Verdict verdict);

//! 17 to 19 `sources` with their `statistics`.
QJsonObject thirdParty(const QString &subject, Verdict verdict);

//! An IPv4 or IPv6 address.
bool isAddress(const QString &text);

//! The same subject always gets the same one.
Verdict verdictOfSubject(const QString &subject);

} // namespace assay::demo

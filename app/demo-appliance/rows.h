// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QJsonObject>
#include <QSet>

namespace assay::demo {

//! The four digests and imphash.
QJsonObject digestObject(const Digests &digests);

//! Every name that a request may put in `fields`, in both families.
const QSet<QString> &knownFields();
//! What comes when a request names none.
const QSet<QString> &defaultFields();

//! One element of `results` with these fields only. `oldNames`: threat_status and so on.
QJsonObject listRow(const Sample &sample, const QSet<QString> &fields, bool oldNames);

//! Verdict in the older names: threat_status, threat_level, trust_factor, threat_name.
QJsonObject oldVerdict(const Sample &sample);
QJsonObject newVerdict(const Sample &sample);

//! Counts of the classification route's av_scanners; the list route has snapshots instead.
QJsonObject scannerCounts(const Sample &sample);

//! classification_origin: null, or the digests of the inner file that gave the verdict.
QJsonValue originOf(const Sample &sample);

} // namespace assay::demo

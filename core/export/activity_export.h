// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/activity_log.h"

#include <QByteArray>

#include <span>

namespace assay {

// The log as a CSV table, guarded against formulas, and as a JSON array with `time`, `appliance`, `method`, `path`,
// `status`, `kinds`, `action`, `indicator`.
QByteArray activitiesCsv(std::span<const Activity> activities);
QByteArray activitiesJson(std::span<const Activity> activities);
// One object, without a line break.
QByteArray activityJson(const Activity &activity);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace assay {

// Converts a time of the appliance to ISO 8601 in UTC, with all the digits of its seconds. A time without a zone is
// taken as UTC. A text that is not a time is returned unchanged and is hostile.
QString utcTime(const QString &answered);
QString utcTime(const QDateTime &when);
// The same for formats that accept only times: empty for a text that is not a time.
QString timeOnly(const QString &answered);

} // namespace assay

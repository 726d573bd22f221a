// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDateTime>
#include <QString>

namespace assay {

//! A time of the appliance as ISO 8601 in UTC, with all the digits of its seconds. One without a zone is UTC.
//! Anything that is no time comes back as it is: hostile text.
QString utcTime(const QString &answered);
QString utcTime(const QDateTime &when);
//! The same for formats that take nothing but a time: empty for anything that is none.
QString timeOnly(const QString &answered);

} // namespace assay

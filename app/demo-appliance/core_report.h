// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "sample.h"

#include <QJsonArray>
#include <QJsonObject>

namespace assay::demo {

//! A static report of about that many bytes as JSON; strings and indicators fill it.
QJsonObject coreReport(const Sample &sample, int aboutBytes);

//! `av_scanners` of the list route: snapshots, newest first.
QJsonArray scannerSnapshots(const Sample &sample);

} // namespace assay::demo

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/connection_test.h"

#include <QString>

namespace assay {

// The result of "Test connection" and what to do about it, as plain text of a few lines.
QString connectionText(const ConnectionReport &report, const Profile &profile);

} // namespace assay

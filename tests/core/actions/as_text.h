// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "findings/findings.h"

#include <QStringList>

namespace assay::test {

// An outcome as lines that a failing test can show: "attribute Classification = Malicious", "related SHA-1 = ...
// (auto)".
QStringList asText(const Outcome &outcome);

} // namespace assay::test

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay::demo {

//! Why the header is refused; empty when it carries the token. The scheme's case and the spaces do not matter.
QString refusalOf(const QString &authorization, const QString &token);

} // namespace assay::demo

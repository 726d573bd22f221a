// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// Returns free text with its URLs, hosts and addresses defanged, so that no reader makes links of them; all other text
// is unchanged. Mail addresses stay as they are.
QString defangedText(const QString &text);

} // namespace assay

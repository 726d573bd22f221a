// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! A URL, host or address defanged, for a cell or the clipboard; which of them it is, is seen by its form.
QString liveText(const QString &exact);

} // namespace assay

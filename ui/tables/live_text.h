// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! A URL, host or address defanged, for a cell or the clipboard; which of them it is, is seen by its form.
QString liveText(const QString &exact);

//! A text that is a URL and nothing else: it could be clicked where it is pasted. One inside of other words could not.
bool isWholeUrl(const QString &text);

} // namespace assay

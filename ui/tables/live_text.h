// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// A URL, host or address defanged, for a cell or the clipboard. Recognises which of them it is by its form.
QString liveText(const QString &exact);

// True if the whole text is a URL, so that it could be clicked where it is pasted.
bool isWholeUrl(const QString &text);

} // namespace assay

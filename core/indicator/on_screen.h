// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

namespace assay {

// Texts for the screen, which other people may see: the password of a URL is replaced by dots,
// "hxxp://user:•••@evil[.]example[.]com/". Requests, copies and exports keep it.
QString onScreen(const Indicator &indicator); //!< defanged
QString sentOnScreen(const Indicator &indicator); //!< as sent
QString pastedOnScreen(const Indicator &indicator); //!< as pasted; as sent if it was not pasted
// The same for a text that may be a URL with a scheme. Other texts are returned unchanged.
QString withoutPassword(const QString &text);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

namespace assay {

//! Screens are looked at by others, too: on them the password of a URL is dots,
//! "hxxp://user:•••@evil[.]example[.]com/". What is sent, copied and exported keeps it.
QString onScreen(const Indicator &indicator); //!< defanged
QString sentOnScreen(const Indicator &indicator); //!< as sent
QString pastedOnScreen(const Indicator &indicator); //!< as pasted; as sent when nobody pasted it
//! The same for any text that may be a URL with a scheme; every other text as it is.
QString withoutPassword(const QString &text);

} // namespace assay

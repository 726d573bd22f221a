// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! A key sequence such as "Ctrl+Shift+C" as the keyboard of the user's language names it: "Strg+Umschalt+C".
QString keyName(const QString &portable);

} // namespace assay

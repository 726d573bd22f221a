// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

// A word of the appliance in the form in which words are compared: lower case, compatibility form, without blanks,
// marks and invisible characters. " Mali\u200Bcious" becomes "malicious". Empty if nothing in it is visible.
QString wireWord(QStringView text);

// True if `text` equals `word` when compared by wireWord(). `word`: lower case.
bool isWireWord(QStringView text, QLatin1StringView word);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace assay {

//! A word of the appliance as words are compared: lower case, in compatibility form, without blanks, marks and
//! characters that no screen shows. " Mali\u200Bcious" is "malicious". Empty when nothing can be read in it.
QString wireWord(QStringView text);

//! Whether `text` says that word, which is in lower case.
bool isWireWord(QStringView text, QLatin1StringView word);

} // namespace assay

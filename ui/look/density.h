// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

namespace assay {

enum class Density { Compact, Comfortable };

Density densityFromWord(QStringView word); //!< Comfortable for "comfortable"; other words are Compact
void useDensity(Density density); //!< takes effect at once in all tables of the program
int rowPadding(); //!< pixels that a row of a table is higher than its text

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"

#include <QStringList>

namespace assay {

// Terms of the filter line that all rows match that have in `column` what `row` has there: {"class:malicious"}; for
// tags one term each. A column without a key of its own gives its text in quotes, which is searched for. Empty if
// nothing can be asked: the cell is empty and its key knows no "none", or it is a time or a size.
QStringList filterTermsOf(const Column &column, const Row &row);

// The same terms, each of them negated.
QStringList negated(const QStringList &terms);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"
#include "tables/rows_model.h"

namespace assay {

// What is known of a row in two columns, name and value; empty values are left out.
std::vector<RowsModel::Row> factsOf(const Row &row);

} // namespace assay

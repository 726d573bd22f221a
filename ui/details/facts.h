// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "details/rows_model.h"
#include "session/item.h"

namespace assay {

//! What is known of an item in two columns, name and value; empty values are left out.
std::vector<RowsModel::Row> factsOf(const Item &item);

} // namespace assay

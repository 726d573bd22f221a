// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"

namespace assay {

// One indicator a line, defanged; files by their path. For reports and tickets.
QString defangedLines(std::span<const Row *const> rows);
// One indicator a line, exact. For tools.
QString exactLines(std::span<const Row *const> rows);
// One digest a line, of the rows that have one: SHA-256, else SHA-1, else MD5.
QString hashLines(std::span<const Row *const> rows);
// Tab-separated with a line of headers; indicators defanged; tabs and newlines inside a cell become blanks.
QString tableText(std::span<const Row *const> rows, std::span<const Column *const> columns);

} // namespace assay

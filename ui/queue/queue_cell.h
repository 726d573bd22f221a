// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"

#include <QIcon>

namespace assay {

// What a cell shows: sanitised, indicators defanged, enums in words, numbers and times for people.
QString cellText(const Column &column, const Row &row);
// The same before it is sanitised: whoever shows it does that.
QString cellWords(const Column &column, const Row &row);
// Exact text for the clipboard.
QString cellExact(const Column &column, const Row &row);
// What is copied or dragged of an indicator: defanged; of a file the name, never the path. On one line.
QString copiedIndicator(const Row &row);
QVariant cellSortKey(const Column &column, const Row &row);
// Verdict shape or mark of a failed state; null for every other cell.
QIcon cellIcon(const Column &column, const Row &row);
// Digests and other values that are compared by eye, character by character.
bool isSentence(const Column &column); //!< its beginning tells most; of a path or a digest both ends do
bool isFixedWidth(const Column &column, const Row &row);
// Width in average characters that shows a usual value.
int usualWidth(const Column &column);
// The appliance's own or the analyst's words with nothing cut, for a tool tip.
QString cellDetail(const Column &column, const Row &row);

} // namespace assay

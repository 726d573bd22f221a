// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"

#include <vector>

namespace assay::scan {

// The text between two blanks, quotes, angle brackets or table bars.
struct Chunk
{
    std::size_t begin = 0;
    std::size_t end = 0;
    quint16 classes = 0; //!< of all its bytes
    bool afterBlank = false; //!< only blanks separate it from the previous chunk
};

// Fills `chunks` with those of [begin, end). With `separatedValues`, commas and semicolons outside quotes end a
// chunk.
void splitChunks(Bytes text, std::size_t begin, std::size_t end, bool separatedValues, std::vector<Chunk> &chunks);

// `chunk` without closing punctuation; brackets that were opened inside stay.
Chunk withoutPunctuation(Bytes text, Chunk chunk);

} // namespace assay::scan

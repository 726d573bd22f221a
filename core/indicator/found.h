// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"
#include "indicator/indicator.h"
#include "indicator/rejection.h"
#include "indicator/remark.h"

namespace assay::scan {

// One indicator in a text. The views are valid only during Sink::found().
struct Found
{
    IndicatorType type{};
    Bytes value; //!< as sent
    std::size_t begin = 0; //!< as pasted: [begin, end) of the text
    std::size_t end = 0;
    Remark remark = Remark::None;
    Bytes label;
};

struct RejectedSpan
{
    Rejection reason{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

// Receives the scanner's results in the order of the text.
class Sink
{
public:
    virtual ~Sink() = default;
    virtual void found(const Found &found) = 0;
    virtual void rejected(const RejectedSpan &rejected) = 0;

protected:
    Sink() = default;
    Sink(const Sink &) = default;
    Sink &operator=(const Sink &) = default;
};

// The stretch under examination.
struct Stretch
{
    Bytes text; //!< the text that may be read; starts before the line, because of labels
    std::size_t begin = 0;
    std::size_t end = 0;
    bool wholeLine = false; //!< [begin, end) is the whole line

    bool isWhole(std::size_t from, std::size_t to) const { return wholeLine && from == begin && to == end; }
};

} // namespace assay::scan

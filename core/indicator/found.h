// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/bytes.h"
#include "indicator/indicator.h"
#include "indicator/rejection.h"
#include "indicator/remark.h"

namespace assay::scan {

//! One indicator in a text; the views live only during the call that hands it over.
struct Found
{
    IndicatorType type{};
    Bytes value; //!< as sent
    std::size_t begin = 0; //!< as pasted: [begin, end) of the text
    std::size_t end = 0;
    Remark remark = Remark::None;
    Bytes label;
};

struct Refused
{
    Rejection reason{};
    std::size_t begin = 0;
    std::size_t end = 0;
};

//! Takes what the scanner sees, in the order of the text.
class Sink
{
public:
    virtual ~Sink() = default;
    virtual void found(const Found &found) = 0;
    virtual void refused(const Refused &refused) = 0;

protected:
    Sink() = default;
    Sink(const Sink &) = default;
    Sink &operator=(const Sink &) = default;
};

//! The stretch under examination.
struct Stretch
{
    Bytes text; //!< what may be looked at; starts before the line for the sake of labels
    std::size_t begin = 0;
    std::size_t end = 0;
    bool wholeLine = false; //!< [begin, end) is all that stands on the line

    bool isWhole(std::size_t from, std::size_t to) const { return wholeLine && from == begin && to == end; }
};

} // namespace assay::scan

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extract_options.h"
#include "indicator/extraction.h"
#include "indicator/found.h"
#include "indicator/row_index.h"

namespace assay {

//! Collects what a scanner finds: one entry for each value as sent, with the number of times it stood there.
class ExtractionBuilder : public scan::Sink
{
public:
    static constexpr std::size_t longestRejected = 200;

    explicit ExtractionBuilder(const ExtractOptions &options);

    //! The text that the places of found() and refused() refer to, and where it begins in the whole input.
    void setText(scan::Bytes text, qint64 offset);
    void found(const scan::Found &found) override;
    void refused(const scan::Refused &refused) override;

    const Extraction &extraction() const { return m_extraction; }
    Extraction take() { return std::move(m_extraction); }

private:
    ExtractOptions m_options;
    Extraction m_extraction;
    scan::Bytes m_text;
    qint64 m_offset = 0;
    RowIndex m_rows;
    RowIndex m_rejectedRows;
    std::size_t m_seed = 0; //!< of the hashes: nobody can write a text whose values collide
};

} // namespace assay

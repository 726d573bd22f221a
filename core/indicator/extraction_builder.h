// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/extraction.h"
#include "indicator/found.h"
#include "indicator/row_index.h"

namespace assay {

// Collects the findings of a scanner: one entry for each value as sent, with the number of its occurrences.
class ExtractionBuilder : public scan::Sink
{
public:
    static constexpr std::size_t maxRejectedText = 1000; //!< bytes

    explicit ExtractionBuilder(const ExtractOptions &options);

    // The text to which the places of found() and rejected() refer, and its offset in the whole input.
    void setText(scan::Bytes text, qint64 offset);
    void found(const scan::Found &found) override;
    void rejected(const scan::RejectedSpan &rejected) override;

    const Extraction &extraction() const { return m_extraction; }
    Extraction take() { return std::move(m_extraction); }

private:
    ExtractOptions m_options;
    Extraction m_extraction;
    scan::Bytes m_text;
    qint64 m_offset = 0;
    RowIndex m_rows;
    RowIndex m_rejectedRows;
    std::size_t m_seed = 0; //!< of the hashes, random, so that no text can be written whose values collide
};

} // namespace assay

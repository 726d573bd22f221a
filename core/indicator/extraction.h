// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"
#include "indicator/rejection.h"
#include "indicator/remark.h"

#include <QString>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace assay {

// What to extract, and how much of it to keep.
struct ExtractOptions
{
    bool hostsOfUrls = false; //!< also the host of each URL, as a separate candidate
    bool hostsOfMail = false; //!< the host of each mail address; otherwise the address is rejected
    bool separatedValues = false; //!< CSV: a comma or semicolon outside double quotes ends an indicator
    qsizetype maxCandidates = 1'000'000; //!< distinct ones; further ones are only counted
    qsizetype maxRejected = 10'000;
};

// One distinct value of a text, with its first place.
struct Candidate
{
    Indicator indicator;
    qint64 count = 0;
    qint64 offset = 0; //!< bytes into the UTF-8 input
    bool ticked = true;
    Remark remark = Remark::None;
    QString label; //!< the word before a labelled hash; the name that a host with mixed scripts imitates
};

struct Rejected
{
    QString text; //!< as pasted, shortened to ExtractionBuilder::maxRejectedText bytes
    Rejection reason{};
    qint64 offset = 0; //!< bytes into the UTF-8 input
};

// The findings of a text, in the order of their first places. Stored as bytes, because there can be a million.
class Extraction
{
public:
    qsizetype candidateCount() const { return static_cast<qsizetype>(m_entries.size()); }
    // `row` from 0 to candidateCount() - 1.
    Candidate candidate(qsizetype row) const;
    std::vector<Candidate> candidates() const;

    const std::vector<Rejected> &rejected() const & { return m_rejected; }
    std::vector<Rejected> rejected() && { return std::move(m_rejected); }
    // Occurrences of further values after ExtractOptions::maxCandidates distinct ones.
    qint64 candidatesLeftOut() const { return m_candidatesLeftOut; }
    // Rejected texts after ExtractOptions::maxRejected distinct ones.
    qint64 rejectedLeftOut() const { return m_rejectedLeftOut; }

private:
    friend class ExtractionBuilder;

    struct Entry
    {
        qint64 count = 1;
        qint64 offset = 0;
        std::size_t start = 0; //!< in m_bytes: the value, then what was pasted unless it is the same, then the label
        quint32 valueSize = 0;
        quint32 pastedSize = 0; //!< 0: the same as the value
        quint16 labelSize = 0;
        quint8 type = 0;
        quint8 remark = 0;
    };
    std::string_view value(const Entry &entry) const
    {
        return std::string_view(m_bytes).substr(entry.start, entry.valueSize);
    }

    std::vector<Entry> m_entries;
    std::string m_bytes;
    std::vector<Rejected> m_rejected;
    qint64 m_candidatesLeftOut = 0;
    qint64 m_rejectedLeftOut = 0;
};

} // namespace assay

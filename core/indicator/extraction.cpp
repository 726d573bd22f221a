// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/extraction.h"

namespace assay {

namespace {

QString fromUtf8(std::string_view bytes)
{
    return QString::fromUtf8(bytes.data(), static_cast<qsizetype>(bytes.size()));
}

} // namespace

Candidate Extraction::candidate(qsizetype row) const
{
    const Entry &entry = m_entries.at(static_cast<std::size_t>(row));
    const std::string_view bytes = m_bytes;
    const std::string_view pasted = bytes.substr(entry.start + entry.valueSize, entry.pastedSize);
    const auto remark = static_cast<Remark>(entry.remark);
    Candidate candidate;
    candidate.indicator.type = static_cast<IndicatorType>(entry.type);
    candidate.indicator.value = fromUtf8(value(entry));
    candidate.indicator.asPasted = pasted.empty() ? candidate.indicator.value : PackedText(fromUtf8(pasted));
    candidate.count = entry.count;
    candidate.offset = entry.offset;
    candidate.ticked = isTickedByDefault(remark);
    candidate.remark = remark;
    candidate.label = fromUtf8(bytes.substr(entry.start + entry.valueSize + entry.pastedSize, entry.labelSize));
    return candidate;
}

std::vector<Candidate> Extraction::candidates() const
{
    std::vector<Candidate> all;
    all.reserve(m_entries.size());
    for (qsizetype row = 0; row < candidateCount(); ++row)
        all.push_back(candidate(row));
    return all;
}

} // namespace assay

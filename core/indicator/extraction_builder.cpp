// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "indicator/extraction_builder.h"

#include "indicator/address.h"

#include <QHashFunctions>

namespace assay {

namespace {

// The label in front and other words are short; a broken one is not worth its memory.
constexpr std::size_t maxLabel = 255;

// Cuts at a character, not inside one.
scan::Bytes shortened(scan::Bytes text, std::size_t size)
{
    if (text.size() <= size)
        return text;
    while (size > 0 && (static_cast<quint8>(text[size]) & 0xC0u) == 0x80u)
        --size;
    return text.substr(0, size);
}

} // namespace

ExtractionBuilder::ExtractionBuilder(const ExtractOptions &options)
    : m_options(options)
    , m_seed(QHashSeed::globalSeed())
{ }

void ExtractionBuilder::setText(scan::Bytes text, qint64 offset)
{
    m_text = text;
    m_offset = offset;
}

void ExtractionBuilder::found(const scan::Found &given)
{
    scan::Found found = given;
    const bool isAddress = found.type == IndicatorType::Ipv4 || found.type == IndicatorType::Ipv6;
    if (isAddress && isTickedByDefault(found.remark) && scan::isInternal(found.value))
        found.remark = Remark::InternalHost;
    const std::size_t hash
        = qHashBits(found.value.data(), found.value.size(), m_seed + static_cast<std::size_t>(found.type));
    const auto remark = static_cast<quint8>(found.remark);
    const auto known = m_rows.find(hash, [&](quint32 row) {
        const Extraction::Entry &entry = m_extraction.m_entries[row];
        return entry.type == static_cast<quint8>(found.type) && m_extraction.value(entry) == found.value;
    });
    if (known) {
        Extraction::Entry &entry = m_extraction.m_entries[*known];
        ++entry.count;
        // Once in doubt and once beyond doubt is beyond doubt.
        if (!isTickedByDefault(static_cast<Remark>(entry.remark)) && isTickedByDefault(found.remark))
            entry.remark = remark;
        return;
    }
    if (m_extraction.candidateCount() >= m_options.maxCandidates) {
        ++m_extraction.m_candidatesLeftOut;
        return;
    }
    const scan::Bytes pasted = m_text.substr(found.begin, found.end - found.begin);
    const scan::Bytes label = shortened(found.label, maxLabel);
    Extraction::Entry entry;
    entry.offset = m_offset + static_cast<qint64>(found.begin);
    entry.start = m_extraction.m_bytes.size();
    entry.valueSize = static_cast<quint32>(found.value.size());
    entry.pastedSize = pasted == found.value ? 0 : static_cast<quint32>(pasted.size());
    entry.labelSize = static_cast<quint16>(label.size());
    entry.type = static_cast<quint8>(found.type);
    entry.remark = remark;
    m_extraction.m_bytes.append(found.value).append(entry.pastedSize > 0 ? pasted : scan::Bytes()).append(label);
    m_rows.insert(hash, static_cast<quint32>(m_extraction.m_entries.size()));
    m_extraction.m_entries.push_back(entry);
}

void ExtractionBuilder::rejected(const scan::RejectedSpan &rejected)
{
    const scan::Bytes text = m_text.substr(rejected.begin, rejected.end - rejected.begin);
    const std::size_t hash = qHashBits(text.data(), text.size(), m_seed + static_cast<std::size_t>(rejected.reason));
    // The hash alone decides: two texts with the same one would only shorten a list of what is not taken.
    if (m_rejectedRows.find(hash, [](quint32) { return true; }))
        return;
    if (static_cast<qsizetype>(m_extraction.m_rejected.size()) >= m_options.maxRejected) {
        ++m_extraction.m_rejectedLeftOut;
        return;
    }
    m_rejectedRows.insert(hash, 0);
    const scan::Bytes shown = shortened(text, maxRejectedText);
    m_extraction.m_rejected.push_back({QString::fromUtf8(shown.data(), static_cast<qsizetype>(shown.size())),
        rejected.reason, m_offset + static_cast<qint64>(rejected.begin)});
}

} // namespace assay

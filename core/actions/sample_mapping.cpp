// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/sample_mapping.h"

#include "actions/scanners.h"
#include "findings/mapping.h"

#include <array>

namespace assay {

namespace {

// Keys that the answers of POST /api/samples/v2/list/, GET /api/samples/v3/<hash>/classification/ and
// GET /api/uploads/v2/url-samples/<id> share (vendor documentation: summary of local samples, v2, and
// sample classification, v3); threat_level and trust_factor come from older appliances.
constexpr std::array sharedRows{
    MappingRow{"imphash", MapTo::Fact, "Imphash"},
    MappingRow{"local_first_seen", MapTo::Fact, "Local First Seen"},
    MappingRow{"local_last_seen", MapTo::Fact, "Local Last Seen"},
    MappingRow{"threat_level", MapTo::Fact, "Threat Level"},
    MappingRow{"trust_factor", MapTo::Fact, "Trust Factor"},
    MappingRow{"cloud_last_lookup", MapTo::Fact, "Cloud Last Lookup"},
    MappingRow{"aliases[]", MapTo::Fact, "Alias"},
    MappingRow{"av_scanners_summary.scanner_match", MapTo::Fact, "Scanner Match"},
    MappingRow{"av_scanners_summary.scanner_count", MapTo::Fact, "Scanner Count"},
};

} // namespace

Result<Findings> sampleFacts(const QJsonObject &sample)
{
    Result<Findings> facts = map(sample, sharedRows);
    if (!facts)
        return facts;
    const Result<Findings> scanners = scannerFindings(sample);
    if (!scanners)
        return scanners;
    facts->merge(*scanners);
    return facts;
}

} // namespace assay

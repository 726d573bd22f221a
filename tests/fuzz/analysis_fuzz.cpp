// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "analysis/evidence.h"
#include "analysis/extracted_files.h"
#include "analysis/static_report.h"

#include <cstdint>
#include <cstdlib>

using namespace assay;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

void readReport(const QByteArray &json, bool isDetails)
{
    const auto report = isDetails ? decodeDetails(json) : decodeStaticReport(json);
    (void)dynamicPartsOf(json);
    if (!report)
        return;
    const StaticAnalysis &analysis = **report;
    require(analysis.strings.size() <= FileStrings::maxCount);
    if (!analysis.strings.isEmpty())
        (void)analysis.strings.at(analysis.strings.size() - 1);
    (void)analysis.strings.find(QStringLiteral("a"), 0, FileStrings::maxCount, 10);
    for (const AnalysisIndicator &one : analysis.indicators)
        require(one.priority >= 0 && one.priority <= 10);
    const Findings none;
    (void)evidenceFor({none, {}, {}, {}, &analysis, nullptr, {}, {}});
}

void readContents(const QByteArray &json)
{
    const auto page = decodeExtractedPage(json);
    if (!page)
        return;
    const ContentsLimits limits{50, 5};
    const ContentsPtr contents = contentsOf({*page, *page}, limits);
    require(contents->nodes.size() <= limits.files);
    for (quint32 i = 0; i < contents->nodes.size(); ++i) {
        const ContentsNode &node = contents->nodes[i];
        require(node.parent == ContentsNode::none || node.parent < i);
        require(node.depth < limits.depth);
        for (const quint32 child : node.children)
            require(child < contents->nodes.size() && contents->nodes[child].parent == i);
    }
    const Findings none;
    (void)evidenceFor({none, {}, {}, {}, nullptr, contents.get(), {}, {}});
}

} // namespace

// The first byte chooses the decoder, the rest is what the appliance answered.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size);
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size < 1)
        return 0;
    const QByteArray body(reinterpret_cast<const char *>(data) + 1, qsizetype(size - 1));
    switch (data[0] % 4) {
    case 0:
        readReport(body, false);
        break;
    case 1:
        readReport(body, true);
        break;
    case 2:
        readContents(body);
        break;
    default:
        (void)decodeContainers(body);
        break;
    }
    return 0;
}

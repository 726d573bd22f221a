// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "details/evidence_page.h"

#include <QCoreApplication>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
struct EvidencePageText
{
    Q_DECLARE_TR_FUNCTIONS(assay::EvidencePage)
};
} // namespace

EvidencePage pageOf(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::Summary:
        return {u"summaryTab"_s, EvidencePageText::tr("Summary")};
    case EvidenceSource::Scanners:
        return {u"scannersTab"_s, EvidencePageText::tr("Scanners")};
    case EvidenceSource::ThirdParties:
        return {u"thirdPartyTab"_s, EvidencePageText::tr("Third party")};
    case EvidenceSource::Network:
        return {u"networkTab"_s, EvidencePageText::tr("Network")};
    case EvidenceSource::Analysis:
        return {u"analysisTab"_s, EvidencePageText::tr("Analysis")};
    case EvidenceSource::Contents:
        return {u"contentsTab"_s, EvidencePageText::tr("Contents")};
    case EvidenceSource::Compare:
        return {u"compareTab"_s, EvidencePageText::tr("Compare")};
    }
    Q_UNREACHABLE();
}

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/own_verdict.h"

#include <array>

namespace assay {
using namespace Qt::StringLiterals;

namespace {
constexpr std::array places{
    Choice{"local", QT_TRANSLATE_NOOP("assay::Action", "On the appliance")},
    Choice{"cloud", QT_TRANSLATE_NOOP("assay::Action", "In the vendor's cloud, for the whole company account")},
};
} // namespace

const Parameter verdictPlaceParameter{
    .word = "where",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Where"),
    .help = QT_TRANSLATE_NOOP("assay::Action",
        "Where the own verdict counts: on the appliance, or for the company's whole account in the cloud"),
    .choices = places,
    .fallback = "local",
    .forOneRun = true,
};

VerdictPlace verdictPlaceOf(const Target &target)
{
    const bool isCloud = valueOf(verdictPlaceParameter, target.parameters) == "cloud"_L1;
    return isCloud ? VerdictPlace::Cloud : VerdictPlace::Appliance;
}

Disclosures verdictDisclosures(const Target &target)
{
    return verdictPlaceOf(target) == VerdictPlace::Cloud ? Disclosure::CloudVerdict : Disclosure::SharedVerdict;
}

// POST, DELETE /api/samples/<hash>/setclassification/<local|ticloud>/ (vendor documentation: set sample
// classification).
Request ownVerdictRequest(const Target &target, const QString &digest)
{
    const bool isCloud = verdictPlaceOf(target) == VerdictPlace::Cloud;
    Request request;
    request.path = pathOf({u"samples", digest, u"setclassification", isCloud ? u"ticloud" : u"local"}) + '/';
    request.disclose(verdictDisclosures(target), target.owner);
    return request;
}

} // namespace assay

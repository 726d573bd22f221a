// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/shared_tags.h"

#include <array>

namespace assay {

namespace {
constexpr std::array<const Parameter *, 1> addTagsParameters{&sharedTagsParameter};
} // namespace

const Action addTagsAction{
    .word = "add-tags",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Add Tags on the Appliance"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Add tags to samples on the appliance, for all of its users"),
    .icon = "add-files",
    .shortcut = "",
    .request = "POST /api/tag/<hash>/",
    .parameters = addTagsParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<SharedTagsRun>(context, std::move(target), SharedTagsRun::Change::Add);
    },
    .discloses = &SharedTagsRun::discloses,
    .examples = {"assay-cli add-tags --tags case-17 --yes 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli --hash-list SHA256SUMS add-tags --tags case-17,phishing --yes"},
};

} // namespace assay

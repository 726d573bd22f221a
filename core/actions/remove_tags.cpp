// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/actions_list.h"
#include "actions/shared_tags.h"

#include <array>

namespace assay {

namespace {
constexpr std::array<const Parameter *, 1> removeTagsParameters{&sharedTagsParameter};
} // namespace

const Action removeTagsAction{
    .word = "remove-tags",
    .title = QT_TRANSLATE_NOOP("assay::Action", "Remove Tags on the Appliance"),
    .help = QT_TRANSLATE_NOOP("assay::Action", "Remove tags from samples on the appliance, for all of its users"),
    .icon = "remove",
    .shortcut = "",
    .request = "DELETE /api/tag/<hash>/",
    .parameters = removeTagsParameters,
    .applies = &DigestRun::applies,
    .make = [](ActionContext &context, Target target) -> std::unique_ptr<ActionRun> {
        return std::make_unique<SharedTagsRun>(context, std::move(target), SharedTagsRun::Change::Remove);
    },
    .discloses = &SharedTagsRun::discloses,
    .examples = {"assay-cli remove-tags --tags case-17 --yes 3395856ce81f2b7382dee72602f798b642f14140",
        "assay-cli remove-tags --tags case-17 --yes - < hashes.txt"},
};

} // namespace assay

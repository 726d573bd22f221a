// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/digest_run.h"

namespace assay {

// Asks for the summary, then for the classification, whose verdict is newer and wins if they differ. Either may be
// missing: for a sample that only the cloud knows, and for a sample without a verdict yet. Ends as NotFound if both
// are.
class VerdictRun final : public DigestRun
{
public:
    using DigestRun::DigestRun;

private:
    void ask(const QString &digest) override;
    void askClassification(const QString &digest, bool hasSummary);
};

} // namespace assay

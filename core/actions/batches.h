// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/digest_batch.h"
#include "actions/sample_status.h"
#include "findings/findings.h"

namespace assay {

class Dispatcher;

// Report summaries, up to 100 digests a request (summary.cpp).
struct SummaryBatch : DigestBatch<Findings>
{
    explicit SummaryBatch(Dispatcher &dispatcher);
};

// Sample statuses, see sample_status.h.
struct StatusBatch : DigestBatch<SampleStatus>
{
    explicit StatusBatch(Dispatcher &dispatcher);
};

// Containers that samples came out of, up to 100 digests a request (containers.cpp).
struct ContainerBatch : DigestBatch<Findings>
{
    explicit ContainerBatch(Dispatcher &dispatcher);
};

// Reanalyses; the variant holds engines and sandbox (reanalyze.cpp).
struct ReanalyzeBatch : DigestBatch<Findings>
{
    explicit ReanalyzeBatch(Dispatcher &dispatcher);
};

} // namespace assay

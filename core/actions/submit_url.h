// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "base/result.h"

#include <QStringList>

namespace assay {

// Submission::key for that URL and the target's crawler.
QString submissionKey(const Target &target, const QString &url);

// The URLs to submit for an indicator: itself if it has a scheme, which is never changed; otherwise as the scheme
// parameter says (https, http, both: two URLs).
// Errors: Input if the indicator has no scheme and the parameter is "refuse".
Result<QStringList> urlsToSubmit(const Target &target);

} // namespace assay

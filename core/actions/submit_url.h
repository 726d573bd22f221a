// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "actions/action.h"
#include "base/result.h"

#include <QStringList>

namespace assay {

extern const Action submitUrlAction; //!< Submit URL
extern const Parameter crawlerParameter;
extern const Parameter schemeParameter;

//! Under which a submission of that URL is remembered.
QString submissionKey(const Target &target, const QString &url);

//! The URLs that are sent for an indicator: itself when it has a scheme, which is never changed; else as the scheme
//! parameter says (https, http, both: two, refuse: an Input error).
Result<QStringList> urlsToSubmit(const Target &target);

} // namespace assay

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/evidence.h"

namespace assay {

// The page of the details that a piece of evidence comes from.
struct EvidencePage
{
    QString objectName; //!< "scannersTab"
    QString title; //!< translated
};
EvidencePage pageOf(EvidenceSource source);

} // namespace assay

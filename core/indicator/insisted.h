// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "indicator/indicator.h"

#include <optional>
#include <vector>

namespace assay {

// The indicator of `type` in a text that recognise() rejects, because the analyst insists on it: a host under any
// top-level domain (.bit, .onion, .internal, one that is new), a URL with such a host or one of one label, the first
// address of a network, the host of a mail address or of a URL with any scheme. Only the form is checked; defanged
// texts are refanged. Empty if the text cannot have that form; for File and Submission always.
std::optional<Indicator> insistedOn(QStringView text, IndicatorType type);

// The types for which insistedOn() returns an indicator, the most likely one first.
std::vector<IndicatorType> typesToInsistOn(QStringView text);

} // namespace assay

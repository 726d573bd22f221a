// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "appliance/request.h"

#include <QStringList>

namespace assay::fuzz {

// Each takes an answer in and forgets what it meant; true when it made sense. A decoder has no door but its request,
// so that each of these files takes an action's source in whole.
bool classification(const RawAnswer &answer);
bool createPdf(const RawAnswer &answer);
bool getPdf(const RawAnswer &answer);
bool reanalyze(const RawAnswer &answer);
bool sampleStatus(const RawAnswer &answer);
bool submitFile(const RawAnswer &answer);
bool submitUrl(const RawAnswer &answer);
bool summary(const RawAnswer &answer);
bool urlStatus(const RawAnswer &answer);

inline const QString askedDigest(40, u'a');
// Those of the recorded answers in the corpus, so that a run gets past the question of what they are about.
inline const QString askedReport = QStringLiteral("fe835e0d7b9026a2ce1f0e081fcbd68ff474ffb8");
inline const QString askedFile = QStringLiteral("6fe234f247909733442aa2d05437498aaf83a01e");

} // namespace assay::fuzz

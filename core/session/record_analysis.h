// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "analysis/contents.h"
#include "analysis/evidence.h"
#include "analysis/static_analysis.h"
#include "session/row.h"

namespace assay {

// What the record's answers say about why a sample is malicious and what is inside of it. Nothing of this is kept
// decoded: the record has the answers byte for byte (Findings::raw, titles "static-report", "details",
// "extracted-files", "containers"), and each call decodes them again. All are pure and need a loaded record. They may
// take a second for large answers, so call them on a pool thread with a copy of the RecordHandle (copies are cheap).

// Of the latest static report, otherwise of the detailed report. Null if there is none. An answer that cannot be read
// gives an analysis that has nothing but a remark.
StaticAnalysisPtr analysisOf(const Record &record);
bool hasAnalysis(const Record &record); //!< whether analysisOf() would return one; quick
// Of the latest extracted-files. Null if nobody asked; without nodes if there are no extracted files.
ContentsPtr contentsOf(const Row &row, const ContentsLimits &limits = {});
bool hasContents(const Record &record); //!< whether contentsOf() would return some; quick
// The pages of the latest extracted-files: a file at each of its places, without rows about the container itself. Pages
// that cannot be read are left out, and why is appended to `unreadable` as sentences, unless that is null.
std::vector<ExtractedPage> extractedPagesOf(const Row &row, QStringList *unreadable = nullptr);
bool hasContainers(const Record &record); //!< whether the containers action has answered
// SHA-1 of the containers that the sample came out of, lower case.
QStringList containersOf(const Record &record);
// The detailed report byte for byte; empty if there is none.
QByteArray detailsOf(const Record &record);

// Evidence for and against, of all that is known about the row. `analysis` and `contents` may be null; pass what is
// already decoded.
std::vector<Evidence> evidenceOf(
    const Row &row, const StaticAnalysis *analysis, const Contents *contents, const QDateTime &now);

} // namespace assay

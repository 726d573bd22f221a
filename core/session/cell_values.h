// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"

#include <QStringList>
#include <QVariant>

// Values for the columns. An invalid QVariant is an empty cell.
namespace assay::cell {

// Invalid if the text is empty.
QVariant text(const QString &value);
QVariant time(const QString &answered);
QVariant time(const QDateTime &when);
// Invalid unless the text is a whole number.
QVariant number(const QString &value);

// Value of the first attribute of that name in the mapping, otherwise of the first fact; empty if there is none. Only
// names that a column reads are stored (columnReads()); debug builds stop at any other name.
QString named(const Row &row, QStringView name);
// The first value that is not empty.
QString firstNamed(const Row &row, const MappingNames &names);
// Digest of the type "SHA-1": the indicator of the row, or the one in the answer.
QString digest(const Row &row, QStringView mappingType, IndicatorType type);
QString digest(const Row &row, DigestKind kind);
// True if that is a digest of the row's own sample, and not of another one.
bool isOwnDigest(const Row &row, const RelatedIndicator &related);

QString fileName(const Row &row);
QString submissionId(const Row &row);
QString lastPdf(const Row &row);
// Tags of the submission and from the appliance (user tags and its own), without duplicates.
QStringList tags(const Row &row);

// The worst verdict among the files inside: None if nobody asked, or if nothing inside has one.
Classification worstChildClass(const Row &row);
// "2 of 85 malicious", translated; empty if nobody asked what is inside.
QString worstChild(const Row &row);
// To sort by: the worst verdict, then how many have it; invalid if nobody asked.
QVariant badnessOfChildren(const Row &row);

// Names of the warning lists that the indicator or a digest of its sample is on, own things first; see WarningLists.
QStringList warnings(const Row &row);
// True if it is on a list of own things.
bool isOwn(const Row &row);
// False if exports must not mark the indicator for detection, whatever its verdict is: the analyst decided that it is
// harmless, or it is on a warning list.
bool isForDetection(const Row &row);

// Sort key: the position of the decision in its table, unknown ones last; invalid if nothing is decided.
QVariant orderOfDecision(const Row &row);

// Sort key: the position of the state in the life of a row, plus the fraction of the bytes that are done.
QVariant progress(const Row &row);

// Number of third-party sources with a detection; invalid if no source was queried.
QVariant detected(const Row &row);
QVariant askedSources(const Row &row);
// "5/17" for people; invalid if both are.
QVariant share(const QVariant &part, const QVariant &whole);

} // namespace assay::cell

// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

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

// Value of the first attribute of that name in the mapping, otherwise of the first fact; empty if there is none. A name
// that the summary does not hold is read from the record, if that is loaded.
QString named(const Row &row, QStringView name);
QString firstNamed(const Row &row, std::initializer_list<QStringView> names);
// Digest of the type "SHA-1": the indicator of the row, or the one in the answer.
QString digest(const Row &row, QStringView mappingType, IndicatorType type);
QString digest(const Row &row, DigestKind kind);
//! True if that is a digest of the row's own sample, and not of another one.
bool isOwnDigest(const Row &row, const RelatedIndicator &related);

QString fileName(const Row &row);
QString submissionId(const Row &row);
QString lastPdf(const Row &row);
// Tags of the submission and from the appliance (user tags and its own), without duplicates.
QStringList tags(const Row &row);

// Sort key: the position of the state in the life of a row, plus the fraction of the bytes that are done.
QVariant progress(const Row &row);

// Number of third-party sources with a detection; invalid if no source was queried.
QVariant detected(const Row &row);
QVariant askedSources(const Row &row);
// "5/17" for people; invalid if both are.
QVariant share(const QVariant &part, const QVariant &whole);

} // namespace assay::cell

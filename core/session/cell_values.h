// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/columns.h"

#include <QStringList>
#include <QVariant>

//! What the columns are made of. An invalid QVariant is an empty cell.
namespace assay::cell {

//! Invalid for an empty text.
QVariant text(const QString &value);
QVariant time(const QString &answered);
QVariant time(const QDateTime &when);
//! Invalid unless the text is a whole number.
QVariant number(const QString &value);

//! Value of the first attribute, otherwise fact, of that name of the mapping; empty when there is none. Only names that
//! a column reads are kept (columnReads()); debug builds stop at any other.
QString named(const Row &row, QStringView name);
//! The first of these that is not empty.
QString firstNamed(const Row &row, const MappingNames &names);
//! "SHA-1": the row's own digest, or the one that the answer names.
QString digest(const Row &row, QStringView mappingType, IndicatorType type);
QString digest(const Row &row, DigestKind kind);

QString fileName(const Row &row);
QString submissionId(const Row &row);
QString lastPdf(const Row &row);
//! Tags of the submission, the appliance's user tags and its own, each once.
QStringList tags(const Row &row);

//! The state's place in the course of things, with what is done of its bytes behind the point: to sort by.
QVariant progress(const Row &row);

//! Third-party sources that say more than undetected or clean; invalid when none was asked.
QVariant detected(const Row &row);
QVariant askedSources(const Row &row);
//! "5/17" for people; invalid unless one of them is known.
QVariant share(const QVariant &part, const QVariant &whole);

} // namespace assay::cell

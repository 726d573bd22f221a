// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/item.h"

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

//! Value of the first attribute, otherwise fact, of that name of the mapping; empty when there is none. A name that the
//! summary does not hold is looked up in the record, and found only while that is loaded.
QString named(const Item &item, QStringView name);
QString firstNamed(const Item &item, std::initializer_list<QStringView> names);
//! "SHA-1": the item's own digest, or the one that the answer names.
QString digest(const Item &item, QStringView mappingType, IndicatorType type);
QString digest(const Item &item, DigestKind kind);

QString fileName(const Item &item);
QString submissionId(const Item &item);
QString lastPdf(const Item &item);
//! Tags of the submission, the appliance's user tags and its own, each once.
QStringList tags(const Item &item);

//! The state's place in the course of things, with what is done of its bytes behind the point: to sort by.
QVariant progress(const Item &item);

//! Third-party sources that say more than undetected or clean; invalid when none was asked.
QVariant detected(const Item &item);
QVariant askedSources(const Item &item);
//! "5/17" for people; invalid unless one of them is known.
QVariant share(const QVariant &part, const QVariant &whole);

} // namespace assay::cell

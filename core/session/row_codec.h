// SPDX-FileCopyrightText: 2026 The Assay developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "session/row.h"

#include <QCborValue>

namespace assay {

//! How rows are written into a session file: CBOR maps with small numbers for keys. Numbers are never given a second
//! meaning; a reader skips those that it does not know, and what is missing has its default.

//! All of a row but its id, answers, calls and submissions, which have tables of their own.
QByteArray rowToCbor(const Row &row);
//! False for bytes that are no such row.
bool rowFromCbor(const QByteArray &bytes, Row &row);

//! All of an outcome but untouched answers and attachments.
QByteArray outcomeToCbor(const Outcome &outcome);
bool outcomeFromCbor(const QByteArray &bytes, Outcome &outcome);

} // namespace assay
